import Diagnostics
import Indicators
import Language
import Rendering
import Sessions
import Tables

extension ReplaySummary {
  private typealias Compared = (
    name: String, difference: ResultDifference,
    causes: [ResultDifference.Place: ReplayReport.Cause]
  )

  /// What differs, the gravest first.
  var sections: [SummaryPage.Section] {
    let compared = report.cells.compactMap { cell in
      cell.difference.map {
        (name: cell.cell.name, difference: $0, causes: cell.causes.ofPlace)
      }
    }
    return graveSections(compared) + otherSections(compared)
  }

  /// Files of which the notebook says another layout than they look to have.
  static func layoutSection(
    _ doubts: [(doubt: LayoutDoubt, line: Int)]
  ) -> SummaryPage.Section {
    .init(
      title: "Alarm: files look otherwise than the notebook reads them",
      lines: doubts.map { "line \($0.line): \($0.doubt.message)" }, ink: .error)
  }

  private func graveSections(_ compared: [Compared]) -> [SummaryPage.Section] {
    var sections: [SummaryPage.Section] = [
      Self.layoutSection(report.layoutDoubts),
      .init(
        title: "Alarm: figures are in another unit than those recorded", lines: unitChanges,
        ink: .error),
      .init(
        title: "Alarm: the data are the same, the results are not", lines: alarms, ink: .error),
      .init(title: "Verdicts that flipped", lines: flips(compared)),
      .init(
        title: "Rows and figures that vanished or came back", lines: compared.flatMap(vanished)),
      .init(title: "Cells that fail, their results not updated", lines: failures, ink: .error),
    ]
    for index in sections.indices { sections[index].leastLines = 5 }
    return sections
  }

  private func otherSections(_ compared: [Compared]) -> [SummaryPage.Section] {
    [
      .init(
        title: "Revised history: recorded figures that the new data give otherwise",
        lines: report.revisions.map { line($0.cell, $0.change) }, leastLines: 3),
      .init(
        title: "Prose that quotes a number which changed, or a direction",
        lines: Self.once(contradictions + quotes), leastLines: 3),
      .init(title: "Largest movements", lines: movements(compared), isMinor: true),
      .init(title: "Also", lines: compared.flatMap(others) + edited, isMinor: true),
      .init(
        title: "New rows",
        lines: compared.flatMap { cell in
          cell.difference.appeared.filter { $0.listedVerdict == nil }
            .map { "\(cell.name) · \($0.row)" }
        }, isMinor: true),
      .init(
        title: "Other cells that changed",
        lines: compared.flatMap { cell in cell.difference.others.map { line(cell.name, $0) } },
        isMinor: true),
    ]
  }

  private var unitChanges: [Message] {
    report.unitChanges.map { change -> Message in
      change.new.map {
        "\(change.column) of \(change.dataset) was in \(change.old) and is in \($0)"
      }
        ?? "\(change.column) of \(change.dataset) was in \(change.old) and has no unit now"
    }
  }

  private var alarms: [Message] {
    report.cells.filter { $0.verdict == .alarm }.map { cell -> Message in
      "\(cell.cell.name) (line \(cell.cell.line)): \(cell.causes.text(words))"
    }
  }

  private var failures: [Message] {
    report.failures.map { failure -> Message in
      if let cell = failure.cells.first, failure.cells.count == 1 {
        return "\(cell.name) (line \(cell.line)): \(failure.message)"
      }
      let names = failure.cells.map(\.name).joined(separator: ", ")
      return "\(failure.cells.count) cells: \(failure.message) (\(names))"
    }
  }

  /// The flips of all cells, those for the worse first.
  private func flips(_ compared: [Compared]) -> [Message] {
    let all = compared.flatMap(flips)
    return all.filter { $0.verdict == .worse }.map(\.line)
      + all.filter { $0.verdict != .worse }.map(\.line)
  }

  private func flips(_ compared: Compared) -> [(verdict: Verdict?, line: Message)] {
    let (name, difference, causes) = compared
    let isMixed = Set(causes.values).count > 1
    func verdict(_ cell: Cell) -> Verdict? {
      cell.verdictWord.flatMap { Verdict(rawValue: String($0)) }
    }
    let flips = difference.flips.map { flip -> (verdict: Verdict?, line: Message) in
      guard isMixed, let cause = causes[flip.place] else {
        return (verdict(flip.new), line(name, flip))
      }
      return (verdict(flip.new), "\(line(name, flip)) (\(cause.name))")
    }
    let listed = difference.appeared.compactMap { row in
      row.listedVerdict.map { cell -> (verdict: Verdict?, line: Message) in
        (verdict(cell), "\(name) · \(row.row): \(words.verdict(cell)) (now listed)")
      }
    }
    let left = difference.vanished.compactMap { row in
      row.flip.map { flip -> (verdict: Verdict?, line: Message) in
        (verdict(flip.new), "\(line(name, flip)) (\(row.flipRemark(words, report.columns)))")
      }
    }
    return flips + listed + left
  }

  private func vanished(_ compared: Compared) -> [Message] {
    let (name, difference, _) = compared
    let rows = difference.vanished.filter { $0.flip == nil }
    var told: Set<ResultDifference.Rename> = []
    return rows.compactMap { row -> Message? in
      guard let rename = row.reasonIsRename else {
        return "\(name) · \(row.row): \(row.reason(words, report.columns))"
      }
      guard told.insert(rename).inserted else { return nil }
      let count = rows.count { $0.reasonIsRename == rename }
      return count == 1
        ? "\(name) · \(row.row): \(row.reason(words, report.columns))" : line(name, rename, count)
    } + difference.lostAndFound.map { line(name, $0) }
      + difference.movements.map(\.change).filter(\.isStandIn).map { change in
        "\(line(name, change)), as there is no figure of \(change.times?.old ?? "") any more"
      }
  }

