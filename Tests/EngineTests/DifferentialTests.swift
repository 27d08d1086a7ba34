import Diagnostics
import Engine
import Tables
import TestSupport
import Testing

/// A thousand pipelines drawn by a fixed seed, on one thread and on several: all as a naive evaluator has them.
struct DifferentialTests {
  typealias Dice = SeededNumbers
  typealias Condition = ([NaiveValue]) -> Bool?

  /// A pipeline as far as it was drawn: its text, and what the naive evaluator makes of it.
  private struct Draft {
    var text = "t"
    var rows: NaiveRows
    var fault: String?
  }

  @Test(arguments: 0..<20)
  func pipelinesAreThoseOfANaiveEvaluator(_ batch: UInt64) throws {
    for number in 0..<50 {
      var dice = Dice(state: batch << 32 | UInt64(number))
      let source = Self.source(&dice)
      var draft = Draft(rows: source)
      for _ in 0..<Int.random(in: 0...3, using: &dice) { Self.keepingColumns(&draft, &dice) }
      Self.changingColumns(&draft, &dice)
      if draft.fault == nil, Bool.random(using: &dice) { Self.sort(&draft, &dice) }
      for workers in [Workers.one, Workers(count: 3, leastRows: 1)] {
        Self.check(draft, source, workers)
      }
    }
  }

  private static func check(_ draft: Draft, _ source: NaiveRows, _ workers: Workers) {
    let tables = ["t": table("t", source), "other": table("other", other)]
    do {
      let found = try Query.run(draft.text, tables: tables, workers: workers).table
      #expect(draft.fault == nil, "\(draft.text)")
      let visible = found.visibleIndices
      let isSame =
        found.rowCount == draft.rows.rows.count
        && draft.rows.rows.enumerated().allSatisfy { row, values in
          zip(values, visible).allSatisfy { $0.agrees(with: found.columns[$1][row]) }
        }
      #expect(isSame, "\(draft.text)\n\(found.lines())\n\(draft.rows.rows)")
    } catch let list as DiagnosticList {
      #expect(list.diagnostics.first?.code.description == draft.fault, "\(draft.text)")
    } catch {
      Issue.record("\(error)")
    }
  }

  // MARK: Tables

  /// Figures of up to 60 rows; every member is there, so that naming one is never a misspelling.
  private static func source(_ dice: inout Dice) -> NaiveRows {
    let groups = ["a", "b", "c"]
    let years = [2019, 2021, 2023]
    var rows: [[NaiveValue]] = []
    var seen = Set<[NaiveValue]>()
    let isUnique = Int.random(in: 0...2, using: &dice) > 0
    for row in 0..<Int.random(in: 3...60, using: &dice) {
      let key: [NaiveValue] = [
        row < 3 ? .text(groups[row]) : dice.pick(groups.map { .text($0) } + [.missing(.notAsked)]),
        row < 3 ? .text(["x", "y", "z"][row]) : .text(dice.pick(["x", "y", "z"])),
        .number(.init(row < 3 ? years[row] : dice.pick(years))),
      ]
      if isUnique, !seen.insert(key).inserted { continue }
      let tenths = dice.pick([-15, 0, 5, 14, 15, 16, 100, 125, 127, 999, 1000])
      rows.append(
        key + [
          dice.pick([
            .tenths(tenths), .tenths(tenths), .tenths(tenths), .missing(.suppressed),
            .missing(.absent),
          ]), .number(.init(dice.pick([5, 30, 30, 1200]))),
        ])
    }
    return NaiveRows(names: ["group", "area", "year", "value", "n"], rows: rows)
  }

  private static let other = NaiveRows(
    names: ["area", "size", "note"],
    rows: [
      [.text("y"), .number(.init(7)), .text("p")],
      [.text("x"), .missing(.notAvailable), .text("q")],
    ])

  private static let roles: [String: Role] = [
    "group": .dimension, "area": .dimension, "year": .time, "value": .measure, "n": .count,
  ]

