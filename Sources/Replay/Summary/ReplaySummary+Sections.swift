import Diagnostics
import Language
import Rendering
import Tables

extension ReplaySummary {
  private typealias Compared = (name: String, difference: ResultDifference)

  /// What differs, the gravest first.
  var sections: [SummaryPage.Section] {
    let compared = report.cells.compactMap { cell in
      cell.difference.map { (name: cell.cell.name, difference: $0) }
    }
    return graveSections(compared) + otherSections(compared)
  }

  private func graveSections(_ compared: [Compared]) -> [SummaryPage.Section] {
    var sections: [SummaryPage.Section] = [
      .init(
        title: "Alarm: the data are the same, the results are not", lines: alarms, ink: .error),
      .init(title: "Verdicts that flipped", lines: compared.flatMap(flips)),
      .init(
        title: "Rows and figures that vanished or came back", lines: compared.flatMap(vanished)),
      .init(title: "Cells that fail, their results not updated", lines: failures, ink: .error),
    ]
    for index in sections.indices { sections[index].leastLines = 6 }
    return sections
  }

  private func otherSections(_ compared: [Compared]) -> [SummaryPage.Section] {
    [
      .init(
        title: "Prose that quotes a number which changed, or a direction",
        lines: contradictions + quotes),
      .init(title: "Largest movements", lines: movements(compared)),
      .init(title: "Also", lines: compared.flatMap(others)),
      .init(
        title: "New rows",
        lines: compared.flatMap { name, difference in
          difference.appeared.map { "\(name) · \($0)" }
        }),
      .init(
        title: "Other cells that changed",
        lines: compared.flatMap { name, difference in difference.others.map { line(name, $0) } }),
    ]
  }

  private var alarms: [Message] {
    report.cells.filter { $0.verdict == .alarm }.map { cell -> Message in
      let causes = cell.causes.map(\.words)
      let told = causes.dropFirst().reduce(causes.first ?? "the cause is not known") {
        "\($0); \($1)"
      }
      return "\(cell.cell.name) (line \(cell.cell.line)): \(told)"
    }
  }

  private var failures: [Message] {
    report.cells.filter { $0.verdict == .failed }.map { cell -> Message in
      let line = cell.faultLine ?? cell.cell.line
      return "\(cell.cell.name) (line \(line)): \(cell.diagnostics.first?.message ?? "")"
    }
  }

  private func flips(_ name: String, _ difference: ResultDifference) -> [Message] {
    difference.flips.map { line(name, $0) }
      + difference.vanished.compactMap { row in
        row.flip.map { "\(line(name, $0)) (\(row.flipRemark(words)))" }
      }
  }

  private func vanished(_ name: String, _ difference: ResultDifference) -> [Message] {
    difference.vanished.filter { $0.flip == nil }
      .map { row -> Message in "\(name) · \(row.row): \(row.reason(words))" }
      + difference.lostAndFound.map { line(name, $0) }
  }

  private var quotes: [Message] {
    report.quotes.map { quote -> Message in
      let place: Message = "\(quote.cell) · \(quote.row), \(quote.column)"
      let (line, number) = (quote.number.line, quote.number.text)
      guard let new = quote.new else {
        return "line \(line) quotes \(number), which is gone (\(place))"
      }
      return "line \(line) quotes \(number), which is now \(words.figure(new)) (\(place))"
    }
  }

  private var contradictions: [Message] {
    report.contradictions.map { found -> Message in
      let place: Message = "\(found.cell) · \(found.row), \(found.column)"
      let (old, new) = (words.figure(found.old), words.figure(found.new))
      return "line \(found.word.line) says \(found.word.text): \(old) → \(new) (\(place))"
    }
  }

  private func movements(_ compared: [Compared]) -> [Message] {
    compared.flatMap { cell in
      cell.difference.movements.map { (name: cell.name, change: $0.change, by: $0.by) }
    }
    .sorted { ($0.by.magnitude ?? $0.by) > ($1.by.magnitude ?? $1.by) }
    .map { "\(line($0.name, $0.change)) (\(words.signed($0.by)))" }
  }

  private func others(_ name: String, _ difference: ResultDifference) -> [Message] {
    var parts = difference.moved.map { move -> Message in
      "\(move.word) is now \(move.new), was \(move.old)"
    }
    if !difference.addedColumns.isEmpty {
      parts.append("new columns: \(difference.addedColumns.joined(separator: ", "))")
    }
    if !difference.removedColumns.isEmpty {
      parts.append("columns no longer there: \(difference.removedColumns.joined(separator: ", "))")
    }
    if difference.isReordered { parts.append("the order changed") }
    if difference.isRagged { parts.append("the recorded table has rows of unequal length") }
    return parts.map { "\(name): \($0)" }
  }

  /// A change with its cell: `loneliness · lukio, 2023: 15 → 17`.
  func line(_ name: String, _ change: ResultDifference.Change) -> Message {
    if change.part == .verdict {
      return
        "\(name) · \(change.row): \(words.verdict(change.old)) → \(words.verdict(change.new))"
    }
    return
      "\(name) · \(change.row), \(change.column): \(text(change.old, change.part)) → \(text(change.new, change.part))"
  }

  private func text(_ cell: Cell, _ part: ResultTable.Part) -> String {
    switch part {
    case .figure, .change: return words.figure(cell)
    case .verdict: return words.verdict(cell)
    case .key, .label, .other:
      if case .missing(let kind) = cell { return "(\(words.missing(kind)))" }
      return cell.dataText ?? ""
    }
  }
}
