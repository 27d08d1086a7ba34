import Diagnostics
import Rendering

/// Takes the text of a notebook apart, line by line.
struct NotebookReader {
  let text: TextLines
  /// The line at hand.
  var line = 0
  /// The first line of the prose that is being gathered.
  private var proseStart = 0
  private(set) var frontMatter = FrontMatter()
  private(set) var segments: [Notebook.Segment] = []
  private(set) var cells: [NotebookCell] = []
  private var cellNames: Set<String> = []
  private var hasTooManyCells = false
  var provenance: Provenance?
  var acceptances: AcceptanceLog?
  private(set) var faults: [NotebookFault] = []

  init(_ bytes: [UInt8]) {
    text = TextLines(bytes)
    readFrontMatter()
    while line < text.count { readLine() }
    flushProse(upTo: text.count)
    checkResults()
  }

  // MARK: Parts

  private mutating func readFrontMatter() {
    let top = text.lines.first?.content ?? 0..<0
    // Some editors put a byte order mark before everything.
    let first = text.count > 0 ? text.text(0).drop { $0 == "\u{FEFF}" } : ""
    guard first.trimmedBlanks == FrontMatter.delimiter else {
      return fault(.noFrontMatter, top)
    }
    guard
      let end = (1..<text.count).first(where: {
        text.text($0).trimmedBlanks == FrontMatter.delimiter
      })
    else { return fault(.openFrontMatter, top) }
    let reader = FrontMatterReader(text, lines: 1..<end, top: top)
    frontMatter = reader.frontMatter
    faults += reader.faults
    close(.frontMatter, lines: 0..<(end + 1))
  }

  private mutating func readLine() {
    let content = text.text(line)
    if let fence = CellFence(content) {
      readFence(fence)
    } else if content.utf8.prefix(while: { $0 == UInt8(ascii: " ") }).count <= 3,
      content.trimmedBlanks.hasPrefix("<!--")
    {
      readComment(content.trimmedBlanks)
    } else {
      line += 1
    }
  }

  /// A block in fences: a cell, or prose if it is of another language.
  private mutating func readFence(_ fence: CellFence) {
    let start = line
    let end = (start + 1..<text.count).first { fence.isClosed(by: text.text($0)) }
    let next = end.map { $0 + 1 } ?? text.count
    if let word = fence.misspelledLanguage { fault(.unknownCellLanguage(word), wordRange(word)) }
    guard fence.isCell else {
      line = next
      return
    }
    if end == nil { fault(.openCell, text.lines[start].content) }
    let lines = start + 1..<(end ?? text.count)
    let content = lines.map { fence.content(text.text($0)) }.joined(separator: "\n")
    addCell(content, fence, lines: start..<next)
    close(.cell, lines: start..<next)
  }

  private mutating func addCell(_ content: String, _ fence: CellFence, lines: Range<Int>) {
    let words = fence.words.dropFirst()
    if let name = words.first, words.count > 1 || !CellFence.isName(name) {
      fault(.badCellName(words.joined(separator: " ")), wordRange(name))
    }
    let name = words.first ?? "cell-\(cells.count + 1)"
    if !cellNames.insert(name).inserted {
      fault(.repeatedCellName(name), wordRange(words.first ?? CellFence.language))
    }
    guard cells.count < NotebookLimits.cells else {
      if !hasTooManyCells { fault(.tooManyCells, text.lines[lines.lowerBound].content) }
      hasTooManyCells = true
      return
    }
    cells.append(
      NotebookCell(
        name: name, isNamed: !words.isEmpty, text: content, line: lines.lowerBound + 1,
        range: text.bytes(of: lines)))
  }

  private mutating func readComment(_ content: String) {
    let words = content.split(separator: " ")
    switch words.dropFirst().first {
    case "result" where content.hasPrefix(ResultMark.opening): readResult(content)
    case "/result" where content.hasPrefix(ResultMark.closing):
      fault(.strayResultEnd, text.lines[line].content)
      line += 1
    case "provenance" where content == Provenance.opening: readProvenance()
    case "accepted" where content == AcceptanceLog.opening: readAcceptances()
    default: readOtherComment()
    }
  }