  private static func table(_ name: String, _ naive: NaiveRows) -> Table {
    var table = Table(name: name)
    for (index, name) in naive.names.enumerated() {
      var (texts, numbers) = (TextBuilder(), DecimalBuilder())
      var isText = false
      for row in naive.rows {
        switch row[index] {
        case .missing(let kind):
          texts.appendMissing(kind)
          numbers.appendMissing(kind)
        case .text(let text):
          texts.append(text)
          isText = true
        case .number(let fraction):
          let printed = ExactDecimal(
            mantissa: Int64(fraction.top * (10 / fraction.bottom)), scale: 1)
          numbers.append(fraction.bottom == 1 ? printed.normalized : printed)
        }
      }
      table.append(
        Field(name, role: roles[name] ?? .plain), isText ? texts.build() : numbers.build())
    }
    return table
  }

  // MARK: Stages that keep the columns

  private static func keepingColumns(_ draft: inout Draft, _ dice: inout Dice) {
    switch Int.random(in: 0...4, using: &dice) {
    case 0, 1:
      let (text, condition) = condition(&dice, depth: 2)
      draft.text += " | where \(text)"
      draft.rows = draft.rows.filtered(condition)
    case 2: sort(&draft, &dice)
    case 3:
      let count = Int.random(in: 0...40, using: &dice)
      draft.text += " | take \(count)"
      draft.rows.rows = Array(draft.rows.rows.prefix(count))
    default:
      let count = Int.random(in: 1...40, using: &dice)
      draft.text += " | take last \(count)"
      draft.rows.rows = Array(draft.rows.rows.suffix(count))
    }
  }

  private static func sort(_ draft: inout Draft, _ dice: inout Dice) {
    let names = draft.rows.names.filter {
      $0.allSatisfy(\.isLetter) && $0 != "first" && $0 != "last"
    }
    guard !names.isEmpty else { return }
    let keys = (0..<Int.random(in: 1...2, using: &dice)).map { _ in
      (name: dice.pick(names), descending: Bool.random(using: &dice))
    }
    let written = keys.map { $0.descending ? "\($0.name) desc" : $0.name }
    draft.text += " | sort \(written.joined(separator: ", "))"
    draft.rows = draft.rows.sorted(by: keys)
    guard Bool.random(using: &dice) else { return }
    let count = dice.pick([0, 1, 2, 5])
    draft.text += " | take \(count)"
    draft.rows.rows = Array(draft.rows.rows.prefix(count))
  }

  // MARK: Conditions

  /// A condition as text and as a function of the source's columns; nil stands for unknown.
  private static func condition(_ dice: inout Dice, depth: Int) -> (String, Condition) {
    let kind = depth == 0 ? 0 : Int.random(in: 0...4, using: &dice)
    switch kind {
    case 0, 1: return comparison(&dice)
    case 2:
      let (text, inner) = condition(&dice, depth: depth - 1)
      return ("not (\(text))", { row in inner(row).map { !$0 } })
    default:
      let (left, a) = condition(&dice, depth: depth - 1)
      let (right, b) = condition(&dice, depth: depth - 1)
      let isAnd = kind == 3
      return (
        "(\(left)) \(isAnd ? "and" : "or") (\(right))",
        { row in ThreeValued.joined(a(row), b(row), isAnd: isAnd) }
      )
    }
  }

  private static func comparison(_ dice: inout Dice) -> (String, Condition) {
    switch Int.random(in: 0...7, using: &dice) {
    case 0:
      let member = dice.pick(["a", "b", "C"])
      return ("group = \"\(member)\"", texts(0) { $0 == member.lowercased() })
    case 1: return ("area in (\"x\", \"y\")", texts(1) { $0 == "x" || $0 == "y" })
    case 2: return ("not group ~ \"B\"", texts(0) { $0 != "b" })
    case 3: return ("group >= \"b\"", texts(0) { $0 >= "b" })
    case 4:
      let isSuppressed = Bool.random(using: &dice)
      return (
        isSuppressed ? "value is suppressed" : "value is missing",
        { isSuppressed ? $0[3] == .missing(.suppressed) : $0[3].isMissing }
      )
    case 5:
      return ("year between 2020 and 2022", numbers(2) { $0.double >= 2020 && $0.double <= 2022 })
    case 6:
      return (
        "value * 2 > n",
        { row in
          guard let value = row[3].fraction, let n = row[4].fraction else { return nil }
          return n < value + value
        }
      )
    default:
      let hundredths = dice.pick([-150, -151, 0, 50, 149, 150, 1250, 1255, 9990])
      let sign = dice.pick(["<", "<=", ">", ">=", "=", "!="])
      let limit = NaiveValue.Fraction(hundredths, over: 100)
      let digits = "\(abs(hundredths) % 100 / 10)\(abs(hundredths) % 10)"
      let printed = "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(digits)"
      return (
        "value \(sign) \(printed)",
        numbers(3) { value in
          switch sign {
          case "<": value < limit
          case "<=": !(limit < value)
          case ">": limit < value
          case ">=": !(value < limit)
          case "=": value == limit
          default: value != limit
          }
        }
      )
    }
  }

