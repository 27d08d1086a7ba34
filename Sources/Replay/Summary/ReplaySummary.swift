import Diagnostics
import Rendering
import Sessions
import Tables

/// The summary of a replay: what there was, then what differs in the order of its consequence.
struct ReplaySummary {
  /// What is laid out.
  private(set) var page = SummaryPage()

  let report: ReplayReport
  /// The words of recorded cells.
  let words: RecordedWords
  /// The language of the notebook's prose, as `fi`; nil where it does not say.
  let proseLanguage: String?

  init(
    _ notebook: Notebook, path: String, _ report: ReplayReport, accepted: AcceptedResults?,
    _ options: Replay.Options
  ) {
    self.report = report
    words = RecordedWords(options.style)
    proseLanguage = notebook.frontMatter.language
    page.head = [Self.title(notebook, path: path)] + inputs(notebook) + [counts] + reasons
    page.sections = sections
    page.end = Self.end(report, accepted)
    page.commands =
      report.layoutDoubts.map(Self.correction)
      + (Self.acceptance(path, report, accepted, options).map { [$0] } ?? [])
    page.all = ReplayCommand(path, options.given).text("--all")
  }

  /// The path with the notebook's title.
  static func title(_ notebook: Notebook, path: String) -> Message {
    Message(verbatim: path + (notebook.frontMatter.title.map { " · " + $0 } ?? ""))
  }

  /// The statement that reads a file as it looks.
  private static func correction(_ found: (doubt: LayoutDoubt, line: Int)) -> SummaryPage.Command {
    SummaryPage.Command(
      lead: "to read \(found.doubt.dataset) as it looks, write in line \(found.line)",
      text: found.doubt.statement)
  }

  /// The command that accepts what is shown, and what must be done before it; nil where there is nothing to accept.
  private static func acceptance(
    _ path: String, _ report: ReplayReport, _ accepted: AcceptedResults?, _ options: Replay.Options
  ) -> SummaryPage.Command? {
    // Data are not accepted while a cell fails on them.
    let isOpen = report.cells.contains { $0.differs && !(accepted?.covers($0) ?? false) }
    guard isOpen || report.differs(besides: accepted) && report.count(.failed) == 0 else {
      return nil
    }
    let names = Set(report.overridden.map(\.name))
    let given = options.given.filter { option in
      option.name != "--set" || !names.contains { option.value.hasPrefix($0 + "=") }
    }
    return SummaryPage.Command(
      lead: acceptanceLead(report, accepted, options),
      text: ReplayCommand(path, given).text("--accept"))
  }

  private static func acceptanceLead(
    _ report: ReplayReport, _ accepted: AcceptedResults?, _ options: Replay.Options
  ) -> Message {
    let lead: Message = accepted?.text == nil ? "to accept" : "to accept the rest"
    return report.overridden.reduce(lead) { lead, parameter in
      let value = options.parameters[parameter.name] ?? ""
      return "\(lead), first change \(parameter.name) to \(value) in \(parameter.place), then"
    }
  }

  private static func end(_ report: ReplayReport, _ accepted: AcceptedResults?) -> [Message] {
    var lines: [Message] = []
    if !report.exportsWritten.isEmpty {
      lines.append("exported: \(report.exportsWritten.joined(separator: ", "))")
    }
    if !report.exportsFailed.isEmpty {
      lines.append("exports that failed: \(report.exportsFailed.joined(separator: ", "))")
    }
    if !report.exportsLeftOut.isEmpty {
      lines.append(
        "exports left out: \(report.exportsLeftOut.joined(separator: ", ")) (--exports DIR writes them)"
      )
    }
    if let accepted, accepted.text != nil {
      let names = accepted.replaced + accepted.added
      lines.append(
        names.isEmpty
          ? "brought up to date: comments and provenance"
          : "accepted: \(names.joined(separator: ", "))")
    }
    return lines
  }
}
