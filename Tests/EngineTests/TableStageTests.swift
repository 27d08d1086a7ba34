import Engine
import Indicators
import Language
import Tables
import Testing

/// `join`, `append`, `pivot`, `unpivot`, `sort`, `take`: what rows and columns become.
struct TableStageTests {
  private static let left = Table(
    "left",
    """
    key: dimension, text | n: measure, units in u | u: attribute of key
    a                    | 1                      | %
    B                    | 2                      | %
                         | 3                      | %
    8–9                  | 4                      | %
    """)
  private static let right = Table(
    "right",
    """
    key: dimension, text | w: measure, units in u | u: attribute of key | note: attribute of key | n: plain
    a                    | 10                     | kg                  | first                  | 7
    b                    | 20                     | kg                  |                        | 8
                         | 30                     | kg                  | missing keys           | 9
    8-9                  | 40                     | kg                  | dash                   | 6
    z                    | 50                     | kg                  | alone                  | 5
    """)
  private static let tables = [
    "left": left, "right": right,
    "twice": Table("twice", "key: dimension | v: plain\na | 1\na | 2\nc | 3"),
  ]

  private func lines(_ question: String, columns: [String]? = nil) throws -> [String] {
    try Query.lines(question, columns: columns, tables: Self.tables)
  }

  @Test(arguments: [
    // Keys are exact, a missing key finds no partner, names that are taken get the table's name.
    (
      "left | join right on key",
      [
        "key|n|u|w|u_right|note|n_right", "a|1|%|10|kg|first|7", "B|2|%||||", "|3|%||||",
        "8–9|4|%||||",
      ]
    ),
    (
      "left | join right on key keep matched",
      ["key|n|u|w|u_right|note|n_right", "a|1|%|10|kg|first|7"]
    ),
    (
      "left | join twice on key many",
      ["key|n|u|v", "a|1|%|1", "a|1|%|2", "B|2|%|", "|3|%|", "8–9|4|%|"]
    ),
    ("left | join twice on key many keep matched", ["key|n|u|v", "a|1|%|1", "a|1|%|2"]),
    ("left | where key = \"B\" | join twice on key", ["key|n|u|v", "B|2|%|"]),
  ])
  func aJoinLooksUpPartners(_ question: String, _ wanted: [String]) throws {
    #expect(try lines(question) == wanted)
  }

