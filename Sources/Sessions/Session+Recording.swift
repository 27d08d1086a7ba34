import Catalog
import Diagnostics
import Engine
import Language
import Tables

extension Session {
  /// Enters a result into the file of a scorecard; the next query sees it.
  mutating func record(
    _ entry: Syntax.Entry, range: Syntax.Range
  ) throws(DiagnosticList) -> (Reply, RecordedResult) {
    try checkRecordable(entry.table, range: range)
    let members = entry.members.map(\.value.written)
    let result: RecordedResult
    do {
      result = try catalog.record(
        ResultEntry(
          members: members, year: try Self.number(entry.year),
          result: try Self.result(entry.result),
          target: try entry.target.map { literal throws(DiagnosticList) in
            try Self.number(literal)
          }, note: entry.note?.value, replaces: entry.replaces, day: RunDay.today()),
        in: entry.table.text)
    } catch let error as DiagnosticList {
      throw error
    } catch let error as RecordError {
      throw DiagnosticList(Self.locate(error, entry, range: range))
    } catch {
      throw DiagnosticList(Diagnostic("file", "nothing was recorded", range: range))
    }
    forget(result.dataset, calledAs: entry.table.text)
    return (Reply(.done(Self.told(result))), result)
  }

  /// Takes a recorded result out of its file again.
  mutating func takeBack(_ result: RecordedResult, range: Syntax.Range) throws(DiagnosticList) {
    do {
      try catalog.takeBack(result)
    } catch {
      var diagnostic = error.diagnostic
      diagnostic.range = range
      throw DiagnosticList(diagnostic)
    }
    forget(result.dataset, calledAs: result.dataset)
  }

  /// Throws where results may not be entered, or the name stands for something else than the dataset's own file.
  private func checkRecordable(
    _ table: Syntax.Name, range: Syntax.Range
  ) throws(DiagnosticList) {
    if case .within = configuration.paths {
      throw DiagnosticList(
        Diagnostic(
          "not-in-notebook", "a notebook records no results", range: range,
          hint: "type it in the shell, or give it with -c"))
    }
    let key = table.text.lowercased()
    let isOther =
      state.definitions[key] != nil || state.loaded[key] != nil
      || replacement(for: table.text) != nil
    guard isOther else { return }
    throw DiagnosticList(
      Diagnostic(
        "no-scorecard", "`\(table.text)` stands for a query or another file here",
        range: table.range, hint: "results go into a dataset's own file"))
  }

  /// Has the dataset read anew when it is asked for next.
  private mutating func forget(_ name: String, calledAs alias: String) {
    cache[name.lowercased()] = nil
    cache[alias.lowercased()] = nil
  }

  private static func number(_ literal: Syntax.Literal) throws(DiagnosticList) -> ExactDecimal {
    if case .number(let digits) = literal.value, let number = ExactDecimal(digits) {
      return number
    }
    throw DiagnosticList(
      Diagnostic(
        "number-too-long", "this number has more digits than can be kept exactly",
        range: literal.range, hint: "up to 18 digits can be kept"))
  }

  private static func result(
    _ literal: Syntax.Literal
  ) throws(DiagnosticList) -> ResultEntry.Result {
    switch literal.value {
    case .number: return .figure(try number(literal))
    case .boolean(let value): return .done(value)
    case .word("yes"), .word("on"): return .done(true)
    case .word("no"), .word("off"): return .done(false)
    case .word: return .none
    case .text(let text):
      guard let number = ExactDecimal(text) else {
        throw DiagnosticList(
          Diagnostic(
            "record-result", "a result is a number, yes or no", range: literal.range,
            hint: "words go into its note: note \"\(text)\""))
      }
      return .figure(number)
    }
  }

  /// Points a fault at the part of the statement that it is about.
  private static func locate(
    _ error: RecordError, _ entry: Syntax.Entry, range: Syntax.Range
  ) -> Diagnostic {
    var diagnostic = error.diagnostic
    diagnostic.range =
      switch error.place {
      case .dataset: entry.table.range
      case .member(let index):
        entry.members.indices.contains(index) ? entry.members[index].range : entry.table.range
      case .year: entry.year.range
      case .result: entry.result.range
      case .target: entry.target?.range ?? range
      case .note: entry.note?.range ?? range
      case nil: range
      }
    return diagnostic
  }

  /// What was done: the measure, the year, the result, what it replaced, its target and the file.
  static func told(_ result: RecordedResult) -> Message {
    let place: Message = "\(result.measure), \(result.year)"
    guard result.isChange else {
      return "\(place): \(result.result ?? "") is recorded already"
    }
    var line: Message
    switch (result.result, result.previous) {
    case (let new?, let old?) where new == old: line = "\(place): \(new), as before"
    case (let new?, let old?): line = "\(place): \(new) instead of \(old)"
    case (let new?, nil): line = "\(place): \(new)"
    case (nil, let old): line = "\(place): no result instead of \(old ?? "")"
    }
    if let target = result.target {
      line =
        result.targetYear.map { "\(line) · target \(target) as in \($0)" }
        ?? "\(line) · target \(target)"
    }
    if let note = result.noteLeftOut { line = "\(line) · without the note \"\(note)\"" }
    if let note = result.noteKept { line = "\(line) · the note stays: \"\(note)\"" }
    return "\(line) · recorded in \(result.path)"
  }
}
