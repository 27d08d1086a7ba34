/// A sentence for people, with what is filled into it kept apart, so that it can be said in another language.
///
/// Written as a literal: ``"there is no column `\(name)` here"`` has the wording ``there is no column `{0}` here`` and
/// one argument. What is no sentence of the program's own is taken `verbatim`. Two messages are equal if they read alike.
public struct Message: Sendable {
  /// What is filled into a wording.
  public enum Argument: Sendable {
    /// A name, a number or a piece of a query: the same in every language.
    case text(String)
    /// Words of the program's own.
    case message(Message)
    /// A text of data, which keeps its language: `fi`.
    case data(String, language: String)
    /// The name of a column with its titles by language; the name itself where a language has none.
    case titled(String, titles: [String: String])
  }

  /// The English sentence with `{0}`, `{1}` … where the arguments go.
  public let wording: String
  /// What is filled in, in the order of the English sentence.
  public let arguments: [Argument]

  /// Takes a wording and what goes into it.
  public init(wording: String, arguments: [Argument] = []) {
    self.wording = wording
    self.arguments = arguments
  }

  /// Takes a text that stays as it is in every language, such as a piece of a query or what the system says.
  public init(verbatim text: String) {
    self.init(wording: "{0}", arguments: [.text(text)])
  }

  /// Takes a text of data, which stays as it is in every language; `language` is its own, nil where nothing tells.
  public init(data text: String, language: String?) {
    let argument = language.map { Argument.data(text, language: $0) } ?? .text(text)
    self.init(wording: "{0}", arguments: [argument])
  }

  /// One sentence of two parts, for literals that are too long for a line.
  public static func + (first: Message, second: Message) -> Message {
    let count = first.arguments.count
    let places = (0..<second.arguments.count).map { "{\($0 + count)}" }
    return Message(
      wording: first.wording + filling(second.wording, with: places),
      arguments: first.arguments + second.arguments)
  }

  /// What is said of a count: words for one, or words for several.
  public static func counted(_ count: Int, one: Message, several: Message) -> Message {
    count == 1 ? one : several
  }

  /// The sentence in English.
  public var text: String {
    Self.filling(wording, with: arguments.map(\.text))
  }

  /// A part of a wording.
  public enum Piece: Sendable, Hashable {
    /// Words as they stand.
    case words(Substring)
    /// `{1}`: the place of a value.
    case place(Int)
  }

  /// A wording taken apart at `{0}`, `{1}` …; `\u{E4}` is no place for a value.
  public static func pieces(of wording: String) -> [Piece] {
    var pieces: [Piece] = []
    var start = wording.startIndex
    var rest = wording[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let end = rest.index(after: close)
      if let number = Int(rest[rest.index(after: open)..<close]) {
        pieces += [.words(wording[start..<open]), .place(number)]
        start = end
      }
      rest = rest[end...]
    }
    return pieces + [.words(wording[start...])]
  }

  /// A wording with values in place of `{0}`, `{1}` …; values are not searched again.
  public static func filling(_ wording: String, with values: [String]) -> String {
    pieces(of: wording).reduce(into: "") { result, piece in
      switch piece {
      case .words(let words): result.append(contentsOf: words)
      case .place(let number): if values.indices.contains(number) { result += values[number] }
      }
    }
  }
}

extension Message.Argument {
  /// The argument in English.
  public var text: String {
    switch self {
    case .text(let text), .data(let text, _), .titled(let text, _): text
    case .message(let message): message.text
    }
  }
}

extension Message: CustomStringConvertible {
  /// The sentence in English.
  public var description: String { text }
}

extension Message: Hashable {
  /// Messages that read alike are equal, whatever they were put together from.
  public static func == (a: Message, b: Message) -> Bool { a.text == b.text }

  /// Hashes what is read.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension Sequence<Message> {
  /// The messages one after another, each in whatever language the whole is said.
  public func joined(separator: String) -> Message {
    let parts = Array(self)
    return Message(
      wording: parts.indices.map { "{\($0)}" }.joined(separator: separator),
      arguments: parts.map(Message.Argument.message))
  }
}

extension Message: ExpressibleByStringInterpolation {
  /// Takes a sentence into which nothing is filled.
  public init(stringLiteral text: String) { self.init(wording: text) }

  /// Takes a sentence with what is filled into it.
  public init(stringInterpolation parts: StringInterpolation) {
    self.init(wording: parts.wording, arguments: parts.arguments)
  }

  /// Collects the parts of a literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var wording = ""
    fileprivate var arguments: [Argument] = []

    /// Makes room for a literal of so many parts.
    public init(literalCapacity: Int, interpolationCount: Int) {
      wording.reserveCapacity(literalCapacity + 3 * interpolationCount)
      arguments.reserveCapacity(interpolationCount)
    }

    /// Takes the sentence's own words.
    public mutating func appendLiteral(_ text: String) { wording += text }

    /// Fills in words of the program's own.
    public mutating func appendInterpolation(_ message: Message) { append(.message(message)) }

    /// Fills in how many there are: a no-break space parts the thousands of numbers from 10 000 up.
    public mutating func appendInterpolation(count: Int) {
      append(.text(DigitGroups.grouped(count.description, by: "\u{A0}")))
    }

    /// Fills in a name, a number or a piece of a query.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      append(.text(value.description))
    }

    private mutating func append(_ argument: Argument) {
      wording += "{\(arguments.count)}"
      arguments.append(argument)
    }
  }
}
