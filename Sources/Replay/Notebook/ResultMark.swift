/// The opening comment of a recorded result: `<!-- result NAME key=a,b cols=last:2023 query=… sha=… -->`.
///
/// `data=school:16hex` and `params=area:Kotka` are there only where the result stands on others than the provenance says.
public struct ResultMark: Sendable, Hashable {
  /// The name of the result's cell.
  public var name: String
  /// The key columns by which rows are told apart; empty where rows are compared in their order.
  public var key: [String]
  /// The columns that a word chose: `previous` is the column `2021`.
  public var chosen: [ChosenColumn]
  /// The first digits of the fingerprint of the statements that made the result.
  public var query: String?
  /// The data and parameters that the result stands on where they are not those of the provenance.
  public var inputs = ResultInputs()
  /// The first 12 digits of the SHA-256 of the recorded lines, by which a hand edit is known.
  public var sha: String

  /// A column that a word chose.
  public struct ChosenColumn: Sendable, Hashable {
    /// `first`, `previous` or `last`.
    public let word: String
    /// The column's name when it was recorded.
    public let column: String
  }

  /// The line after the recorded lines.
  static let closing = "<!-- /result -->"
  /// What an opening comment begins with.
  static let opening = "<!-- result"

  /// The comment without its line break.
  var line: String {
    var parts = [Self.opening, AttributeText.write(name)]
    if !key.isEmpty { parts.append("key=" + key.map(AttributeText.write).joined(separator: ",")) }
    if !chosen.isEmpty {
      parts.append("cols=" + AttributeText.write(pairs: chosen.map { ($0.word, $0.column) }))
    }
    if let query { parts.append("query=" + query) }
    for (attribute, given) in [("data", inputs.datasets), ("params", inputs.parameters)]
    where !given.isEmpty {
      parts.append("\(attribute)=" + AttributeText.write(pairs: given.map { ($0.name, $0.value) }))
    }
    return (parts + ["sha=" + sha, "-->"]).joined(separator: " ")
  }
}

extension ResultMark {
  /// Reads an opening comment; nil where anything in it is strange.
  init?(_ line: String) {
    let trimmed = line.trimmedBlanks
    guard trimmed.hasPrefix(Self.opening + " "), trimmed.hasSuffix(" -->") else { return nil }
    let words = trimmed.dropFirst(Self.opening.count).dropLast(4).split(separator: " ")
    guard let first = words.first, let name = AttributeText.read(first) else { return nil }
    self.init(name: name, key: [], chosen: [], query: nil, sha: "")
    var seen: Set<Substring> = []
    for word in words.dropFirst() {
      guard let mark = word.firstIndex(of: "="), seen.insert(word[..<mark]).inserted,
        read(word[..<mark], word[word.index(after: mark)...])
      else { return nil }
    }
    guard !sha.isEmpty else { return nil }
  }

  private mutating func read(_ attribute: Substring, _ value: Substring) -> Bool {
    switch attribute {
    case "key":
      let names = value.split(separator: ",", omittingEmptySubsequences: false)
        .compactMap { AttributeText.read($0) }
      key = names
      return !names.isEmpty
    case "cols":
      guard let pairs = AttributeText.readPairs(value) else { return false }
      chosen = pairs.map { ChosenColumn(word: $0.0, column: $0.1) }
      return true
    case "data":
      guard let given = Self.given(value) else { return false }
      inputs.datasets = given
      return given.allSatisfy { Self.isHexadecimal($0.value[...]) }
    case "params":
      guard let given = Self.given(value) else { return false }
      inputs.parameters = given
      return true
    case "query":
      query = String(value)
      return Self.isHexadecimal(value)
    case "sha":
      sha = String(value)
      return Self.isHexadecimal(value)
    default: return false
    }
  }

  private static func given(_ value: Substring) -> [ResultInputs.Given]? {
    AttributeText.readPairs(value)?.map { ResultInputs.Given(name: $0.0, value: $0.1) }
  }

  private static func isHexadecimal(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.count <= 64
      && text.unicodeScalars.allSatisfy(\.properties.isASCIIHexDigit)
  }
}