  @Test func aJoinSaysWhatFoundNoPartnerAndWhatNearlyDid() throws {
    #expect(
      try Query.remarks("left | join right on key", tables: Self.tables) == [
        .nearMatches(["B", "8–9"], column: "key"), .unmatched(left: 3, right: 4, source: "right"),
      ])
    #expect(
      try Query.remarks("right | take 1 | join twice on key many", tables: Self.tables).contains(
        .unmatched(left: 0, right: 1, source: "twice")))
  }

  @Test func aJoinTellsOfKeysThatDifferInABlankAtTheirEnd() throws {
    let keys = TextValues(codes: [0, 1], dictionary: TextDictionary(["a", "b "]))
    let blank = Column(values: .text(keys), missing: MissingRows(allValid: 2))
    let tables = ["blank": Table([(Field("key"), blank)]), "right": Self.right]
    #expect(
      try Query.remarks("blank | join right on key", tables: tables).contains(
        .nearMatches(["b "], column: "key")))
  }

  @Test(arguments: [
    ("count by area", ["Kotka", "kotka"]), ("distinct area, group", ["Kotka", "kotka"]),
    ("summarize mean(value) by area, group", ["Kotka", "kotka"]), ("trend", ["Kotka", "kotka"]),
    ("pivot area of value", ["Kotka", "kotka"]), ("compare year 2020 to 2021", ["Kotka", "kotka"]),
    ("where year = 2020 | count by area", []),
    ("where year = 2021 | summarize mean(value) by group", []),
  ])
  func membersThatReadAlikeAreToldWhereTheyAreKeptApart(
    _ stages: String, _ members: [String]
  ) throws {
    let table = Table(
      "t",
      """
      area: dimension | group: dimension | year: time | value: measure
      Kotka | lukio | 2020 | 1
      kotka | lukio | 2021 | 2
      Hamina | 8.–9. | 2021 | 3
      """)
    let told = try Query.remarks("t | \(stages)", tables: ["t": table])
    #expect(told.contains(.alike(["Kotka", "kotka"], column: "area")) == !members.isEmpty)
    #expect(told.allSatisfy { if case .alike = $0 { !members.isEmpty } else { true } })
  }

  /// A condition on a member leaves out, or in, those that look like it: with blanks more, which nobody sees.
  @Test(arguments: [
    (#"area = "Kotka""#, ["Kotka", "Kotka "]), (#""Kotka" = area"#, ["Kotka", "Kotka "]),
    (#"area != "Kotka""#, ["Kotka", "Kotka "]), (#"area = "kotka""#, ["Kotka", "Kotka "]),
    (#"area in ("Hamina", "Kotka")"#, ["Kotka", "Kotka "]),
    (#"area = "Kotka ""#, ["Kotka", "Kotka "]), (#"area == "Kotka""#, []),
    (#"area = "Hamina""#, []), (#"area ~ "kotka""#, []), (#"area = "Äänekoski""#, []),
  ])
  func aConditionTellsOfMembersThatLookLikeIts(_ condition: String, _ members: [String]) throws {
    var table = Table(
      "t", "area: dimension | value: measure\nKotka | 1\nKotka+ | 2\nHamina | 3\nÄänekoski | 4")
    let names = ["Kotka", "Kotka ", "Hamina", "Äänekoski"]
    table = Table(
      name: "t", [(table.fields[0], .texts(names)), (table.fields[1], table.columns[1])])
    let told = try Query.remarks("t | where \(condition)", tables: ["t": table]).filter {
      if case .alike = $0 { true } else { false }
    }
    #expect(told == (members.isEmpty ? [] : [.alike(members, column: "area")]))
  }

  /// Dashes, spaces, capitals and Unicode forms of letters in and outside western Europe.
  @Test(arguments: [
    (["8.–9. lk", "8.-9. lk", "lukio"], ["8.–9. lk", "8.-9. lk"]),
    (["Ähtäri", "ähtäri", "Ahtari"], ["Ähtäri", "ähtäri"]),
    (["A\u{308}htari", "Ähtari", "x"], ["A\u{308}htari", "Ähtari"]),
    (["Жизнь", "жизнь", "y"], ["Жизнь", "жизнь"]), (["a b", "a\u{A0}b"], ["a b", "a\u{A0}b"]),
    (["Kotka", "Kotka ", "x"], ["Kotka", "Kotka "]),
    (["Kotka", "\t kotka", "Kotka\u{A0}", "Kot ka"], ["Kotka", "\t kotka", "Kotka\u{A0}"]),
    (["Жизнь\u{A0}", "жизнь", "Жиз нь"], ["Жизнь\u{A0}", "жизнь"]), (["", " ", "a"], ["", " "]),
    (["Py  htää", "Py htää", "Pyhtää"], ["Py  htää", "Py htää"]),
    (["a  b", "a b"], ["a  b", "a b"]),
    (["Kotka\u{200B}", "Kotka", "Кotka"], ["Kotka\u{200B}", "Kotka"]),
    (["\u{FEFF} Kotka", "Kot\u{AD}ka", "x"], ["\u{FEFF} Kotka", "Kot\u{AD}ka"]),
    (["Жизнь \u{200D} a", "жизнь a"], ["Жизнь \u{200D} a", "жизнь a"]),
    (["Kotka", "Kotkä", "Kotko"], []), (["a×b", "A÷b", "a b", "ab"], []),
  ])
  func whatReadsAlikeIsFound(_ members: [String], _ alike: [String]) {
    let codes = members.indices.map { UInt32($0) }
    let values = TextValues(codes: codes, dictionary: TextDictionary(members))
    let column = Column(values: .text(values), missing: MissingRows(allValid: members.count))
    let found = DeferredTable(Table([(Field("a"), column)])).alikeMembers(0)
    #expect(found.map { Array($0.unicodeScalars) } == alike.map { Array($0.unicodeScalars) })
  }

  @Test(arguments: [
    ("pivot year of value", 1), ("compare year 2020 to 2021", 1), ("trend", 1),
    ("where year is not missing | pivot year of value", 0),
  ])
  func rowsWithoutAMemberAreTold(_ stages: String, _ rows: Int) throws {
    let table = Table(
      "t",
      """
      area: dimension | year: time | value: measure
      Kotka | 2020 | 1
      Kotka | 2021 | 2
      Kotka |      | 4
      """)
    let told = try Query.remarks("t | \(stages)", tables: ["t": table])
    #expect(told.contains(.withoutMember(rows: 1, column: "year")) == (rows == 1))
  }

  @Test func whatIsNamedInDistinctIsShownThoughItWasHidden() throws {
    #expect(
      try Query.lines("school | distinct polarity, threshold") == [
        "polarity|threshold", "higher|1.5", "lower|1.5", "lower|0.5",
      ])
  }

  @Test func severalPartnersAreRefusedUnlessAskedFor() {
    #expect(
      Query.fault("left | join twice on key", tables: Self.tables)
        == "many-partners «twice» add a key that tells them apart, or `many` to repeat the row")
  }

  /// The figures of both tables keep pointing at their own units.
  @Test func joinedFiguresKeepTheirOwnUnits() throws {
    let table = try Query.run("left | join right on key", tables: Self.tables).table
    let units = table.fields.filter { $0.role == .measure }.map {
      "\($0.name) \($0.unitField ?? "–")"
    }
    #expect(units == ["n u", "w u_right"])
  }

  @Test(arguments: [
    (
      "left | append right | select key, n, w",
      [
        "key|n|w", "a|1|", "B|2|", "|3|", "8–9|4|", "a|7|10", "b|8|20", "|9|30", "8-9|6|40",
        "z|5|50",
      ]
    ),
    ("twice | append twice | count by key, v", ["key|v|count", "a|1|2", "a|2|2", "c|3|2"]),
  ])
  func appendedRowsStandUnderTheirColumns(_ question: String, _ wanted: [String]) throws {
    #expect(try lines(question) == wanted)
  }

  /// What `select` keeps unseen of the first table's rows is seen once the other table shows it: it tells the rows apart.
  @Test func whatOneTableShowsIsShown() throws {
    let table = Table(
      "t", "area: dimension, total All | year: time | v: measure\nAll | 1 | 2\nEast | 1 | 3")
    let shown = try Query.run(
      "t | select year, v | append t | count by area", tables: ["t": table]
    ).table
    #expect(shown.lines(["area", "count"]) == ["area|count", "All|2", "East|2"])
    let all = try Query.run("t | select year, v | append t", tables: ["t": table]).table
    #expect(all.visibleIndices.map { all.fields[$0].name }.sorted() == ["area", "v", "year"])
  }

  /// The rule of verdicts stays unseen, so that no stage drops it with the columns that are not chosen.
  @Test func theRuleOfVerdictsStaysUnseen() throws {
    let rule = "polarity of no, hidden | t: threshold of no, hidden"
    let seen = "polarity of no | t: threshold of no"
    func table(_ name: String, _ rule: String, year: Int) -> Table {
      Table(
        name,
        "no: dimension, text | year: time | v: measure | p: \(rule)\n1 | \(year) | \(year) | lower | 1"
      )
    }
    let verdicts = try Query.lines(
      "a | append b | select no, year, v | compare year 1 to 9", columns: ["verdict"],
      tables: ["a": table("a", rule, year: 1), "b": table("b", seen, year: 9)])
    #expect(verdicts == ["verdict", "worse"])
  }

  @Test func appendedTablesBringTheirMembersTotalsAndYears() throws {
    let first = Table(
      "first", "area: dimension, total All | year: time | v: measure, unit %\nAll | 1 | 5")
    let second = Table("second", "area: dimension | year: time | v: measure, unit kg\nNew | 2 | 6")
    let plain = Table("plain", "area: plain | year: plain | v: plain\nPlain | 3 | 7")
    let tables = ["first": first, "second": second, "plain": plain]
    #expect(
      try Query.lines(#"first | append second | where area = "New" and year = 2"#, tables: tables)
        .count == 2)
    #expect(
      try Query.lines(#"first | append plain | where area = "Plain""#, tables: tables).count == 2)
    #expect(
      Query.fault(#"first | append second | where area = "Nev""#, tables: tables)
        == #"unknown-member «"Nev"» nearest: "New""#)
    #expect(
      Query.fault("second | append first | summarize sum(v)", tables: tables).hasPrefix(
        "total-mixed"))
    #expect(try Query.run("first | append second", tables: tables).table.fields[2].unit == nil)
    #expect(try Query.run("first | append first", tables: tables).table.fields[2].unit == "%")
  }

  @Test(arguments: [
    "a: plain | b: plain\n1 | x\n2 | y", "b: plain | a: plain\nx | 1",
    "a: plain, text | c: plain\n1 | 2",
  ])
  func aColumnOfAnotherTypeIsNotAppended(_ other: String) {
    let tables = ["t": Table("t", "a: plain | b: plain\n1 | 2"), "o": Table("o", other)]
    #expect(Query.fault("t | append o", tables: tables).hasPrefix("type-mismatch «o»"))
  }

  private static let wide = Table(
    "wide",
    """
    no: dimension | group: dimension | year: time | value: measure
    a             | x                | 2021       | 1
    a             | x                | 2019       | 2.5
    a             | y                | 2019       | ..
    b             | x                | 2021       | 4
    """)

  @Test(arguments: [
    ("pivot year of value", ["no|group|2019|2021", "a|x|2.5|1", "a|y|‹suppressed›|", "b|x||4"]),
    ("pivot group of value", ["no|year|x|y", "a|2021|1|", "a|2019|2.5|‹suppressed›", "b|2021|4|"]),
    ("pivot group", ["no|year|x|y", "a|2021|1|", "a|2019|2.5|‹suppressed›", "b|2021|4|"]),
    ("where group = \"x\" | pivot no of year", ["group|a|b"]),
    (
      "pivot year of value | unpivot `2019`, `2021` as year of value | where value is not missing | select no, group, year, value",
      ["no|group|year|value", "a|x|2019|2.5", "a|x|2021|1", "b|x|2021|4"]
    ),
    (
      "pivot year of value | unpivot",
      [
        "no|group|name|value", "a|x|2019|2.5", "a|x|2021|1", "a|y|2019|‹suppressed›", "a|y|2021|",
        "b|x|2019|", "b|x|2021|4",
      ]
    ),
    (
      "unpivot no, group as what of which | take 3",
      ["year|value|what|which", "2021|1|no|a", "2021|1|group|x", "2019|2.5|no|a"]
    ),
    (
      "select value, twice = value * 2 | unpivot value, twice as v of x | take 2",
      ["v|x", "value|1", "twice|2"]
    ),
  ])
  func pivotAndUnpivotTurnRowsAndColumns(_ stages: String, _ wanted: [String]) throws {
    guard stages != "where group = \"x\" | pivot no of year" else {
      #expect(
        Query.fault("wide | \(stages)", tables: ["wide": Self.wide]).hasPrefix("repeated-rows"))
      return
    }
    #expect(try Query.lines("wide | \(stages)", tables: ["wide": Self.wide]) == wanted)
  }

  /// Whatever was pivoted comes back, but for the places that were empty and now are rows.
  @Test(arguments: ["year", "area", "group"])
  func unpivotUndoesPivot(_ column: String) throws {
    let members = try Query.lines("school | distinct \(column)").dropFirst().map { "`\($0)`" }
    let back = try Query.run(
      """
      school | pivot \(column) of value | unpivot \(members.joined(separator: ", ")) as \(column) of value \
      | where value is not missing | sort no, group, area, year
      """)
    let names = ["no", "group", "area", "year", "value"]
    #expect(
      back.table.lines(names)
        == (try Query.lines("school | sort no, group, area, year", columns: names)))
  }

  @Test func pivotedNamesThatAreTakenGetANumber() throws {
    let table = Table("t", "a: dimension | b: dimension | v: measure\nx | a | 1\nx | a_2 | 2")
    #expect(try Query.lines("t | pivot b of v", tables: ["t": table]) == ["a|a_2|a_2_2", "x|1|2"])
  }

  @Test func aPivotDoesNotFloodTheScreenWithColumns() throws {
    let rows = (0...2000).map { "\($0) | 1" }.joined(separator: "\n")
    let table = Table("t", "a: dimension | v: measure\n" + rows)
    #expect(
      Query.fault("t | pivot a of v", tables: ["t": table])
        == "too-many-columns «pivot a of v» 2000 is the most; filter first")
  }

  private static let order = Table(
    "order",
    """
    id: plain | v: measure | t: dimension
    1         | 2          | ö
    2         |            | a
    3         | 10         |
    4         | 2.0        | Z
    5         | -1         | å
    6         | ..         | osa 10
    7         | 9.5        | osa 9
    """)

  @Test(arguments: [
    ("sort v", "5 1 4 7 3 2 6"), ("sort v desc", "3 7 1 4 5 2 6"), ("sort t", "2 7 6 4 5 1 3"),
    ("sort t desc", "1 5 4 6 7 2 3"), ("sort v, t desc", "5 1 4 7 3 6 2"),
    ("sort -v", "3 7 1 4 5 2 6"), ("sort v % 2 = 0, id desc", "7 5 4 3 1 6 2"),
    ("sort id desc | sort v", "5 4 1 7 3 6 2"), ("take 2", "1 2"), ("take last 2", "6 7"),
    ("take 0", ""), ("take last 0", ""), ("take 99", "1 2 3 4 5 6 7"),
    ("take last 99", "1 2 3 4 5 6 7"),
    ("sort v | take last 3", "3 2 6"), ("sort v desc | take 2 | take last 1", "7"),
  ])
  func sortingIsStableAndMissingValuesComeLast(_ stages: String, _ ids: String) throws {
    let lines = try Query.lines(
      "order | \(stages)", columns: ["id"], tables: ["order": Self.order])
    #expect(lines.dropFirst().joined(separator: " ") == ids)
  }

  @Test func effectsAreHandedOverInOrderAndTheRowsPassedOn() throws {
    let outcome = try Query.run(#"school | as all | where year = last | export "x.csv" | count"#)
    #expect(outcome.table.lines() == ["count", "118"])
    let effects = outcome.effects.map { effect -> String in
      switch effect {
      case .name(let name, let table): "\(name.text) \(table.rowCount)"
      case .export(let path, _, let table, _): "\(path.value) \(table.rowCount)"
      default: "other"
      }
    }
    #expect(effects == ["all 354", "x.csv 118"])
  }
}
