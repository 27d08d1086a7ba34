import Diagnostics
import Rendering

/// What a report must not leave any reader without; each fault names the line that it is on.
///
/// WCAG 2.2: https://www.w3.org/TR/WCAG22/#non-text-content, #info-and-relationships, #headings-and-labels,
/// #link-purpose-in-context.
struct AccessibilityGate {
  private let notebook: Notebook
  /// What is missing.
  private(set) var faults: [Diagnostic] = []
  private var lastLevel = 1

  init(_ notebook: Notebook) { self.notebook = notebook }

  /// Looks at a stretch of prose; `shift` is how far its headings go down.
  mutating func check(_ blocks: [ProseBlock], shift: Int) {
    for block in blocks { check(block, shift: shift) }
  }

  private mutating func check(_ block: ProseBlock, shift: Int) {
    switch block {
    case .heading(let level, let content, let line):
      checkHeading(level, content, line: line, shift: shift)
      check(content)
    case .paragraph(let content): check(content)
    case .quote(let inner): check(inner, shift: shift)
    case .list(let list): for item in list.items { check(item, shift: shift) }
    case .table(let table):
      checkTable(table)
    case .code, .markup, .rule: break
    }
  }

  private mutating func checkHeading(
    _ level: Int, _ content: [ProseInline], line: Int, shift: Int
  ) {
    if content.plainText().allSatisfy(\.isWhitespace) {
      fault("no-heading-text", "this heading has no text", line, "write one, or remove the heading")
    }
    let shown = level + shift
    if shown > lastLevel + 1 {
      let marks = String(repeating: "#", count: max(1, lastLevel + 1 - shift))
      fault(
        "heading-skipped", "this heading skips a level below the one before it", line,
        "begin it with \(marks)")
    }
    lastLevel = shown
  }

  private mutating func checkTable(_ table: ProseTable) {
    if table.header.contains(where: { $0.plainText().allSatisfy(\.isWhitespace) }) {
      fault(
        "no-column-header", "a column of this table has no header", table.line,
        "write what the column holds")
    }
    for cells in [table.header] + table.rows { for cell in cells { check(cell) } }
  }

  private mutating func check(_ inlines: [ProseInline]) {
    for inline in inlines {
      switch inline {
      case .image(let text, let line):
        if text.allSatisfy(\.isWhitespace) {
          fault(
            "no-alternative", "this picture says nothing to those who do not see it", line,
            "write what it shows: ![what it shows](…)")
        }
      case .link(let link):
        if link.content.plainText().allSatisfy(\.isWhitespace) {
          fault("no-link-text", "this link has no text", link.line, "write where it leads")
        }
        check(link.content)
      case .emphasis(let inner), .strong(let inner): check(inner)
      case .text, .code, .reference, .filled, .markup, .softBreak, .lineBreak: break
      }
    }
  }

  /// Notes that the table of a cell has no caption.
  mutating func checkCaption(_ result: ReportResult, of cell: NotebookCell) {
    if result.table != nil, result.caption.plain.allSatisfy(\.isWhitespace) {
      fault(
        "no-caption", "the table of `\(cell.name)` has no caption", cell.line,
        "name the cell, or write a heading above it")
    }
    if let text = result.chartDescription(in: .en), text.isEmpty {
      fault(
        "no-description", "the chart of `\(cell.name)` has no description in words", cell.line,
        "draw figures that can be told")
    }
  }

  private mutating func fault(
    _ code: Diagnostic.Code, _ message: Message, _ line: Int, _ hint: Message
  ) {
    faults.append(
      Diagnostic(code, message, range: notebook.range(ofLine: line), hint: hint)
        .located(in: notebook.source))
  }
}

extension Notebook {
  /// The UTF-8 range of a line of the file, from 1, without its break and the blanks around it.
  func range(ofLine line: Int) -> Range<Int> {
    let lines = TextLines(Array(source.text.utf8))
    guard lines.lines.indices.contains(line - 1) else { return 0..<0 }
    let range = lines.lines[line - 1].content
    let text = lines.bytes[range]
    let start = text.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? range.lowerBound
    let end = text.lastIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }.map { $0 + 1 } ?? start
    return start..<max(start, end)
  }
}
