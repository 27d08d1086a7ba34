public import Diagnostics
import Formats
import Rendering

extension Notebook {
  /// Reads a notebook's text; throws everything that is wrong with it at once.
  public init(text: String, path: String?) throws(DiagnosticList) {
    let bytes = Array(text.utf8)
    if let conflicts = MergeConflicts(TextLines(bytes)) {
      try self.init(text, merging: conflicts, path: path)
    } else {
      try self.init(NotebookReader(bytes), Source(text, name: path))
    }
  }

  /// Takes a text that was read; throws what is wrong with it.
  init(_ reader: NotebookReader, _ source: Source) throws(DiagnosticList) {
    guard reader.faults.isEmpty else {
      throw DiagnosticList(
        reader.faults.sorted { $0.range.lowerBound < $1.range.lowerBound }
          .map { $0.diagnostic(in: source) })
    }
    self.init(
      source: source, frontMatter: reader.frontMatter, segments: reader.segments,
      cells: reader.cells, provenance: reader.provenance, acceptances: reader.acceptances,
      lineBreak: reader.text.isCRLF ? "\r\n" : "\n")
  }

  /// Reads a notebook file of at most 64 MiB.
  public init(path: String) throws(DiagnosticList) {
    let bytes: [UInt8]
    do {
      bytes = try FileContents.read(path, limit: NotebookLimits.fileBytes)
    } catch {
      throw DiagnosticList(error.diagnostic)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let fault = NotebookFault(.notText, 0..<0)
      throw DiagnosticList(fault.diagnostic(in: Source("", name: path)))
    }
    try self.init(text: text, path: path)
  }
}

extension RecordedResult {
  /// The recorded table; nil where the lines are none.
  var content: MarkdownTable.Content? { MarkdownTable.parse(body) }
}
