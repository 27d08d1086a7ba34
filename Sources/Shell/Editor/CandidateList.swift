import Diagnostics
import Rendering

/// The lines that show several candidates, fitted to a screen.
struct CandidateList {
  /// Between two columns of names, and between a name and its explanation.
  private static let gap = 2

  let candidates: [Completion.Candidate]
  /// How many more there are than are given.
  var furtherCount = 0
  let size: TerminalDevice.Size
  /// How explanations are shown, as parameters of `SGR`; nil for no colour.
  let style: String?
  /// The language of the remark on what has no room.
  var language = DisplayLanguage.en

  /// Names with explanations one to a line, others in columns read downwards; at most a screen full.
  var lines: [String] {
    // The prompt and a line of text stay in sight, and so does the remark.
    let room = max(size.rows - 3, 1)
    let isDescribed = candidates.contains { !$0.detail.isEmpty }
    var shown = candidates[...]
    if isDescribed {
      shown = shown.prefix(room)
    } else {
      // Narrower names make room for more of them, and these may be wider again.
      while perLine(shown) * room < shown.count { shown = shown.prefix(perLine(shown) * room) }
    }
    let left = candidates.count - shown.count + furtherCount
    let lines = isDescribed ? described(shown) : columns(shown)
    return left == 0 ? lines : lines + [Message("… and \(count: left) more").text(in: language)]
  }

  private func described(_ shown: ArraySlice<Completion.Candidate>) -> [String] {
    let width = widest(shown, atMost: max(size.columns / 2, 1))
    return shown.map { candidate in
      let name = CellWidth.clipped(candidate.shown, to: width)
      let room = size.columns - 1 - width - Self.gap
      guard !candidate.detail.isEmpty, room > 0 else { return name }
      let detail = CellWidth.clipped(candidate.detail, to: room)
      return padded(name, to: width + Self.gap)
        + (style.map { "\u{1B}[\($0)m\(detail)\u{1B}[0m" } ?? detail)
    }
  }

  private func columns(_ shown: ArraySlice<Completion.Candidate>) -> [String] {
    let width = widest(shown, atMost: max(size.columns - 1, 1))
    let perLine = perLine(shown)
    let count = (shown.count + perLine - 1) / perLine
    return (0..<count).map { line in
      let names = stride(from: line, to: shown.count, by: count).map {
        CellWidth.clipped(shown[$0].shown, to: width)
      }
      return names.dropLast().map { padded($0, to: width + Self.gap) }.joined() + (names.last ?? "")
    }
  }

  private func perLine(_ shown: ArraySlice<Completion.Candidate>) -> Int {
    let width = widest(shown, atMost: max(size.columns - 1, 1))
    return max((size.columns - 1 + Self.gap) / (width + Self.gap), 1)
  }

  private func widest(_ shown: ArraySlice<Completion.Candidate>, atMost limit: Int) -> Int {
    min(shown.map { CellWidth.of($0.shown) }.max() ?? 0, limit)
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(width - CellWidth.of(text), 0))
  }
}
