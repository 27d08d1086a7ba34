/// Finds the blocks of a text line by line, as https://spec.commonmark.org/0.31.2/#phase-1-block-structure tells.
struct BlockParser {
  private(set) var nodes: [BlockNode]
  /// The definitions of links, by their labels as compared.
  private(set) var definitions: [String: LinkDefinition] = [:]
  /// The number of the first line in its file.
  let firstLine: Int
  /// The innermost block that is open.
  var tip = 0
  var cursor = LineCursor([])
  /// The line at hand, from 0.
  private(set) var lineNumber = 0
  /// The innermost block that goes on in the line at hand.
  private var matched = 0
  private var previousTip = 0

  init(_ text: String, firstLine: Int) {
    self.firstLine = firstLine
    nodes = [BlockNode(.document, parent: 0, line: 0)]
    let lines = Self.lines(Array(text.utf8))
    for (index, line) in lines.enumerated() {
      lineNumber = index
      cursor = LineCursor(line)
      read()
    }
    lineNumber = lines.count
    while tip != 0 { close(tip, lastLine: lineNumber - 1) }
    close(0, lastLine: lineNumber - 1)
  }

  /// Lines end with `\n`, `\r\n` or `\r`; U+0000 is no character of a text.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == .feed || byte == UInt8(ascii: "\r") {
        lines.append(bytes[start..<index])
        let isPair = byte != .feed && index + 1 < bytes.count && bytes[index + 1] == .feed
        index += isPair ? 1 : 0
        start = index + 1
      }
      index += 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  // MARK: A line

  private mutating func read() {
    var container = 0
    previousTip = tip
    while let last = nodes[container].children.last, nodes[last].isOpen {
      cursor.findNext()
      switch goOn(last) {
      case .yes: container = last
      case .no: break
      case .taken: return
      }
      if container != last { break }
    }
    matched = container
    var isLeaf = nodes[container].kind.isLeafOfItsOwn
    while !isLeaf {
      cursor.findNext()
      guard let start = begin(in: container) else {
        cursor.advanceToNext()
        break
      }
      if start == .taken { return }
      container = tip
      isLeaf = start == .leaf
    }
    addText(to: container)
  }

  private mutating func addText(to container: Int) {
    // A line of text goes on with a paragraph even where the quote or the item around it does not.
    if matched != previousTip, !cursor.isBlank, nodes[tip].kind.isParagraph {
      nodes[tip].lines.append(cursor.remainder)
      return
    }
    closeUnmatched()
    if nodes[container].kind.takesLines {
      nodes[container].lines.append(cursor.remainder)
      endMarkup(container)
    } else if !cursor.isBlank, cursor.offset < cursor.bytes.endIndex {
      let paragraph = add(.paragraph)
      cursor.advanceToNext()
      nodes[paragraph].lines.append(cursor.remainder)
    }
  }

  private enum Continuation { case yes, no, taken }

  /// Whether an open block goes on in the line at hand.
  private mutating func goOn(_ index: Int) -> Continuation {
    switch nodes[index].kind {
    case .document, .list: return .yes
    case .heading, .rule: return .no
    case .paragraph: return cursor.isBlank ? .no : .yes
    case .table:
      // Wherever another block begins, the table ends.
      return cursor.isBlank || cursor.isIndented ? .no : .yes
    case .quote:
      guard !cursor.isIndented, cursor.sign == UInt8(ascii: ">") else { return .no }
      cursor.advanceToNext()
      cursor.advance(bytes: 1)
      cursor.skipOneBlank()
      return .yes
    case .item(let mark):
      if cursor.isBlank {
        if nodes[index].children.isEmpty { return .no }
        cursor.advanceToNext()
        return .yes
      }
      guard cursor.indentation >= mark.indentation + mark.padding else { return .no }
      cursor.advance(columns: mark.indentation + mark.padding)
      return .yes
    case .indented:
      if cursor.isIndented {
        cursor.advance(columns: 4)
      } else if cursor.isBlank {
        cursor.advanceToNext()
      } else {
        return .no
      }
      return .yes
    case .fenced(let fence):
      if !cursor.isIndented, closes(fence) {
        close(index, lastLine: lineNumber)
        return .taken
      }
      cursor.advance(columns: min(fence.indentation, cursor.indentation))
      return .yes
    case .markup(let ending):
      if case .blankLine = ending { return cursor.isBlank ? .no : .yes }
      return .yes
    }
  }

  private func closes(_ fence: Fence) -> Bool {
    let marks = cursor.rest.prefix { $0 == fence.sign }
    return marks.count >= fence.length && cursor.rest[marks.endIndex...].allSatisfy(\.isBlank)
  }

  /// A block of HTML that ends with a certain line ends with it.
  private mutating func endMarkup(_ index: Int) {
    guard case .markup(let ending) = nodes[index].kind, let line = nodes[index].lines.last else {
      return
    }
    let text = line.text.lowercased()
    switch ending {
    case .blankLine: return
    case .comment: if !text.contains("-->") { return }
    case .through(let ends): if !ends.contains(where: text.contains) { return }
    }
    close(index, lastLine: lineNumber)
  }

  // MARK: Blocks

  /// Adds a block where one of its kind can stand, closing those where it cannot.
  @discardableResult
  mutating func add(_ kind: BlockNode.Kind) -> Int {
    while !nodes[tip].kind.holds(kind), tip != 0 { close(tip, lastLine: lineNumber - 1) }
    nodes.append(BlockNode(kind, parent: tip, line: lineNumber))
    nodes[tip].children.append(nodes.count - 1)
    tip = nodes.count - 1
    return tip
  }

  /// Puts a block in the place of the paragraph at hand.
  mutating func turn(_ paragraph: Int, into kind: BlockNode.Kind) { nodes[paragraph].kind = kind }

  mutating func setLines(_ index: Int, _ lines: [ArraySlice<UInt8>]) { nodes[index].lines = lines }

  /// Keeps the first lines of a paragraph as one and opens a block behind it for the rest.
  mutating func split(_ paragraph: Int, before count: Int, into kind: BlockNode.Kind) {
    let rest = Array(nodes[paragraph].lines[count...])
    nodes[paragraph].lines.removeSubrange(count...)
    close(paragraph, lastLine: nodes[paragraph].firstLine + count - 1)
    let added = add(kind)
    nodes[added].firstLine = lineNumber - rest.count
    nodes[added].lines = rest
  }

  /// Closes the blocks that do not go on in the line at hand.
  mutating func closeUnmatched() {
    while previousTip != matched, previousTip != 0 {
      close(previousTip, lastLine: lineNumber - 1)
      previousTip = tip
    }
  }

  /// Ends a block; what is open in it was ended before.
  mutating func close(_ index: Int, lastLine: Int) {
    nodes[index].isOpen = false
    nodes[index].lastLine = max(lastLine, nodes[index].firstLine)
    finish(index)
    tip = nodes[index].parent
  }

  private mutating func finish(_ index: Int) {
    switch nodes[index].kind {
    case .paragraph: takeDefinitions(of: index)
    case .indented:
      while let last = nodes[index].lines.last, last.allSatisfy(\.isBlank) {
        nodes[index].lines.removeLast()
      }
      nodes[index].lastLine = nodes[index].firstLine + max(0, nodes[index].lines.count - 1)
    case .item:
      nodes[index].lastLine =
        nodes[index].children.last.map { nodes[$0].lastLine } ?? nodes[index].firstLine
    case .list:
      if let last = nodes[index].children.last { nodes[index].lastLine = nodes[last].lastLine }
    case .document, .quote, .heading, .rule, .fenced, .markup, .table: break
    }
  }

  /// Takes the definitions of links at the beginning of a paragraph out of it; true where nothing is left.
  @discardableResult
  mutating func takeDefinitions(of index: Int) -> Bool {
    guard nodes[index].lines.first?.first == UInt8(ascii: "[") else { return false }
    var text = Array(nodes[index].lines.map { Array($0) }.joined(separator: [.feed]))[...]
    while let (definition, label, rest) = LinkDefinition.read(text) {
      if definitions[label] == nil { definitions[label] = definition }
      text = rest
    }
    let left = text.isEmpty ? [] : text.split(separator: .feed, omittingEmptySubsequences: false)
    nodes[index].firstLine += nodes[index].lines.count - left.count
    nodes[index].lines = left
    return left.isEmpty
  }

  /// How many blocks hold a block.
  func depth(of block: Int) -> Int {
    var depth = 0
    var index = block
    while index != 0, depth <= 2 * Prose.mostNested {
      index = nodes[index].parent
      depth += 1
    }
    return depth
  }

  var paragraphLines: [ArraySlice<UInt8>] { nodes[tip].lines }
  func kind(_ index: Int) -> BlockNode.Kind { nodes[index].kind }
}
