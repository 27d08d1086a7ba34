import Language
import Tables

/// Writes for the places of one source the queries that lead there; each runs as it stands.
struct ReadyQueries {
  /// More characters than these of a text are not listed, and not repeated in a query: of what tells rows apart more.
  private static let (longestText, longestMember, longestRemark) = (80, 60, 24)

  private let source: SearchedSource
  private let words: SearchWords
  /// For columns that describe a dimension, the only member of it that each of their members describes.
  private var described: [Int: Described] = [:]

  private struct Described {
    let dimension: Int
    /// The dimension's member for each of the column's; nil where there are several.
    let members: [String: String]
  }

  init(_ source: SearchedSource, words: SearchWords) {
    self.source = source
    self.words = words
  }

  /// The query that leads to an entry, and the entry's text as a listing shows it.
  mutating func lead(to entry: SearchedSource.Entry) -> (query: String, text: String) {
    let table = Language.spelling(ofTable: source.name)
    let text = Excerpt.of(entry.text, around: words, length: Self.longestText)
    switch entry.place {
    case .source: return (table, text.shown)
    case .column(let index):
      guard let field = source.table?.fields[index] else { return (table, text.shown) }
      let column = Language.spelling(ofColumn: field.name)
      return (
        field.role == .measure ? "\(table) | sort \(column) desc" : "\(table) | distinct \(column)",
        text.shown
      )
    case .member(let index):
      let condition = condition(for: entry.text, column: index)
      let label = label(of: entry.text, column: index).map { " \($0)" } ?? ""
      return ("\(table) | where \(condition)", text.shown + label)
    }
  }

  /// What people call a dimension's member, as an indicator's title for its number.
  private mutating func label(of member: String, column index: Int) -> String? {
    guard let table = source.table, table.fields[index].role == .dimension else { return nil }
    let name = table.fields[index].name
    guard
      let label = table.fields.firstIndex(where: {
        $0.isLabel && $0.role.describedDimension == name
      })
    else { return nil }
    if described[label] == nil { described[label] = Self.described(label, in: table) }
    return described[label]?.members.first { $0.value == member }?.key
  }

  /// A condition for the rows that have a member.
  private mutating func condition(for member: String, column index: Int) -> String {
    guard let table = source.table else { return "true" }
    let column = Language.spelling(ofColumn: table.fields[index].name)
    if table.columns[index].type != .text { return "\(column) = \(member)" }
    if let (dimension, name) = describedMember(member, column: index, in: table) {
      let key = Language.spelling(ofColumn: table.fields[dimension].name)
      return "\(key) = \(Language.spelling(ofText: name))"
    }
    let length = table.fields[index].role.isKey ? Self.longestMember : Self.longestRemark
    let excerpt = Excerpt.of(member, around: words, length: length)
    return excerpt.isWhole
      ? "\(column) = \(Language.spelling(ofText: member))"
      : "\(column) ~ \(Language.spelling(ofText: excerpt.text))"
  }

  /// The member that a text of an attribute describes, as number 11 for an indicator's title.
  private mutating func describedMember(
    _ member: String, column index: Int, in table: Table
  ) -> (dimension: Int, name: String)? {
    if described[index] == nil { described[index] = Self.described(index, in: table) }
    guard let found = described[index], let name = found.members[member] else { return nil }
    return (found.dimension, name)
  }

  private static func described(_ index: Int, in table: Table) -> Described? {
    guard let name = table.fields[index].role.describedDimension,
      let dimension = table.index(of: name),
      case .text(let keys) = table.columns[dimension].values,
      case .text(let texts) = table.columns[index].values
    else { return nil }
    let (none, several) = (UInt32.max, UInt32.max - 1)
    var keyOfText = [UInt32](repeating: none, count: texts.dictionary.count)
    let missing = (table.columns[dimension].missing, table.columns[index].missing)
    let isComplete = missing.0.missingCount + missing.1.missingCount == 0
    let (keyCodes, textCodes) = (keys.codes, texts.codes)
    for row in textCodes.indices
    where isComplete || !missing.0.isMissing(row) && !missing.1.isMissing(row) {
      let text = Int(textCodes[row])
      guard keyOfText.indices.contains(text), keyOfText[text] != keyCodes[row] else { continue }
      keyOfText[text] = keyOfText[text] == none ? keyCodes[row] : several
    }
    var members: [String: String] = [:]
    for (text, key) in keyOfText.enumerated() where key < several {
      members[texts.dictionary.members[text]] = keys.dictionary.text(key)
    }
    return Described(dimension: dimension, members: members)
  }
}
