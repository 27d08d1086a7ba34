import Diagnostics
import Tables

/// A sentence of a notebook's prose with the cells that it stands near.
struct ProseSentence {
  /// The sentence with its line breaks, and its place in the file.
  let source: Source
  /// The indices of the cells under the same heading; all cells where there are none under it.
  let cells: Range<Int>

  /// The sentences of a notebook in order; code of other languages and headings are passed over.
  static func all(in notebook: Notebook) -> [ProseSentence] {
    var reader = ProseReader(notebook)
    return reader.sentences()
  }
}

/// Goes through a notebook's parts, and takes prose apart by headings, paragraphs and sentences.
private struct ProseReader {
  private let notebook: Notebook
  private var found: [(source: Source, section: Int)] = []
  /// The cells under each heading, what stands above the first heading among them.
  private var sections: [Range<Int>] = [0..<0]
  private var paragraph: [(text: String, line: Int)] = []

  init(_ notebook: Notebook) { self.notebook = notebook }

  mutating func sentences() -> [ProseSentence] {
    let bytes = Array(notebook.source.text.utf8)
    var cell = 0
    for segment in notebook.segments {
      switch segment.kind {
      case .prose:
        read(String(decoding: bytes[segment.range], as: UTF8.self), from: segment.line, cell: cell)
      case .cell:
        cell += 1
        sections[sections.count - 1] = sections[sections.count - 1].lowerBound..<cell
      case .frontMatter, .result, .provenance, .acceptances: break
      }
    }
    let all = 0..<notebook.cells.count
    return found.map { source, section in
      let own = sections[section].clamped(to: all)
      return ProseSentence(source: source, cells: own.isEmpty ? all : own)
    }
  }

  private mutating func read(_ text: String, from first: Int, cell: Int) {
    var fence: CellFence?
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, content) in lines.enumerated() {
      let line = String(content)
      if let open = fence {
        if open.isClosed(by: line) { fence = nil }
        continue
      }
      fence = CellFence(line)
      let trimmed = line.trimmedBlanks
      if fence != nil || trimmed.isEmpty {
        endParagraph()
      } else if trimmed.hasPrefix("#") {
        endParagraph()
        begin(cell)
      } else if Self.isUnderline(trimmed), !paragraph.isEmpty {
        // What is underlined is a heading.
        paragraph = []
        begin(cell)
      } else {
        if trimmed.first.map({ "-*+|>".contains($0) }) ?? false { endParagraph() }
        paragraph.append((line, first + index))
      }
    }
    endParagraph()
  }

  private mutating func begin(_ cell: Int) { sections.append(cell..<cell) }

  private static func isUnderline(_ line: String) -> Bool {
    line.allSatisfy { $0 == "=" } || line.allSatisfy { $0 == "-" }
  }

  private mutating func endParagraph() {
    guard let first = paragraph.first else { return }
    let text = paragraph.map(\.text).joined(separator: "\n")
    var line = first.line
    for sentence in Self.sentences(of: text) {
      found.append(
        (Source(sentence, name: notebook.source.name, firstLine: line), sections.count - 1))
      line += sentence.utf8.count { $0 == UInt8(ascii: "\n") }
    }
    paragraph = []
  }

  /// Cuts after `.`, `!` and `?` that a blank and then no small letter follow: `8.–9. lk` is not cut.
  private static func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    var sentence = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      sentence.unicodeScalars.append(scalar)
      guard ".!?".unicodeScalars.contains(scalar), let next = rest.first,
        next.properties.isWhitespace,
        let following = rest.first(where: { !$0.properties.isWhitespace }),
        !following.properties.isLowercase
      else { continue }
      sentences.append(sentence)
      sentence = ""
    }
    return sentence.isEmpty ? sentences : sentences + [sentence]
  }
}

extension ProseSentence {
  /// The rows of a table that the sentence speaks of: those whose keys or names it mentions, else those whose recorded
  /// figures it quotes, else all.
  func rows(of table: ResultTable) -> [Int] {
    let mentioned = mentionedRows(of: table)
    if !mentioned.isEmpty { return mentioned }
    let figures = table.columns.indices.filter { table.columns[$0].part == .figure }
    var rowsOf: [ExactDecimal: [Int]] = [:]
    for row in table.rows.indices {
      for value in Set(figures.compactMap({ table.rows[row][$0].number?.magnitude })) {
        rowsOf[value, default: []].append(row)
      }
    }
    let quoted = ProseNumbers.find(in: source) { rowsOf[$0] != nil }
    let rows = Set(quoted.flatMap { rowsOf[$0.value] ?? [] })
    return rows.isEmpty ? Array(table.rows.indices) : rows.sorted()
  }

  /// The rows whose keys or names the sentence mentions.
  func mentionedRows(of table: ResultTable) -> [Int] { namings(of: table).map(\.row) }

  /// The rows whose keys or names the sentence mentions, with the columns of those that it does.
  func namings(of table: ResultTable) -> [(row: Int, columns: Set<Int>)] {
    let folded = TextFolding.fold(source.text.replacing("\n", with: " "))
    let telling = table.columns.indices.filter { index in
      switch table.columns[index].part {
      case .key, .label: table.constant(index) == nil
      case .figure, .change, .verdict, .other: false
      }
    }
    return table.rows.indices.compactMap { row in
      let columns = telling.filter { Self.mentions(folded, table.rows[row][$0].dataText ?? "") }
      return columns.isEmpty ? nil : (row, Set(columns))
    }
  }

  /// Whole, inflected at its end, or `8.–9.` alone for `8.–9. lk`.
  private static func mentions(_ sentence: String, _ member: String) -> Bool {
    let folded = TextFolding.fold(member)
    guard folded.unicodeScalars.count > 1 else { return false }
    if sentence.contains(folded) { return true }
    guard let word = folded.split(separator: " ").first, word.utf8.count < folded.utf8.count,
      word.unicodeScalars.contains(where: { ("0"..."9").contains($0) })
    else { return false }
    return sentence.contains(word)
  }
}
