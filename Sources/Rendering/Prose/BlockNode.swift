/// A block while it is being read; the blocks of a text stand in one array and know one another by index.
struct BlockNode {
  enum Kind {
    case document
    case quote
    case list(ListMark)
    case item(ListMark)
    case paragraph
    case heading(Int)
    case rule
    case fenced(Fence)
    case indented
    case markup(MarkupBlock)
    case table([ProseTable.Alignment?])
  }

  var kind: Kind
  let parent: Int
  var children: [Int] = []
  /// The lines of text that it holds, without their breaks and what goes before them.
  var lines: [ArraySlice<UInt8>] = []
  /// The first and the last line, counted in the text from 0.
  var firstLine: Int
  var lastLine: Int
  var isOpen = true

  init(_ kind: Kind, parent: Int, line: Int) {
    self.kind = kind
    self.parent = parent
    firstLine = line
    lastLine = line
  }
}

/// What begins an item of a list.
struct ListMark {
  /// The number of an ordered item; nil for a bullet.
  var number: Int?
  /// The bullet, or what follows the number: `-`, `*`, `+`, `.`, `)`.
  var sign: UInt8
  /// How far the mark is indented.
  var indentation = 0
  /// How many columns the mark and the blanks after it take.
  var padding = 0

  /// True where both belong to one list.
  func continues(_ other: ListMark) -> Bool {
    sign == other.sign && (number == nil) == (other.number == nil)
  }
}

/// What opened a block of code between fences.
struct Fence {
  let sign: UInt8
  let length: Int
  let indentation: Int
  let info: String
}

/// How a block of HTML ends.
enum MarkupBlock {
  /// With a line that holds this, in lower case.
  case through([String])
  /// With the line on which a comment ends.
  case comment
  /// Before a blank line.
  case blankLine
}

extension BlockNode.Kind {
  /// True where lines of text are added to it as they come.
  var takesLines: Bool {
    switch self {
    case .paragraph, .fenced, .indented, .markup, .table: true
    case .document, .quote, .list, .item, .heading, .rule: false
    }
  }

  /// True where it may hold a block of the other kind.
  func holds(_ other: BlockNode.Kind) -> Bool {
    let isItem = if case .item = other { true } else { false }
    switch self {
    case .document, .quote, .item: return !isItem
    case .list: return isItem
    case .paragraph, .heading, .rule, .fenced, .indented, .markup, .table: return false
    }
  }

  var isParagraph: Bool { if case .paragraph = self { true } else { false } }

  /// True for a block in which others can begin on the next line.
  var isLeafOfItsOwn: Bool {
    switch self {
    case .fenced, .indented, .markup: true
    default: false
    }
  }
}
