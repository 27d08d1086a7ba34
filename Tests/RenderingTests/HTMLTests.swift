import Diagnostics
import Foundation
import Indicators
import Tables
import TestSupport
import Testing

@testable import Rendering

@Suite struct HTMLTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let table: Table
    var remarks: [Remark] = []
    var language = DisplayLanguage.en
    var maximumRows: Int?
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "loneliness", table: Fixtures.loneliness),
    Case(
      name: "every-verdict-fi", table: Fixtures.everyVerdict,
      remarks: [.withinRounding(2), .noData(rows: 2)], language: .fi),
    Case(name: "school", table: Fixtures.school),
    Case(name: "three-years-sv", table: Fixtures.threeYears, language: .sv),
    Case(name: "hostile", table: Fixtures.hostile, remarks: [.note("<b>a\u{1B}[2Jb</b>")]),
    Case(name: "roll-up-fi", table: Fixtures.rollUp, language: .fi),
    Case(name: "long", table: Fixtures.long(1000), maximumRows: 6),
    Case(name: "empty", table: Fixtures.school.taking([])),
  ]

  @Test(arguments: cases) func looksAsRecorded(_ example: Case) {
    Golden.expect(
      HTMLTable.render(
        example.table, remarks: example.remarks, language: example.language,
        maximumRows: example.maximumRows, answers: true), "html-\(example.name).html")
  }

  /// A row alone needs no name to stand as a block: its verdict is not to be scrolled to.
  @Test func aLoneRowIsStacked() {
    var table = Table(name: "t")
    for number in 0..<3 {
      table.append(Fixtures.field("m\(number)", .measure), Fixtures.figures(["\(number)"]))
    }
    #expect(HTMLTable.render(table).contains("<table class=\"stacked\" role=\"table\">"))
  }

  /// A rule by which nothing was judged, as the figures are computed ones, is not told as theirs.
  @Test(arguments: [([], true), ([.computedNotJudged], false)] as [([Remark], Bool)])
  func tellsTheRuleWhereItHolds(_ remarks: [Remark], _ isTold: Bool) {
    let page = HTMLTable.render(Fixtures.loneliness, remarks: remarks)
    let screen = TerminalTable.render(
      Fixtures.loneliness, remarks: remarks, style: TerminalStyle(width: 200))
    for text in [page, screen] {
      #expect(text.contains("lower is better, threshold 1.5") == isTold)
    }
  }

  /// Tables are laid out row by row where they have no room, and tell their parts for that; one without names is not.
  @Test(arguments: [
    (3, true, "stacked"), (8, true, "stacked"), (9, true, "stacked dense"),
    (200, true, "stacked dense broad"), (3, false, nil),
  ])
  func areStacked(_ count: Int, _ hasNames: Bool, _ layout: String?) {
    var table = Table(name: "t")
    if hasNames {
      table.append(Fixtures.field("area", .dimension), .texts(["Kotka", "Hamina"]))
    }
    for number in (hasNames ? 1 : 0)..<count {
      table.append(
        Fixtures.field("m\(number)", .measure), Fixtures.figures(["\(number)", "\(number + 1)"]))
    }
    let text = HTMLTable.render(table)
    let cells = text.components(separatedBy: "<td").count - 1
    #expect(cells == 2 * (hasNames ? count - 1 : count))
    #expect(text.contains("<table>") == (layout == nil))
    if let layout { #expect(text.contains("<table class=\"\(layout)\" role=\"table\">")) }
    #expect(text.ranges(of: " role=\"cell\"").count == (layout == nil ? 0 : cells))
    #expect(text.contains(" data-header=\"m1\"") == (layout != nil))
  }

  /// A sign is explained on the page, also where there is nothing to count.
  @Test func marksAreExplained() {
    var units = TextBuilder()
    units.append("%")
    units.appendMissing(.notApplicable)
    let table = Table([
      (Fixtures.field("measure", .dimension), .texts(["a", "b"])),
      (Fixtures.field("unit", .attribute(of: "measure")), units.build()),
      (Fixtures.field("target", .target), Fixtures.figures(["1", "2"])),
    ])
    #expect(HTMLTable.render(table).contains("2 rows · not applicable (×)</p>"))
  }

  @Test func pageLooksAsRecorded() {
    Golden.expect(
      Self.unstyled(
        Self.page(of: Fixtures.loneliness, title: "Loneliness & support")),
      "html-page.html")
  }

  /// Texts that try to become markup, to end an attribute, or to deceive an eye; nothing else may come out of them.
  static let escapes: [(String, String)] = [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\" onload=\"x", "&quot; onload=&quot;x"),
    ("' style='x", "&#39; style=&#39;x"),
    ("&lt;", "&amp;lt;"),
    ("</caption></table>", "&lt;/caption&gt;&lt;/table&gt;"),
    ("-->", "--&gt;"),
    ("\u{0}\u{1B}[2J\u{7F}", "␀␛[2J␡"),
    ("a\r\nb\u{2028}c", "a⏎b\\u{2028}c"),
    ("\u{202E}abc", "\\u{202E}abc"),
    ("8.–9. lk, 15 % å", "8.–9. lk, 15 % å"),
    ("日本 👩‍👩‍👧", "日本 👩‍👩‍👧"),
  ]

  @Test(arguments: escapes) func escapesText(_ text: String, _ expected: String) {
    #expect(HTMLEscape.text(text) == expected)
  }

  /// Code points that no page may hold.
  @Test(arguments: [0xFFFE, 0x1FFFF, 0xFDD0] as [UInt32]) func showsNoncharacters(_ code: UInt32) {
    let text = Unicode.Scalar(code).map { String($0) } ?? ""
    #expect(HTMLEscape.text(text) == "\\u{\(String(code, radix: 16, uppercase: true))}")
  }

  /// Whatever the names, cells, units, titles and remarks hold, the page has the same elements.
  @Test(arguments: escapes.map(\.0)) func keepsItsElements(_ text: String) {
    #expect(Self.pages(with: text).map(Self.tags) == Self.pages(with: "plain").map(Self.tags))
  }

  @Test func hasOneHeadingAndNothingFromElsewhere() {
    for text in Self.pages(with: "x") + [ScreenPage.waiting(.sv)] {
      #expect(text.components(separatedBy: "<h1>").count == 2)
      #expect(text.contains("default-src &#39;none&#39;"))
      for word in ["<script", "http:", "https:", "url(", "@import", "src="] {
        #expect(!text.replacing("http://www.w3.org/2000/svg", with: "").contains(word))
      }
    }
  }

  private static func pages(with text: String) -> [String] {
    let table = Table(
      name: text,
      [
        (Fixtures.field("key " + text, .dimension), .texts([text, nil])),
        (Fixtures.field("theme", .attribute(of: nil)), .texts([text, text])),
        (Fixtures.field("value", .measure) { $0.unit = text }, Fixtures.figures(["1", "2"])),
        (Fixtures.field("verdict", .verdict), .texts([text, "worse"])),
      ])
    var screen = ScreenPage(table, remarks: [.note(Message(verbatim: text))], questions: [text])
    screen.title = text
    screen.sources = [MarkedText(text)]
    return [
      screen.text(.en, refreshes: true),
      page(of: table, remarks: [.note(Message(verbatim: text))], title: text),
    ]
  }

  /// A page of one result.
  private static func page(of table: Table, remarks: [Remark] = [], title: String) -> String {
    let rows = HTMLPage.rows(of: table, remarks: remarks, title: title, language: .en)
    return String(decoding: rows.whole, as: UTF8.self)
  }

  /// A page without its style sheet and its chart, which have tests and screenshots of their own.
  static func unstyled(_ page: String) -> String {
    page.replacing(/<style>[^<]*<\/style>/, with: "<style>…</style>")
      .replacing(/<svg[\s\S]*<\/svg>/, with: "<svg>…</svg>")
  }

  private static func tags(_ page: String) -> [Substring] {
    page.split(separator: "<").map { $0.prefix { $0 != " " && $0 != ">" } }
  }
}

