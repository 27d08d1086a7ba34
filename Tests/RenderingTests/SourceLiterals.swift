/// The string literals of a Swift file with what stands around them: enough of a reader to find what is said to people.
struct SourceLiterals {
  struct Literal {
    /// The text with `{0}`, `{1}` … for what is filled in; parts joined by `+` are one.
    var wording: String
    var line: Int
    /// The brackets around it, outermost first.
    var frames: [Frame]
    /// The statement so far, as far as it goes back.
    var before: String
  }

  struct Frame {
    let bracket: Character
    /// What is called with a parenthesis.
    let name: String
    /// What stands before the bracket.
    let head: String
    var label = ""
    var argument = 0
  }

  private let text: [Character]
  private(set) var literals: [Literal] = []
  private var index = 0
  private var line = 1
  private var frames: [Frame] = []

  init(_ source: String) {
    text = Array(source)
    while index < text.count { step() }
  }

  private mutating func step() {
    let character = text[index]
    switch character {
    case "/" where peek(1) == "/": while index < text.count, text[index] != "\n" { index += 1 }
    case "#" where peek(1) == "\"":
      index += 2
      while index < text.count, !(text[index] == "\"" && peek(1) == "#") { index += 1 }
      index += 2
    case "\"": readLiteral()
    case "(", "[", "{":
      let head = String(text[max(0, index - 300)..<index])
      let name = String(head.reversed().prefix { $0.isLetter || $0.isNumber }.reversed())
      frames.append(Frame(bracket: character, name: name, head: head))
      index += 1
    case ")", "]", "}":
      _ = frames.popLast()
      index += 1
    case ",":
      if let last = frames.indices.last {
        frames[last].label = ""
        frames[last].argument += 1
      }
      index += 1
    case ":":
      if let last = frames.indices.last, frames[last].bracket == "(" {
        let word = text[..<index].reversed().prefix { $0.isLetter || $0.isNumber }
        let before = text[..<(index - word.count)].last { !$0.isWhitespace }
        if before == "(" || before == "," { frames[last].label = String(word.reversed()) }
      }
      index += 1
    default:
      if character == "\n" { line += 1 }
      index += 1
    }
  }

  private func peek(_ distance: Int) -> Character? {
    text.indices.contains(index + distance) ? text[index + distance] : nil
  }

  private mutating func readLiteral() {
    let start = index
    var literal = Literal(
      wording: "", line: line, frames: frames,
      before: String(text[max(0, start - 300)..<start]))
    var count = 0
    literal.wording = wording(&count)
    // Parts on further lines belong to it.
    while let next = plus() {
      index = next
      literal.wording += wording(&count)
    }
    literals.append(literal)
  }

  /// Where a literal begins behind a `+`; nil where none does.
  private func plus() -> Int? {
    var place = index
    while place < text.count, text[place].isWhitespace { place += 1 }
    guard place < text.count, text[place] == "+" else { return nil }
    place += 1
    while place < text.count, text[place].isWhitespace { place += 1 }
    return place < text.count && text[place] == "\"" ? place : nil
  }

  private mutating func wording(_ count: inout Int) -> String {
    var result = ""
    index += 1
    while index < text.count, text[index] != "\"" {
      guard text[index] == "\\" else {
        result.append(text[index])
        index += 1
        continue
      }
      index += 1
      if text[index] == "(" {
        skipInterpolation()
        result += "{\(count)}"
        count += 1
      } else {
        result.append(["n": "\n", "t": "\t"][text[index]] ?? text[index])
        index += 1
      }
    }
    index += 1
    return result
  }

  private mutating func skipInterpolation() {
    var depth = 0
    repeat {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth -= 1 }
      if text[index] == "\"" {
        var inner = 0
        _ = wording(&inner)
      } else {
        index += 1
      }
    } while depth > 0
  }
}

extension SourceLiterals.Literal {
  /// What takes a message in its unlabelled arguments.
  private static let calls: Set<String> = [
    "Diagnostic", "notYet", "Telling", "fault", "expected", "unexpected", "done", "unknown",
  ]
  /// What takes a message under a label.
  private static let labels: Set<String> = [
    "hint", "details", "takes", "expected", "found", "advice", "instead",
  ]

  /// Whether the literal is said to people: an argument that takes a message, or of the type `Message`.
  var isSaid: Bool {
    for frame in frames.reversed() {
      if frame.bracket == "(" {
        if Self.labels.contains(frame.label) { return true }
        guard frame.label.isEmpty else { return false }
        if Self.calls.contains(frame.name) { return !isCode(in: frame) }
        if ["joined", "contains", "hasPrefix", "Syntax"].contains(frame.name) { return false }
      }
      if frame.bracket == "{", frame.head.hasSuffix("Message ") { return true }
    }
    let statement = before.split(separator: "\n\n").last ?? ""
    return ["Message =", "hint =", "details ="].contains { statement.contains($0) }
  }

  private func isCode(in frame: SourceLiterals.Frame) -> Bool {
    frame.argument == 0 && ["Diagnostic", "Telling"].contains(frame.name)
      || frame.name == "unknown" && frame.argument < 2
  }

  /// The code of the diagnostic that the literal belongs to, among the literals of its file.
  func code(among all: [SourceLiterals.Literal]) -> String {
    all.last { $0.line <= line && !$0.wording.contains(" ") && $0.wording.contains("-") }?.wording
      ?? ""
  }
}
