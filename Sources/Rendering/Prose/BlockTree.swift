/// Makes prose of the blocks that a parser found.
struct BlockTree {
  private let parser: BlockParser
  private let definitions: [String: LinkDefinition]

  init(_ parser: BlockParser, _ definitions: [String: LinkDefinition]) {
    self.parser = parser
    self.definitions = definitions
  }

  /// The blocks of the whole text.
  var blocks: [ProseBlock] { blocks(in: 0) }

  private func blocks(in index: Int) -> [ProseBlock] {
    parser.nodes[index].children.compactMap(block)
  }

  private func block(_ index: Int) -> ProseBlock? {
    let node = parser.nodes[index]
    switch node.kind {
    case .document, .item: return nil
    case .quote: return .quote(blocks(in: index))
    case .list(let mark):
      return .list(
        ProseList(
          start: mark.number, isTight: isTight(node), items: node.children.map(blocks)))
    case .paragraph:
      // A paragraph of definitions only leaves nothing.
      return node.lines.isEmpty ? nil : .paragraph(inlines(node))
    case .heading(let level):
      return .heading(level: level, inlines(node), line: parser.firstLine + node.firstLine)
    case .rule: return .rule
    case .fenced(let fence):
      return .code(info: fence.info, text: node.lines.map { $0.text + "\n" }.joined())
    case .indented: return .code(info: "", text: node.lines.map { $0.text + "\n" }.joined())
    case .markup(let ending):
      if case .comment = ending { return remainder(behindCommentIn: node) }
      return .markup(node.lines.map(\.text).joined(separator: "\n"))
    case .table(let alignments): return table(node, alignments)
    }
  }

  /// What stands behind a comment on its last line; comments themselves are not for readers.
  private func remainder(behindCommentIn node: BlockNode) -> ProseBlock? {
    let text = node.lines.map(\.text).joined(separator: "\n")
    let bytes = Array(text.utf8)
    var end = 4
    while end + 3 <= bytes.count, !bytes[end...].starts(with: "-->".utf8) { end += 1 }
    let rest = bytes.dropFirst(end + 3).trimmed
    return rest.isEmpty ? nil : .markup(rest.text)
  }

  private func inlines(_ node: BlockNode) -> [ProseInline] {
    let text = Array(node.lines.map { Array($0) }.joined(separator: [.feed]))
    let start = text.count - text.trimmed.count
    let trimmed = start == 0 ? text : Array(text.trimmed)
    return InlineParser.parse(trimmed, line: parser.firstLine + node.firstLine, definitions)
  }

  private func table(_ node: BlockNode, _ alignments: [ProseTable.Alignment?]) -> ProseBlock {
    let rows = node.lines.enumerated().map { offset, line in
      // Below the header stands the line of dashes, which was not kept.
      let number = parser.firstLine + node.firstLine + (offset == 0 ? 0 : offset + 1)
      let cells = TableScanner.cells(line).prefix(alignments.count).map { cell in
        InlineParser.parse(cell, line: number, definitions)
      }
      return cells + [[ProseInline]](repeating: [], count: alignments.count - cells.count)
    }
    return .table(
      ProseTable(
        alignments: alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()),
        line: parser.firstLine + node.firstLine))
  }

  /// A list is tight where no blank line parts its items or what stands right in them.
  private func isTight(_ list: BlockNode) -> Bool {
    let items = list.children.map { parser.nodes[$0] }
    let parts = items.map { item in item.children.map { parser.nodes[$0] } }
    return ([items] + parts).allSatisfy { blocks in
      zip(blocks, blocks.dropFirst()).allSatisfy { $0.lastLine == $1.firstLine - 1 }
    }
  }
}
