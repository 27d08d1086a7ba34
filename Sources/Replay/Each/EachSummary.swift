import Diagnostics
import Rendering

/// The one list of exceptions of a notebook that ran for each member of a parameter.
struct EachSummary {
  /// What is laid out.
  private(set) var page = SummaryPage()

  init(
    _ notebook: Notebook, path: String, _ each: Replay.Each, _ report: EachReport,
    _ options: Replay.Options
  ) {
    let members = report.members
    page.head = [
      ReplaySummary.title(notebook, path: path), Self.counts(each, members),
      Self.reference(notebook, each, options),
    ]
    page.sections = [
      ReplaySummary.layoutSection(report.layoutDoubts),
      .init(title: "Failed", lines: Self.lines(members, \.failures), ink: .error),
      .init(title: "Verdicts that flipped", lines: Self.lines(members, \.flips)),
      .init(title: "Missing data", lines: Self.lines(members, \.missing)),
    ]
    let plain = members.filter(\.isEmpty).map(\.member)
    if !plain.isEmpty, plain.count < members.count {
      page.sections.append(
        .init(
          title: "Nothing out of the ordinary",
          lines: [Message(verbatim: plain.joined(separator: ", "))]))
    }
    page.all = ReplayCommand(path, options.given).text("--each", each.parameter, "--all")
  }

  private static func counts(_ each: Replay.Each, _ members: [EachReport.Exceptions]) -> Message {
    func count(_ part: (EachReport.Exceptions) -> [EachReport.CellNote]) -> Int {
      members.count { !part($0).isEmpty }
    }
    let (failed, flipped) = (count(\.failures), count(\.flips))
    let (missing, plain) = (count(\.missing), members.count { $0.isEmpty })
    var parts: [Message] = []
    if failed > 0 { parts.append("\(failed) failed") }
    if flipped > 0 { parts.append("\(flipped) flipped") }
    if missing > 0 { parts.append("\(missing) missing data") }
    if plain > 0 { parts.append("\(plain) without exceptions") }
    let list = parts.dropFirst().reduce(parts.first ?? "none") { "\($0), \($1)" }
    return "\(each.parameter), \(members.count) members: \(list)"
  }

  /// What verdicts are compared with.
  private static func reference(
    _ notebook: Notebook, _ each: Replay.Each, _ options: Replay.Options
  ) -> Message {
    if !options.data.isEmpty {
      return "beside what the datasets' own rows give for the same member"
    }
    guard let recorded = notebook.provenance else {
      return "nothing is recorded, so no verdict is compared"
    }
    let value = recorded.parameters.first { $0.name == each.parameter }?.value
    guard let value else { return "beside what is recorded" }
    return "beside what is recorded for \(value)"
  }

  /// A line per member and cell, notes of the same cell together.
  private static func lines(
    _ members: [EachReport.Exceptions],
    _ part: (EachReport.Exceptions) -> [EachReport.CellNote]
  ) -> [Message] {
    members.flatMap { member in
      var order: [String] = []
      var notes: [String: [Message]] = [:]
      for note in part(member) {
        if notes[note.cell] == nil { order.append(note.cell) }
        notes[note.cell, default: []].append(note.text)
      }
      return order.map { cell -> Message in
        let own = notes[cell] ?? []
        let text = own.dropFirst().prefix(2).reduce(own.first ?? "") { "\($0); \($1)" }
        guard own.count > 3 else { return "\(member.member) · \(cell): \(text)" }
        return "\(member.member) · \(cell): \(text) and \(own.count - 3) more"
      }
    }
  }
}
