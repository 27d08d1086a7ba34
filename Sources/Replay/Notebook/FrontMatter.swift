public import Language

/// What a notebook says of itself at its top.
public struct FrontMatter: Sendable, Hashable {
  /// The title, if there is one.
  public var title: String?
  /// The language of titles, words and numbers in reports: `fi`, `sv` or `en`.
  public var language: String?
  /// The parameters with their defaults, in order.
  public var parameters: [Parameter]

  /// A declared parameter.
  public struct Parameter: Sendable, Hashable {
    /// The name as written, with its place.
    public let name: Syntax.Name
    /// The default, with its place.
    public let value: Syntax.Literal
  }

  /// The keys of the first level.
  enum Key: String, CaseIterable {
    case mittari, title, language, params
  }

  /// The format's version that this program reads and writes.
  static let version = "1"
  /// The languages that reports are written in.
  static let languages = ["fi", "sv", "en"]
  /// The line above and below.
  static let delimiter = "---"

  init(title: String? = nil, language: String? = nil, parameters: [Parameter] = []) {
    self.title = title
    self.language = language
    self.parameters = parameters
  }

  /// The block as it is written for a new notebook; every line ends in `\n`.
  func write() -> String {
    var lines = [Self.delimiter, "\(Key.mittari.rawValue): \(Self.version)"]
    if let title { lines.append("\(Key.title.rawValue): \(FrontMatterText.write(title))") }
    if let language { lines.append("\(Key.language.rawValue): \(language)") }
    if !parameters.isEmpty { lines.append("\(Key.params.rawValue):") }
    for parameter in parameters {
      let name = FrontMatterText.write(parameter.name.text, isKey: true)
      lines.append("  \(name): \(FrontMatterText.write(parameter.value.value))")
    }
    return (lines + [Self.delimiter]).map { $0 + "\n" }.joined()
  }
}
