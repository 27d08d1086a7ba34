/// The parts of a text while it is being read: a chain of them, some of which hold chains of their own.
struct InlineNodes {
  private enum Kind {
    case leaf(ProseInline)
    case emphasis
    case strong
  }

  private struct Node {
    var kind: Kind
    var previous: Int?
    var next: Int?
    /// The chain that it holds.
    var first: Int?
    var end: Int?
  }

  private var nodes: [Node] = []
  private var first: Int?
  /// The end of the chain.
  private(set) var last: Int?

  mutating func append(_ inline: ProseInline) {
    nodes.append(Node(kind: .leaf(inline), previous: last))
    let index = nodes.count - 1
    if let last { nodes[last].next = index } else { first = index }
    last = index
  }

  /// Takes the spaces at the end of the last text away.
  mutating func trimEnd() {
    guard let last, case .leaf(.text(let text)) = nodes[last].kind else { return }
    let kept = text.utf8.reversed().drop { $0 == .space }
    nodes[last].kind = .leaf(.text(String(decoding: Array(kept.reversed()), as: UTF8.self)))
  }

  /// Takes bytes away from the end of a text of one repeated sign.
  mutating func shorten(_ index: Int, by count: Int) {
    guard case .leaf(.text(let text)) = nodes[index].kind else { return }
    nodes[index].kind = .leaf(.text(String(text.dropLast(count))))
  }

  mutating func remove(_ index: Int) {
    let node = nodes[index]
    if let previous = node.previous { nodes[previous].next = node.next } else { first = node.next }
    if let next = node.next { nodes[next].previous = node.previous } else { last = node.previous }
  }

  /// Puts what stands between two parts into one of its own.
  mutating func wrap(after opener: Int, before closer: Int, isStrong: Bool) {
    guard let inner = nodes[opener].next, inner != closer, let end = nodes[closer].previous else {
      return
    }
    nodes.append(
      Node(
        kind: isStrong ? .strong : .emphasis, previous: opener, next: closer, first: inner,
        end: end))
    let index = nodes.count - 1
    nodes[inner].previous = nil
    nodes[end].next = nil
    nodes[opener].next = index
    nodes[closer].previous = index
  }

  /// Takes all that follows a part out of the chain.
  mutating func takeOut(after index: Int) -> [ProseInline] {
    let start = nodes[index].next
    nodes[index].next = nil
    last = index
    return tree(from: start, depth: 0)
  }

  /// The whole chain as a tree.
  func tree() -> [ProseInline] { tree(from: first, depth: 0) }

  private func tree(from start: Int?, depth: Int) -> [ProseInline] {
    var result: [ProseInline] = []
    var next = start
    while let index = next {
      let node = nodes[index]
      next = node.next
      switch node.kind {
      case .leaf(let inline): result.add(inline)
      case .emphasis, .strong:
        guard depth < Prose.mostNested else {
          // Deeper than anybody writes: the text without its marks.
          for inline in leaves(from: node.first) { result.add(inline) }
          continue
        }
        let inner = tree(from: node.first, depth: depth + 1)
        if case .strong = node.kind {
          result.add(.strong(inner))
        } else {
          result.add(.emphasis(inner))
        }
      }
    }
    return result
  }

  private func leaves(from start: Int?) -> [ProseInline] {
    var result: [ProseInline] = []
    var open = [start].compactMap { $0 }
    while let index = open.popLast() {
      if let next = nodes[index].next { open.append(next) }
      if case .leaf(let inline) = nodes[index].kind { result.append(inline) }
      if let first = nodes[index].first { open.append(first) }
    }
    return result
  }
}

extension [ProseInline] {
  /// Adds a part; text that follows text becomes one with it.
  fileprivate mutating func add(_ inline: ProseInline) {
    if case .text(let more) = inline, case .text(let text)? = last {
      self[count - 1] = .text(text + more)
    } else if inline != .text("") {
      append(inline)
    }
  }
}