extension HTMLTests {
  static func screen(_ table: Table, _ remarks: [Remark] = []) -> ScreenPage {
    var page = ScreenPage(
      table, remarks: remarks,
      questions: [
        "let ours = school", "ours | where no = \"11\"\n     | compare year 2019 to 2023",
      ])
    page.title = "Kouluterveyskysely"
    page.sources = ["Kouluterveyskysely 2019–2023; report, 2024-01-23"]
    return page
  }

  @Test func screenLooksAsRecorded() {
    Golden.expect(
      Self.unstyled(Self.screen(Fixtures.loneliness).text(.fi, refreshes: true)),
      "screen-loneliness-fi.html")
  }

  @Test func readsItselfAgainOnlyWhileItIsKept() {
    let page = Self.screen(Fixtures.loneliness)
    let refresh = "<meta http-equiv=\"refresh\" content=\"2\">"
    #expect(page.text(.en, refreshes: true).contains(refresh))
    #expect(!page.text(.en, refreshes: false).contains("refresh"))
    #expect(ScreenPage.waiting(.fi).contains(refresh))
  }

  /// One row is told in the heading; several have what they are about there, and the counts below it.
  @Test func headsWithTheAnswer() {
    let one = Fixtures.comparison([.init(first: "13.3", last: "9")])
    let answer = "rose|fell"
    let heading = Self.screen(one).text(.en, refreshes: true)
      .components(separatedBy: "<h1>")[1].components(separatedBy: "</h1>")[0]
    #expect(answer.split(separator: "|").contains { heading.contains($0) })
    let several = Self.screen(Fixtures.loneliness).text(.en, refreshes: true)
    #expect(several.contains("<h1>Tuntee itsensä yksinäiseksi · 8.–9. lk</h1>"))
    #expect(several.contains("<p class=\"lead\">2 areas: 2 worse</p>"))
  }

  @Test func showsNoMoreRowsThanARoomCanRead() {
    let text = Self.screen(Fixtures.long(1000)).text(.en, refreshes: true)
    #expect(text.components(separatedBy: "<th scope=\"row\"").count == 13)
    #expect(text.contains("12 of 1000 rows"))
  }

  @Test func putsAChartWhereThereIsRoom() {
    let asked = ChartRequest(kind: .bar, series: [])
    let places: [(Table, ChartRequest?, ScreenLayout.Place)] = [
      (Fixtures.loneliness, nil, .below), (Fixtures.long(8), nil, .beside),
      (Fixtures.everyVerdict, asked, .beside), (Fixtures.pivot(years: 1990..<2010), nil, .below),
      (Fixtures.described, nil, .alone), (Fixtures.loneliness.taking([0]), nil, .below),
    ]
    for (table, request, place) in places {
      var screen = Self.screen(table)
      screen.chart = request.map { ($0, table) }
      let text = screen.text(.en, refreshes: true)
      #expect(
        text.contains("class=\"answer \(place.rawValue)\""), "\(place) \(table.fields.map(\.name))")
      #expect(text.contains("<svg") == (place != .alone))
    }
    for table in [Fixtures.described, Fixtures.school.taking([0])] {
      #expect(!Self.screen(table).text(.en, refreshes: true).contains("<svg"))
    }
  }
}
