import Diagnostics
import Rendering

/// Puts figures in the place of the references in prose.
struct FigureFiller {
  private let notebook: Notebook
  private let results: [ReportResult]
  private let language: DisplayLanguage
  /// The language of the prose; nil where it is the report's.
  private let proseLanguage: String?
  /// The references that lead nowhere.
  private(set) var faults: [Diagnostic] = []
  /// Where the last reference of a line ended, so that one that is there twice is found twice.
  private var ends: [Int: Int] = [:]

  init(
    _ notebook: Notebook, results: [ReportResult], _ language: DisplayLanguage,
    proseLanguage: String?
  ) {
    self.notebook = notebook
    self.results = results
    self.language = language
    self.proseLanguage = proseLanguage
  }

  /// The blocks with their figures.
  mutating func filled(_ blocks: [ProseBlock]) -> [ProseBlock] {
    var result: [ProseBlock] = []
    for block in blocks { result.append(filled(block)) }
    return result
  }

  private mutating func filled(_ block: ProseBlock) -> ProseBlock {
    switch block {
    case .heading(let level, let content, let line):
      return .heading(level: level, filled(content), line: line)
    case .paragraph(let content): return .paragraph(filled(content))
    case .quote(let inner): return .quote(filled(inner))
    case .list(var list):
      for index in list.items.indices { list.items[index] = filled(list.items[index]) }
      return .list(list)
    case .table(var table):
      for index in table.header.indices { table.header[index] = filled(table.header[index]) }
      for row in table.rows.indices {
        for index in table.rows[row].indices {
          table.rows[row][index] = filled(table.rows[row][index])
        }
      }
      return .table(table)
    case .code, .markup, .rule: return block
    }
  }

  private mutating func filled(_ inlines: [ProseInline]) -> [ProseInline] {
    var result: [ProseInline] = []
    for inline in inlines {
      switch inline {
      case .reference(let text, let isClosed, let line):
        let figure = figure(text, isClosed: isClosed, line: line)
        result.append(
          .filled(figure.standing(in: proseLanguage ?? language.rawValue, of: language)))
      case .emphasis(let inner): result.append(.emphasis(filled(inner)))
      case .strong(let inner): result.append(.strong(filled(inner)))
      case .link(var link):
        link.content = filled(link.content)
        result.append(.link(link))
      case .text, .code, .image, .filled, .markup, .softBreak, .lineBreak: result.append(inline)
      }
    }
    return result
  }

  private mutating func figure(_ text: String, isClosed: Bool, line: Int) -> MarkedText {
    let range = range(of: text, isClosed: isClosed, line)
    do throws(FigureReference.Fault) {
      guard isClosed else {
        throw .init(
          message: "this reference to a figure is not closed",
          hint: "close it with }}, or write \\{{ for the braces themselves")
      }
      return try figure(try FigureReference(text))
    } catch {
      faults.append(
        Diagnostic(
          "unknown-reference", error.message, range: range, hint: error.hint
        ).located(in: notebook.source))
      return MarkedText(text)
    }
  }

  private func figure(
    _ reference: FigureReference
  ) throws(FigureReference.Fault) -> MarkedText {
    guard let result = results.first(where: { $0.name == reference.cell }) else {
      let names = results.map(\.name)
      throw .init(
        message: "there is no cell `\(reference.cell)`",
        hint: FigureReference.nearest(reference.cell, among: names, all: names))
    }
    let isFailed = if case .failed = result.state { true } else { false }
    guard let table = result.table else {
      guard !isFailed else { return ReportFigure.missing(language) }
      throw .init(
        message: "the cell `\(reference.cell)` has no result",
        hint: "name a cell with a query")
    }
    guard isFailed else { return try reference.figure(in: table, language) }
    // What was accepted may have other rows and columns than the text expects; the notice above it says why.
    let figure = (try? reference.figure(in: table, language)) ?? ReportFigure.missing(language)
    return figure + " " + ReportFigure.stale(language)
  }

  /// Where the next reference of a line stands in the file: what is between its braces, or these where that is nothing.
  private mutating func range(of text: String, isClosed: Bool, _ line: Int) -> Range<Int> {
    let whole = notebook.range(ofLine: line)
    let bytes = notebook.source.text.utf8.dropFirst(whole.lowerBound).prefix(whole.count)
    let rest = Array(bytes)
    let wanted = Array(text.utf8)
    var place = ends[line] ?? 0
    while place + 2 <= rest.count {
      defer { place += 1 }
      guard rest[place...].starts(with: "{{".utf8) else { continue }
      var start = place + 2
      while isClosed, start < rest.count, rest[start] == UInt8(ascii: " ") { start += 1 }
      guard rest[start...].starts(with: wanted) else { continue }
      let end = start + wanted.count
      ends[line] = isClosed ? min(end + 2, rest.count) : end
      let first = whole.lowerBound
      guard wanted.isEmpty else { return (first + start)..<(first + end) }
      return (first + place)..<(first + min(end + (isClosed ? 2 : 0), rest.count))
    }
    return whole
  }
}
