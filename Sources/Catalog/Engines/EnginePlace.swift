import Formats

/// A table of a database engine as `load` names it: `duckdb:survey.duckdb?table=main.results`.
///
/// What follows the last `?table=` (or `&table=`) is the table, with its schema and a point before it where that is
/// needed; a name that is no plain word stands in backticks or double quotes. All before it is the file or database.
public struct EnginePlace: Sendable, Hashable {
  /// The engine.
  public let kind: EngineKind
  /// The path of the file, or the name or address of the database.
  public var database: String
  /// The schema, where one is named.
  public let schema: String?
  /// The table or view.
  public let table: String

  /// Takes the form apart; nil for a text that names no engine, an error for one that names no table of it.
  public init?(_ text: String) throws(EngineError) {
    guard let (kind, rest) = EngineKind.beginning(text) else { return nil }
    self.kind = kind
    guard let mark = Self.mark(in: rest), let names = Self.names(rest[mark.upperBound...]),
      mark.lowerBound > rest.startIndex
    else { throw .form(kind) }
    var database = String(rest[..<mark.lowerBound])
    if kind == .postgres, database.hasPrefix("//") { database = "postgresql:" + database }
    guard !database.utf8.contains(0) else { throw .form(kind) }
    self.database = database
    table = names[names.count - 1]
    schema = names.count > 1 ? names[0] : nil
    if kind == .postgres, hasPassword { throw .password }
  }

  /// What to call the table in messages: its schema, where one is named, and its name.
  public var tableName: String { schema.map { "\($0).\(table)" } ?? table }

  /// Where the last `?table=` or `&table=` stands.
  private static func mark(in text: Substring) -> Range<Substring.Index>? {
    let word = Array("table=".utf8)
    var place = text.utf8.endIndex
    while place > text.utf8.startIndex {
      place = text.utf8.index(before: place)
      let byte = text.utf8[place]
      guard byte == UInt8(ascii: "?") || byte == UInt8(ascii: "&") else { continue }
      let after = text.utf8.index(after: place)
      if text.utf8[after...].starts(with: word) {
        return place..<text.utf8.index(after, offsetBy: word.count)
      }
    }
    return nil
  }

  /// One name, or two with a point between; nil for anything else.
  private static func names(_ text: Substring) -> [String]? {
    var names: [String] = []
    var rest = text[...]
    while true {
      var name = ""
      if let quote = rest.first, quote == "\"" || quote == "`" {
        rest = rest.dropFirst()
        var isClosed = false
        while !isClosed, let sign = rest.popFirst() {
          if sign == quote {
            isClosed = rest.first != quote
            if isClosed { break }
            rest = rest.dropFirst()
          }
          name.append(sign)
        }
        guard isClosed else { return nil }
      } else {
        name = String(rest.prefix { $0 != "." })
        rest = rest.dropFirst(name.count)
      }
      guard !name.isEmpty, !name.utf8.contains(0) else { return nil }
      names.append(name)
      guard let next = rest.popFirst() else { return names.count <= 2 ? names : nil }
      guard next == "." else { return nil }
    }
  }

  /// Whether a password stands in the address, where every user of the machine could read it.
  private var hasPassword: Bool {
    if database.lowercased().contains("password") { return true }
    guard database.hasPrefix("postgresql://") else { return false }
    let authority = database.dropFirst("postgresql://".count).prefix { $0 != "/" && $0 != "?" }
    guard let at = authority.lastIndex(of: "@") else { return false }
    return authority[..<at].contains(":")
  }
}

extension EnginePlace {
  /// The table's name as one plain word, by which it is called where nothing else is said.
  public var plainName: String { PlainName.of(path: table.replacing("/", with: "_") + ".") }
}
