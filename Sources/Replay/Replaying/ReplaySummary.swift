import Rendering
import Tables

/// The summary of a replay: what there was, then what differs in the order of its consequence.
///
/// For a person at a terminal it fits a screen, unless what is grave is longer; anybody else is told everything.
struct ReplaySummary {
  /// Lines under a heading, of which the first few are shown.
  struct Section {
    let title: String
    let lines: [String]
    /// The most lines that are never cut, however long the summary becomes.
    var leastLines = 1
    /// How its title is painted.
    var ink: Ink = .heading
  }

  private let head: [String]
  private let sections: [Section]
  private let end: [String]
  /// Lines to be copied, which are never broken: what goes before a command, and the command.
  private let command: (lead: String, text: String)?
  /// How to see what was cut.
  private let all: String
  private let listsAll: Bool

  init(
    _ notebook: Notebook, path: String, _ report: ReplayReport, accepted: AcceptedResults?,
    _ options: Replay.Options
  ) {
    let title = notebook.frontMatter.title.map { " · " + $0 } ?? ""
    head = [path + title] + Self.inputs(notebook, report) + [Self.counts(report)]
    sections = Self.sections(report).filter { !$0.lines.isEmpty }
    end = Self.end(report, accepted)
    listsAll = options.listsAll
    all = ReplayCommand(path, options.given).text("--all")
    command = Self.acceptance(path, report, accepted, options)
  }

  /// The most lines that a summary takes where its sections can be cut to it.
  static let screenLines = 24

  /// The text; every line ends in a line break.
  func text(_ style: TerminalStyle) -> String {
    lines(style, limits(style)).map { $0 + "\n" }.joined()
  }

  /// How many lines of each section are shown.
  private func limits(_ style: TerminalStyle) -> [Int] {
    let counts = sections.map(\.lines.count)
    if listsAll { return counts }
    var limits = sections.map { min($0.lines.count, max(12, $0.leastLines)) }
    // What is of least consequence is cut first.
    for floor in [5, 3, 2, 1] {
      for index in sections.indices.reversed()
      where lines(style, limits).count > Self.screenLines {
        limits[index] = min(limits[index], max(floor, sections[index].leastLines))
      }
    }
    return limits
  }

  private func lines(_ style: TerminalStyle, _ limits: [Int]) -> [String] {
    var result = head.enumerated().flatMap { index, line in
      wrapped(line, style, index == 0 ? .heading : nil)
    }
    for (section, limit) in zip(sections, limits) {
      result += [""] + wrapped(section.title, style, section.ink)
      for line in section.lines.prefix(limit) { result += wrapped("  " + line, style, nil) }
      if section.lines.count > limit { result.append("  and \(section.lines.count - limit) more") }
    }
    var commands = command.map { [$0] } ?? []
    if limits != sections.map(\.lines.count) { commands.append(("to see everything:", all)) }
    // Each on a line of its own, however long: a broken one could not be copied.
    let last =
      end.flatMap { wrapped($0, style, nil) }
      + commands.map { style.safe("\($0.lead) \($0.text)") }
    return result + (last.isEmpty ? [] : [""]) + last
  }

  private func wrapped(_ line: String, _ style: TerminalStyle, _ ink: Ink?) -> [String] {
    let indent = String(repeating: " ", count: line.prefix { $0 == " " }.count)
    return Wrapping.lines(
      style.safe(line.trimmedBlanks), width: style.width, indent: indent, hanging: indent + "  "
    ).map { style.paint($0, ink) }
  }

  /// The command that accepts what is shown, and what must be done before it; nil where there is nothing to accept.
  private static func acceptance(
    _ path: String, _ report: ReplayReport, _ accepted: AcceptedResults?, _ options: Replay.Options
  ) -> (lead: String, text: String)? {
    guard report.cells.contains(where: { $0.differs && !(accepted?.covers($0) ?? false) }) else {
      return nil
    }
    let changes = report.overridden.map {
      "change \($0.name) to \(options.parameters[$0.name] ?? "") in \($0.place), then"
    }
    let names = Set(report.overridden.map(\.name))
    let given = options.given.filter { option in
      option.name != "--set" || !names.contains { option.value.hasPrefix($0 + "=") }
    }
    let lead = accepted?.text == nil ? "to accept" : "to accept the rest"
    return (
      ([lead + ":"] + changes).joined(separator: " "),
      ReplayCommand(path, given).text("--accept")
    )
  }

  private static func end(_ report: ReplayReport, _ accepted: AcceptedResults?) -> [String] {
    var lines: [String] = []
    if !report.exportsWritten.isEmpty {
      lines.append("exported: " + report.exportsWritten.joined(separator: ", "))
    }
    if !report.exportsLeftOut.isEmpty {
      lines.append(
        "exports left out: " + report.exportsLeftOut.joined(separator: ", ")
          + " (--exports DIR writes them)")
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