  private static func texts(_ index: Int, _ test: @escaping (String) -> Bool) -> Condition {
    { row in if case .text(let text) = row[index] { test(text) } else { nil } }
  }

  private static func numbers(
    _ index: Int, _ test: @escaping (NaiveValue.Fraction) -> Bool
  ) -> Condition {
    { row in row[index].fraction.map(test) }
  }

  // MARK: Stages that change the columns

  private static func changingColumns(_ draft: inout Draft, _ dice: inout Dice) {
    let keys = dice.pick([[], ["group"], ["area", "year"], ["year", "group", "area"], ["value"]])
    let by = keys.isEmpty ? "" : " by \(keys.joined(separator: ", "))"
    switch Int.random(in: 0...8, using: &dice) {
    case 0:
      draft.text += " | distinct \(dice.pick(["group", "area, year", "value", "year, value, n"]))"
      let words = draft.text.split(separator: " ").drop { $0 != "distinct" }.dropFirst()
      draft.rows = draft.rows.distinct(words.map { String($0.filter { $0 != "," }) })
    case 1:
      draft.text += " | count\(by)"
      draft.rows = draft.rows.counted(by: keys)
    case 2, 3, 4:
      let aggregates = (0..<Int.random(in: 1...4, using: &dice)).map { _ in
        (name: dice.pick(NaiveAggregate.all + ["n"]), of: dice.pick(["value", "value", "n"]))
      }
      summarize(&draft, aggregates, keys, by)
    case 5, 6: compare(&draft, &dice)
    case 7:
      do throws(NaiveRows.Fault) {
        draft.rows = try draft.rows.pivoted("year", keys: ["group", "area"], of: "value")
      } catch { draft.fault = error.code }
      draft.text += " | select group, area, year, value | pivot year of value"
    default:
      let keepsMatched = Bool.random(using: &dice)
      draft.text += " | join other on area\(keepsMatched ? " keep matched" : "")"
      draft.rows = draft.rows.joined(other, on: "area", keepingMatched: keepsMatched)
    }
  }

  private static func summarize(
    _ draft: inout Draft, _ drawn: [(name: String, of: String)], _ keys: [String], _ by: String
  ) {
    var aggregates: [(name: String, of: String)] = []
    for one in drawn where !keys.contains(one.of) || one.name == "n" {
      if !aggregates.contains(where: { $0 == one || ($0.name == "n" && one.name == "n") }) {
        aggregates.append(one)
      }
    }
    if aggregates.isEmpty { aggregates = [("n", "n")] }
    let written = aggregates.map { name, of in
      switch name {
      case "n": "n = count()"
      case "quantile": "quantile(\(of), 0.3)"
      default: "\(name)(\(of))"
      }
    }
    draft.text += " | summarize \(written.joined(separator: ", "))\(by)"
    draft.rows = draft.rows.summarized(aggregates, by: keys)
  }

  private static func compare(_ draft: inout Draft, _ dice: inout Dice) {
    let (column, members, written): (String, [NaiveValue], String) = dice.pick([
      ("year", [.number(.init(2019)), .number(.init(2023))], "2019 to 2023"),
      ("year", [.number(.init(2023)), .number(.init(2021))], "2023 to 2021"),
      ("area", [.text("x"), .text("y")], "\"x\" to \"y\""),
    ])
    let keys = ["group", "area", "year"].filter { $0 != column }
    draft.text += " | compare \(column) \(written) of value"
    do throws(NaiveRows.Fault) {
      draft.rows = try draft.rows.compared(column, members, keys: keys, of: "value")
    } catch { draft.fault = error.code }
  }
}
