import Diagnostics

extension Notebook {
  /// A merge that is not resolved, all of it in what a replay writes, so that accepting makes it anew.
  public struct UnresolvedMerge: Sendable, Hashable {
    /// The file's text with the marks of the merge.
    let text: String
    /// The line of the first mark, from 1.
    public let line: Int
    /// The cells whose results are concerned, in the order of the file.
    public let cells: [String]
  }

  /// Reads a text with unresolved merges as our side of them; throws where one concerns more than what a replay writes.
  init(_ text: String, merging conflicts: MergeConflicts, path: String?) throws(DiagnosticList) {
    let (bytes, lines) = conflicts.resolved(.ours)
    let (theirBytes, theirLines) = conflicts.resolved(.theirs)
    let ours = MergedSide(NotebookReader(bytes), lines)
    let theirs = MergedSide(NotebookReader(theirBytes), theirLines)
    let whole = Source(text, name: path)
    let places = TextLines(Array(text.utf8)).lines
    let faults = conflicts.hunks.filter { hunk in
      !ours.writes(hunk.ours) || !theirs.writes(hunk.theirs)
    }
    guard faults.isEmpty else {
      throw DiagnosticList(
        faults.map {
          NotebookFault(.unresolvedMerge, places[$0.lines.lowerBound].content)
            .diagnostic(in: whole)
        })
    }
    try self.init(ours.reader, Source(String(decoding: bytes, as: UTF8.self), name: path))
    let concerned = conflicts.hunks.reduce(into: Set<String>()) { names, hunk in
      names.formUnion(ours.cells(in: hunk.ours) + theirs.cells(in: hunk.theirs))
    }
    merge = UnresolvedMerge(
      text: text, line: (conflicts.hunks.first?.lines.lowerBound ?? 0) + 1,
      cells: cells.map(\.name).filter(concerned.contains))
    if let other = theirs.reader.acceptances {
      acceptances = acceptances?.merged(with: other) ?? other
    }
    renumber(lines)
  }

  /// Tells of every part the line that it has in the file.
  private mutating func renumber(_ lines: [Int]) {
    func number(_ line: Int) -> Int {
      lines.indices.contains(line - 1) ? lines[line - 1] + 1 : line
    }
    segments = segments.map { Segment(kind: $0.kind, range: $0.range, line: number($0.line)) }
    for index in cells.indices { cells[index].line = number(cells[index].line) }
  }
}

/// One side of a merge, read as a notebook.
private struct MergedSide {
  let reader: NotebookReader
  /// The kind of part that each line of the file lies in, by its number there.
  private var kinds: [Int: Notebook.Segment.Kind] = [:]
  private var cellOf: [Int: String] = [:]
  private let text: TextLines
  private var blank: Set<Int> = []

  init(_ reader: NotebookReader, _ lines: [Int]) {
    self.reader = reader
    text = reader.text
    for (index, line) in lines.enumerated() where text.text(index).trimmedBlanks.isEmpty {
      blank.insert(line)
    }
    let starts = reader.segments.map(\.line) + [lines.count + 1]
    for (segment, next) in zip(reader.segments, starts.dropFirst()) {
      let cell = reader.cells.last { $0.range.lowerBound < segment.range.lowerBound }?.name
      for line in segment.line..<max(segment.line, next) where lines.indices.contains(line - 1) {
        kinds[lines[line - 1]] = segment.kind
        if segment.kind == .result { cellOf[lines[line - 1]] = cell }
      }
    }
  }

  /// True where some lines of the file are empty or lie in what a replay writes.
  func writes(_ lines: Range<Int>) -> Bool {
    lines.allSatisfy { line in
      switch kinds[line] {
      case .result, .provenance, .acceptances: true
      case .prose: blank.contains(line)
      case .frontMatter, .cell, nil: false
      }
    }
  }

  /// The cells whose results some lines belong to.
  func cells(in lines: Range<Int>) -> [String] { lines.compactMap { cellOf[$0] } }
}
