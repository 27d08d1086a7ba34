/// The lines that show several candidates, fitted to a screen.
struct CandidateList {
  /// Between two columns of names, and between a name and its explanation.
  private static let gap = 2

  let candidates: [Completion.Candidate]
  let size: TerminalDevice.Size
  /// How explanations are shown, as parameters of `SGR`; nil for no colour.
  let style: String?

  /// Names with explanations one to a line, others in columns read downwards; at most a screen full.
  var lines: [String] {
    let all = candidates.contains { !$0.detail.isEmpty } ? described : columns
    // The prompt and a line of text stay in sight, and so does the remark.
    let room = max(size.rows - 3, 1)
    guard all.count > room else { return all }
    let left = all.count - room
    return all.prefix(room) + ["… and \(left) more \(left == 1 ? "line" : "lines")"]
  }

  private var described: [String] {
    let width = widest(atMost: max(size.columns / 2, 1))
    return candidates.map { candidate in
      let name = CellWidth.clipped(candidate.shown, to: width)
      let room = size.columns - 1 - width - Self.gap
      guard !candidate.detail.isEmpty, room > 0 else { return name }
      let detail = CellWidth.clipped(candidate.detail, to: room)
      return padded(name, to: width + Self.gap)
        + (style.map { "\u{1B}[\($0)m\(detail)\u{1B}[0m" } ?? detail)
    }
  }

  private var columns: [String] {
    let width = widest(atMost: max(size.columns - 1, 1))
    let perLine = max((size.columns - 1 + Self.gap) / (width + Self.gap), 1)
    let count = (candidates.count + perLine - 1) / perLine
    return (0..<count).map { line in
      let names = stride(from: line, to: candidates.count, by: count).map {
        CellWidth.clipped(candidates[$0].shown, to: width)
      }
      return names.dropLast().map { padded($0, to: width + Self.gap) }.joined() + (names.last ?? "")
    }
  }

  private func widest(atMost limit: Int) -> Int {
    min(candidates.map { CellWidth.of($0.shown) }.max() ?? 0, limit)
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(width - CellWidth.of(text), 0))
  }
}
