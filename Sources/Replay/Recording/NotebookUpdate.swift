import Diagnostics

/// The writing of results, provenance and acceptances into a notebook's text.
struct NotebookUpdate {
  private let notebook: Notebook
  private var edits = TextEdits()
  private let bytes: [UInt8]

  init(_ notebook: Notebook) {
    self.notebook = notebook
    bytes = Array(notebook.source.text.utf8)
  }

  /// True where the file stays as it is.
  var isEmpty: Bool { edits.isEmpty }

  /// The text of the file with the changes.
  var text: String { edits.applied(to: notebook.source.text) }

  /// Puts a result below its cell, or takes it away; a block that is the same stays untouched.
  mutating func record(_ recording: Recording?, for cell: NotebookCell) {
    guard let recording else {
      if let old = cell.result { edits.replace(old.range, with: "") }
      return
    }
    guard let old = cell.result else {
      insert(recording.text, at: cell.range.upperBound)
      return
    }
    if old.text != recording.text { edits.replace(old.range, with: lines(recording.text)) }
  }

  /// Writes the provenance in its place, or after everything but the log.
  mutating func record(_ provenance: Provenance) {
    if let place = place(of: .provenance) {
      edits.replace(place, with: lines(provenance.text))
    } else if let log = place(of: .acceptances) {
      edits.replace(log.lowerBound..<log.lowerBound, with: lines(provenance.text + "\n"))
    } else {
      insert(provenance.text, at: bytes.count)
    }
  }

  /// Adds a line to the log, or begins one at the end of the file; a merged log is written also without a line.
  mutating func log(_ entry: AcceptanceLog.Entry?) {
    let known = notebook.acceptances?.entries ?? []
    guard entry != nil || (notebook.merge != nil && !known.isEmpty) else { return }
    let log = AcceptanceLog(entries: known + [entry].compactMap { $0 })
    if let place = place(of: .acceptances) {
      edits.replace(place, with: lines(log.text))
    } else {
      insert(log.text, at: bytes.count)
    }
  }

  private func place(of kind: Notebook.Segment.Kind) -> Range<Int>? {
    notebook.segments.first { $0.kind == kind }?.range
  }

  /// Adds a block at the end of a line, parted by empty lines from what is around it.
  private mutating func insert(_ block: String, at position: Int) {
    let feed = UInt8(ascii: "\n")
    let followsOpenLine = position > 0 && bytes[position - 1] != feed
    let next = position < bytes.count ? bytes[position] : nil
    let isFollowedByText = next.map { $0 != feed && $0 != UInt8(ascii: "\r") } ?? false
    let before = followsOpenLine ? "\n\n" : "\n"
    let text = lines(before + block + (isFollowedByText ? "\n" : ""))
    edits.replace(position..<position, with: text)
  }

  private func lines(_ text: String) -> String {
    guard notebook.lineBreak != "\n" else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: notebook.lineBreak)
  }
}
