/// What begins a block.
extension BlockParser {
  enum Start {
    /// A block in which others can begin on the same line.
    case container
    /// A block that takes the rest of the line as it stands.
    case leaf
    /// The line is done with.
    case taken
  }

  /// Begins the block that the line at hand begins, if it begins one.
  mutating func begin(in container: Int) -> Start? {
    if cursor.isBlank { return nil }
    if cursor.isIndented { return beginIndented() }
    guard let sign = cursor.sign else { return nil }
    switch sign {
    case UInt8(ascii: ">"):
      if let start = beginQuote(in: container) { return start }
    case UInt8(ascii: "#"):
      if let start = beginHeading() { return start }
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      if let start = beginFence() { return start }
    case UInt8(ascii: "<"):
      if let start = beginMarkup(in: container) { return start }
    default: break
    }
    if kind(container).isParagraph {
      if sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-") {
        if let start = underline(container) { return start }
      }
      if let start = beginTable(container) { return start }
    }
    if let start = beginRule(sign) { return start }
    return beginItem(in: container)
  }

  private mutating func beginIndented() -> Start? {
    guard !kind(tip).isParagraph, !isTable(tip) else { return nil }
    cursor.advance(columns: 4)
    closeUnmatched()
    add(.indented)
    return .leaf
  }

  private func isTable(_ index: Int) -> Bool {
    if case .table = kind(index) { true } else { false }
  }

  private mutating func beginQuote(in container: Int) -> Start? {
    guard depth(of: container) < Prose.mostNested else { return nil }
    closeUnmatched()
    cursor.advanceToNext()
    cursor.advance(bytes: 1)
    cursor.skipOneBlank()
    add(.quote)
    return .container
  }

  private mutating func beginHeading() -> Start? {
    let marks = cursor.rest.prefix { $0 == UInt8(ascii: "#") }
    let rest = cursor.rest[marks.endIndex...]
    guard marks.count <= 6, rest.first?.isBlank ?? true else { return nil }
    closeUnmatched()
    let heading = add(.heading(marks.count))
    setLines(heading, [Self.withoutClosingMarks(rest.trimmed)])
    return .taken
  }

  /// `Heading ##` without its closing marks, which a blank must go before.
  private static func withoutClosingMarks(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = text.endIndex
    while end > text.startIndex, text[end - 1] == UInt8(ascii: "#") { end -= 1 }
    guard end < text.endIndex, end == text.startIndex || text[end - 1].isBlank else { return text }
    return text[..<end].trimmed
  }

  private mutating func beginFence() -> Start? {
    guard let sign = cursor.sign else { return nil }
    let marks = cursor.rest.prefix { $0 == sign }
    let info = cursor.rest[marks.endIndex...]
    guard marks.count >= 3, sign != UInt8(ascii: "`") || !info.contains(sign) else { return nil }
    closeUnmatched()
    add(
      .fenced(
        Fence(
          sign: sign, length: marks.count, indentation: cursor.indentation,
          info: InlineText.unescaped(info.trimmed))))
    return .taken
  }

  private mutating func beginMarkup(in container: Int) -> Start? {
    guard
      let ending = MarkupScanner.block(
        cursor.rest, canBeAnyTag: !kind(container).isParagraph && !kind(tip).isParagraph)
    else { return nil }
    closeUnmatched()
    add(.markup(ending))
    return .leaf
  }

  /// `===` or `---` below a paragraph makes it a heading.
  private mutating func underline(_ paragraph: Int) -> Start? {
    guard let sign = cursor.sign else { return nil }
    let marks = cursor.rest.prefix { $0 == sign }
    guard cursor.rest[marks.endIndex...].allSatisfy(\.isBlank) else { return nil }
    closeUnmatched()
    guard !takeDefinitions(of: paragraph) else { return nil }
    turn(paragraph, into: .heading(sign == UInt8(ascii: "=") ? 1 : 2))
    return .taken
  }

  /// A row of `:--` below a line with as many cells makes it the header of a table.
  private mutating func beginTable(_ paragraph: Int) -> Start? {
    guard let header = paragraphLines.last, tip == paragraph,
      let alignments = TableScanner.alignments(cursor.rest),
      TableScanner.cells(header).count == alignments.count
    else { return nil }
    closeUnmatched()
    if paragraphLines.count == 1 {
      turn(paragraph, into: .table(alignments))
    } else {
      split(paragraph, before: paragraphLines.count - 1, into: .table(alignments))
    }
    return .taken
  }

  private mutating func beginRule(_ sign: UInt8) -> Start? {
    guard "*_-".utf8.contains(sign) else { return nil }
    let marks = cursor.rest.filter { !$0.isBlank }
    guard marks.count >= 3, marks.allSatisfy({ $0 == sign }) else { return nil }
    closeUnmatched()
    add(.rule)
    return .taken
  }

  private mutating func beginItem(in container: Int) -> Start? {
    guard depth(of: container) < Prose.mostNested,
      let mark = readMark(interrupts: kind(container).isParagraph)
    else { return nil }
    closeUnmatched()
    if case .list(let open) = kind(tip), open.continues(mark) {
      add(.item(mark))
    } else {
      add(.list(mark))
      add(.item(mark))
    }
    return .container
  }

  /// Reads `- ` or `1. ` and goes on behind it; nothing moves where there is none.
  private mutating func readMark(interrupts: Bool) -> ListMark? {
    let rest = cursor.rest
    guard let first = rest.first else { return nil }
    var mark: ListMark
    var length = 1
    if "*+-".utf8.contains(first) {
      mark = ListMark(number: nil, sign: first)
    } else {
      let digits = rest.prefix { $0.isDigit }
      guard (1...9).contains(digits.count), digits.endIndex < rest.endIndex,
        ".)".utf8.contains(rest[digits.endIndex]), let number = Int(digits.text)
      else { return nil }
      guard !interrupts || number == 1 else { return nil }
      mark = ListMark(number: number, sign: rest[digits.endIndex])
      length = digits.count + 1
    }
    let behind = rest.dropFirst(length)
    guard behind.first?.isBlank ?? true else { return nil }
    // An empty item does not interrupt a paragraph.
    if interrupts, behind.allSatisfy(\.isBlank) { return nil }
    mark.indentation = cursor.indentation
    cursor.advanceToNext()
    cursor.advance(bytes: length)
    let start = cursor
    repeat {
      cursor.advance(columns: 1)
    } while cursor.column - start.column < 5 && cursor.isAtBlank
    let blanks = cursor.column - start.column
    if blanks >= 5 || blanks < 1 || start.isBlank {
      mark.padding = length + 1
      cursor = start
      cursor.skipOneBlank()
    } else {
      mark.padding = length + blanks
    }
    return mark
  }
}