  /// Rows that a new name of one member explains, in one line.
  private func line(_ name: String, _ rename: ResultDifference.Rename, _ rows: Int) -> Message {
    if rename.looksAlike { return "\(name) · \(rows) rows: \(rename.text(report.columns))" }
    let column = report.columns.name(rename.column)
    let (old, new) = (text(rename.old, of: rename.column), text(rename.new, of: rename.column))
    return "\(name) · \(column) \(old), \(rows) rows: probably renamed to \(new)"
  }

  /// Each line once, as where a word stands twice in a sentence.
  private static func once(_ lines: [Message]) -> [Message] {
    var seen: Set<Message> = []
    return lines.filter { seen.insert($0).inserted }
  }

  private var quotes: [Message] {
    report.quotes.map { quote -> Message in
      let place: Message = "\(quote.cell) · \(quote.row), \(report.columns.name(quote.column))"
      let (line, number) = (quote.number.line, quote.number.text)
      guard let new = quote.new else {
        return "line \(line) quotes \(number), which is gone (\(place))"
      }
      if quote.hasTurned {
        let (was, now) = (words.figure(quote.old), words.figure(new))
        return "line \(line) quotes \(number), which was \(was) and is now \(now) (\(place))"
      }
      return "line \(line) quotes \(number), which is now \(words.figure(new)) (\(place))"
    }
  }

  /// A place in a cell's result.
  private struct Spot: Hashable {
    let cell: String
    let place: ResultDifference.Place
  }

  private var contradictions: [Message] {
    report.contradictions.map { found -> Message in
      let place: Message = "\(found.cell) · \(found.row), \(report.columns.name(found.column))"
      let (old, new) = (words.figure(found.old), words.figure(found.new))
      let word = Message(data: found.word.text, language: proseLanguage)
      return "line \(found.word.line) says \(word): \(old) → \(new) (\(place))"
    }
  }

  private func movements(_ compared: [Compared]) -> [Message] {
    let revised = Set(
      report.revisions.filter(\.isInPlace).map { Spot(cell: $0.cell, place: $0.change.place) })
    return compared.flatMap { cell in
      cell.difference.movements.map { (name: cell.name, change: $0.change, by: $0.by) }
    }
    .filter { !revised.contains(Spot(cell: $0.name, place: $0.change.place)) }
    .filter { !$0.change.isStandIn }
    .sorted { ($0.by.magnitude ?? $0.by) > ($1.by.magnitude ?? $1.by) }
    .map { "\(line($0.name, $0.change)) (\(words.signed($0.by)))" }
  }

  private func others(_ compared: Compared) -> [Message] {
    let (name, difference, _) = compared
    var parts = difference.moved.map { move -> Message in
      let (old, new) = (text(move.old, of: move.word), text(move.new, of: move.word))
      return "\(report.columns.name(move.word)) is now \(new), was \(old)"
    }
    if !difference.addedColumns.isEmpty {
      parts.append("new columns: \(names(difference.addedColumns))")
    }
    if !difference.removedColumns.isEmpty {
      parts.append("columns no longer there: \(names(difference.removedColumns))")
    }
    if difference.isReordered { parts.append("the order changed") }
    if difference.isRagged { parts.append("the recorded table has rows of unequal length") }
    return parts.map { "\(name): \($0)" }
  }

  /// Cells whose recorded lines were edited by hand to what the new result says, so that nothing differs.
  private var edited: [Message] {
    report.cells
      .filter { !$0.differs && $0.verdict != .failed && $0.cell.result?.isUntouched == false }
      .map { "\($0.cell.name): \(ReplayReport.Cause.handEdit.text(words))" }
  }

  private func names(_ columns: [String]) -> Message {
    columns.map(report.columns.name).joined(separator: ", ")
  }

  private func text(_ text: String, of column: String) -> Message {
    report.columns.text(text, of: column)
  }

  /// A change with its cell: `loneliness · lukio, 2023: 15 → 17`.
  func line(_ name: String, _ change: ResultDifference.Change) -> Message {
    // Other findings, such as a direction, are told with their column.
    if change.part == .verdict, change.column == "verdict" {
      return
        "\(name) · \(change.row): \(words.verdict(change.old)) → \(words.verdict(change.new))"
    }
    let (old, new) = (text(change.old, change), text(change.new, change))
    if let times = change.times {
      let column = report.columns.name(times.word ?? change.column)
      return
        "\(name) · \(change.row), \(column): \(old) (\(times.old)) → \(new) (\(times.new))"
    }
    return "\(name) · \(change.row), \(report.columns.name(change.column)): \(old) → \(new)"
  }

  private func text(_ cell: Cell, _ change: ResultDifference.Change) -> Message {
    switch change.part {
    case .figure, .change: return Message(verbatim: words.figure(cell))
    case .verdict: return Message(verbatim: words.verdict(cell))
    case .key, .label, .other:
      if case .missing(let kind) = cell { return Message(verbatim: "(\(words.missing(kind)))") }
      return text(cell.dataText ?? "", of: change.column)
    }
  }
}
