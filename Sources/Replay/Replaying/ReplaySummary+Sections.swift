import Diagnostics
import Language
import Rendering
import Tables

extension ReplaySummary {
  /// As many lines of what is grave are shown, on however small a screen.
  private static let graveLines = 20

  /// What differs, the gravest first.
  static func sections(_ report: ReplayReport) -> [Section] {
    let compared = report.cells.compactMap { cell in
      cell.difference.map { (name: cell.cell.name, difference: $0) }
    }
    return [
      Section(
        title: "Alarm: the data are the same, the results are not", lines: alarms(report),
        leastLines: graveLines, ink: .error),
      Section(
        title: "Verdicts that flipped",
        lines: compared.flatMap { name, difference in flips(name, difference) },
        leastLines: graveLines),
      Section(
        title: "Rows and figures that vanished or came back",
        lines: compared.flatMap { name, difference in vanished(name, difference) },
        leastLines: graveLines),
      Section(
        title: "Cells that fail, their results not updated", lines: failures(report),
        leastLines: graveLines, ink: .error),
      Section(title: "Prose that quotes a number which changed", lines: quotes(report)),
      Section(title: "Largest movements", lines: movements(compared)),
      Section(
        title: "Also", lines: compared.flatMap { name, difference in others(name, difference) }),
      Section(
        title: "New rows",
        lines: compared.flatMap { name, difference in
          difference.appeared.map { "\(name) · \($0)" }
        }),
      Section(
        title: "Other cells that changed",
        lines: compared.flatMap { name, difference in difference.others.map { line(name, $0) } }),
    ]
  }

  private static func alarms(_ report: ReplayReport) -> [String] {
    report.cells.filter { $0.verdict == .alarm }.map { cell in
      let causes = cell.causes.map { cause in
        switch cause {
        case .handEdit: "the recorded table was edited by hand"
        case .definition: "the query was changed after its result was recorded"
        case .version(let version): "it was recorded by mittari \(version)"
        case .noQuery: "the cell has no query any more"
        }
      }
      let told = causes.isEmpty ? "the cause is not known" : causes.joined(separator: "; ")
      return "\(cell.cell.name) (line \(cell.cell.line)): \(told)"
    }
  }

  private static func failures(_ report: ReplayReport) -> [String] {
    report.cells.filter { $0.verdict == .failed }.map { cell in
      let line = cell.faultLine ?? cell.cell.line
      return "\(cell.cell.name) (line \(line)): \(cell.diagnostics.first?.message ?? "")"
    }
  }

  private static func flips(_ name: String, _ difference: ResultDifference) -> [String] {
    difference.flips.map { line(name, $0) }
      + difference.vanished.compactMap { row in
        row.flip.map { line(name, $0) + " (\(row.flipRemark))" }
      }
  }

  private static func vanished(_ name: String, _ difference: ResultDifference) -> [String] {
    difference.vanished.filter { $0.flip == nil }.map { "\(name) · \($0.row): \($0.reason)" }
      + difference.lostAndFound.map { line(name, $0) }
  }

  private static func quotes(_ report: ReplayReport) -> [String] {
    report.quotes.map { quote in
      let now = quote.new.map { "is now \(text($0))" } ?? "is gone"
      return "line \(quote.number.line) quotes \(quote.number.text), which \(now) "
        + "(\(quote.cell) · \(quote.row), \(quote.column))"
    }
  }

  private static func movements(
    _ compared: [(name: String, difference: ResultDifference)]
  ) -> [String] {
    compared.flatMap { cell in
      cell.difference.movements.map { (name: cell.name, change: $0.change, by: $0.by) }
    }
    .sorted { ($0.by.magnitude ?? $0.by) > ($1.by.magnitude ?? $1.by) }
    .map { movement in
      let sign = movement.by > ExactDecimal(0) ? "+" : ""
      return line(movement.name, movement.change) + " (\(sign)\(movement.by))"
    }
  }

  private static func others(_ name: String, _ difference: ResultDifference) -> [String] {
    var parts = difference.moved.map { "\($0.word) is now \($0.new), was \($0.old)" }
    if !difference.addedColumns.isEmpty {
      parts.append("new columns: " + difference.addedColumns.joined(separator: ", "))
    }
    if !difference.removedColumns.isEmpty {
      parts.append("columns no longer there: " + difference.removedColumns.joined(separator: ", "))
    }
    if difference.isReordered { parts.append("the order changed") }
    if difference.isRagged { parts.append("the recorded table has rows of unequal length") }
    return parts.map { "\(name): \($0)" }
  }

  private static func line(_ name: String, _ change: ResultDifference.Change) -> String {
    let subject = change.part == .verdict ? change.row : "\(change.row), \(change.column)"
    return "\(name) · \(subject): \(text(change.old)) → \(text(change.new))"
  }

  private static func text(_ cell: Cell) -> String {
    if case .missing(let kind) = cell { return "(\(kind.label))" }
    return cell.dataText ?? ""
  }
}
