/// The unresolved merges of a file: `<<<<<<<`, our lines, `=======`, their lines, `>>>>>>>`.
///
/// Between ours and theirs may stand `|||||||` and the lines of the common ancestor.
struct MergeConflicts {
  /// One of them, by lines counted from 0.
  struct Hunk {
    /// From the opening mark to behind the closing one.
    let lines: Range<Int>
    let ours: Range<Int>
    let theirs: Range<Int>
  }

  /// A choice between the two sides.
  enum Side {
    case ours, theirs
  }

  let hunks: [Hunk]
  private let text: TextLines

  /// Finds the merges of a text; nil where there are none that are whole.
  init?(_ text: TextLines) {
    var hunks: [Hunk] = []
    var line = 0
    while line < text.count {
      if let hunk = Self.hunk(at: line, in: text) {
        hunks.append(hunk)
        line = hunk.lines.upperBound
      } else {
        line += 1
      }
    }
    if hunks.isEmpty { return nil }
    self.hunks = hunks
    self.text = text
  }

  private static func hunk(at start: Int, in text: TextLines) -> Hunk? {
    guard text.isMark("<", start) else { return nil }
    var ancestor: Int?
    var divide: Int?
    for line in (start + 1)..<text.count {
      if text.isMark("<", line) { return nil }
      if divide == nil, ancestor == nil, text.isMark("|", line) { ancestor = line }
      if divide == nil, text.isMark("=", line) {
        divide = line
      } else if let divide, text.isMark(">", line) {
        return Hunk(
          lines: start..<(line + 1), ours: (start + 1)..<(ancestor ?? divide),
          theirs: (divide + 1)..<line)
      }
    }
    return nil
  }

  /// The text with one side of every merge, and of each of its lines the number that it has in the file, from 0.
  func resolved(_ side: Side) -> (bytes: [UInt8], lines: [Int]) {
    var kept: [Int] = []
    var next = 0
    for hunk in hunks {
      kept += next..<hunk.lines.lowerBound
      kept += side == .ours ? hunk.ours : hunk.theirs
      next = hunk.lines.upperBound
    }
    kept += next..<text.count
    return (kept.flatMap { text.bytes[text.lines[$0].whole] }, kept)
  }

  /// The lines of one side of a merge.
  func lines(_ hunk: Hunk, _ side: Side) -> Range<Int> { side == .ours ? hunk.ours : hunk.theirs }
}

extension TextLines {
  /// True for a line of seven marks, with a name behind them or not.
  fileprivate func isMark(_ mark: Unicode.Scalar, _ line: Int) -> Bool {
    let content = bytes[lines[line].content]
    let marks = content.prefix { $0 == UInt8(ascii: mark) }.count
    guard marks == 7 else { return false }
    let rest = content.dropFirst(marks)
    return rest.first.map { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") } ?? true
  }
}