  /// A comment of somebody's own, unless it is a damaged one of ours: without it a replay would miss what it says.
  private mutating func readOtherComment() {
    let start = line
    let end = commentEnd()
    if let word = RecordedBlock.damagedWord(of: (start..<end).map(text.text)) {
      let kinds: [String: NotebookFault.Kind] = [
        "result": .badResultMark, "provenance": .badProvenance, "accepted": .badAcceptance,
      ]
      fault(kinds[word] ?? .misspelledBlock(word), wordRange(word))
    }
    line = end
  }

  /// The line after the comment that begins here.
  private mutating func commentEnd() -> Int {
    if let end = (line..<text.count).first(where: { text.text($0).contains("-->") }) {
      return end + 1
    }
    fault(.openComment, text.lines[line].content)
    return text.count
  }

  private mutating func readResult(_ content: String) {
    let start = line
    let opening = text.lines[start].content
    let end = (start + 1..<text.count).first { line in
      let content = text.text(line).trimmedBlanks
      return content == ResultMark.closing || content.hasPrefix(ResultMark.opening + " ")
    }
    guard let end, text.text(end).trimmedBlanks == ResultMark.closing else {
      fault(.openResult, opening)
      line += 1
      return
    }
    let lines = start..<(end + 1)
    defer { close(.result, lines: lines) }
    guard let mark = ResultMark(content) else { return fault(.badResultMark, opening) }
    let result = RecordedResult(
      mark: mark, body: text.text(start + 1..<end), line: start + 1, range: text.bytes(of: lines))
    if let kind = refusal(of: result) { fault(kind, opening) }
    if !cells.isEmpty, cells[cells.count - 1].result == nil {
      cells[cells.count - 1].result = result
    }
  }

  private func refusal(of result: RecordedResult) -> NotebookFault.Kind? {
    guard let cell = cells.last else { return .resultWithoutCell }
    if cell.result != nil { return .secondResult(cell: cell.name) }
    return MarkdownTable.begins(result.body) ? nil : .notATable
  }

  /// A result may bear the old name of its cell, but not the name of another.
  private mutating func checkResults() {
    for cell in cells {
      guard cell.isNamed, let result = cell.result, result.mark.name != cell.name,
        cellNames.contains(result.mark.name)
      else { continue }
      let length = text.lines[result.line - 1].content
      fault(.resultOfOtherCell(result.mark.name, follows: cell.name), length)
    }
  }

  private mutating func readProvenance() {
    let lines = line..<commentEnd()
    if provenance != nil { fault(.secondBlock("provenance"), text.lines[line].content) }
    do {
      provenance = try Provenance(lines: lines.map(text.text))
    } catch {
      fault(.badProvenance, text.lines[lines.lowerBound + error.index].content)
    }
    close(.provenance, lines: lines)
  }

  private mutating func readAcceptances() {
    let lines = line..<commentEnd()
    if acceptances != nil { fault(.secondBlock("accepted"), text.lines[line].content) }
    do {
      acceptances = try AcceptanceLog(lines: lines.map(text.text))
    } catch {
      fault(.badAcceptance, text.lines[lines.lowerBound + error.index].content)
    }
    close(.acceptances, lines: lines)
  }

  // MARK: Gathering

  /// Ends the prose so far, and adds a part of these lines.
  private mutating func close(_ kind: Notebook.Segment.Kind, lines: Range<Int>) {
    flushProse(upTo: lines.lowerBound)
    segments.append(
      Notebook.Segment(kind: kind, range: text.bytes(of: lines), line: lines.lowerBound + 1))
    line = lines.upperBound
    proseStart = line
  }

  private mutating func flushProse(upTo end: Int) {
    guard proseStart < end else { return }
    segments.append(
      Notebook.Segment(
        kind: .prose, range: text.bytes(of: proseStart..<end), line: proseStart + 1))
  }

  private mutating func fault(_ kind: NotebookFault.Kind, _ range: Range<Int>) {
    if faults.count < NotebookLimits.faults { faults.append(NotebookFault(kind, range)) }
  }

  /// The place of a word in the line at hand.
  private func wordRange(_ word: String) -> Range<Int> {
    let content = text.lines[line].content
    let wanted = Array(word.utf8)
    let starts = content.lowerBound...max(content.lowerBound, content.upperBound - wanted.count)
    // A name stands after the language, which may hold its letters.
    guard let start = starts.last(where: { text.bytes[$0...].starts(with: wanted) }) else {
      return content
    }
    return start..<(start + wanted.count)
  }
}
