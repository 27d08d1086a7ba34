import Rendering
import Tables

/// A result as texts with the part of every column: what recorded and new results are compared as.
struct ResultTable {
  /// A column.
  struct Column: Hashable {
    /// The header.
    let name: String
    /// The word that chose it, as in `compare year previous to last`.
    let word: String?
    /// What it is for a reader.
    var part: Part
    /// True where its texts are words of the program's own, such as verdicts, also where these tell rows apart.
    var isWording = false
    /// True where its members have an order in time.
    var isTime = false
    /// The column that tells of what time its figures are, where each row has its own.
    var extent: String?
    /// The language of its texts, as `fi`; nil where nothing tells.
    var language: String?

    /// What makes it the same column in another result: the word goes before the header.
    var identity: Identity { word.map(Identity.word) ?? .name(name) }
  }

  enum Identity: Hashable {
    case word(String)
    case name(String)
  }

  /// What a column is for a reader.
  enum Part: Hashable {
    /// Tells rows apart.
    case key
    /// Names a key's members for people.
    case label(of: String?)
    /// Figures as measured or counted.
    case figure
    /// Differences between figures.
    case change
    /// Verdicts.
    case verdict
    /// Anything else.
    case other
  }

  var columns: [Column]
  /// The rows, each as long as `columns`; cells are `.text` or `.missing`.
  let rows: [[Cell]]
  /// True where a row had fewer or more cells than the header, as only a hand edit makes it.
  let isRagged: Bool

  /// A new result.
  init(_ table: Table) {
    let content = MarkdownTable.content(table)
    let key = table.recordedKey
    columns = content.header.map { name in
      guard let index = table.index(of: name) else {
        return Column(name: name, word: nil, part: .other)
      }
      var column = Column(table.fields[index], isNumeric: table.columns[index].type.isNumeric)
      let field = table.fields[index]
      column.isWording = field.isWording || field.role.isFinding
      column.extent = table.fields[index].role.extent.flatMap { name in
        table.fields.contains { $0.name == name && $0.role == .extent } ? name : nil
      }
      if key.contains(name) {
        column.part = .key
      } else if column.part == .key {
        column.part = .other
      }
      return column
    }
    rows = content.rows
    isRagged = false
  }

  /// A recorded result; the parts that the record does not tell are those of the new one.
  init(_ recorded: RecordedResult, like new: ResultTable) {
    let content = recorded.content ?? MarkdownTable.Content(header: [], rows: [])
    let width = content.header.count
    columns = content.header.map { name in
      let word = recorded.mark.chosen.first { $0.column == name }?.word
      var column = Column(name: name, word: word, part: .other)
      let counterpart = new.columns.first { $0.identity == column.identity }
      column.language = counterpart?.language
      column.isWording = counterpart?.isWording ?? false
      if recorded.mark.key.contains(name) {
        column.part = .key
      } else if let part = counterpart?.part, part != .key {
        column.part = part
      }
      return column
    }
    rows = content.rows.map { row in
      row.prefix(width) + [Cell](repeating: .missing(.absent), count: max(0, width - row.count))
    }
    isRagged = content.rows.contains { $0.count != width }
  }

  /// The indices of the key columns.
  var keyIndices: [Int] { columns.indices.filter { columns[$0].part == .key } }

  /// The only member of a column; nil where there are several or no rows.
  func constant(_ column: Int) -> Cell? {
    guard let first = rows.first?[column] else { return nil }
    return rows.allSatisfy { $0[column] == first } ? first : nil
  }

  /// The row of every key; nil where a key repeats, as without key columns any second row does.
  func rowsByKey(_ keys: [Int]) -> [[Cell]: Int]? {
    var result: [[Cell]: Int] = [:]
    for (index, row) in rows.enumerated() {
      let key = keys.map { row[$0] }
      guard result.updateValue(index, forKey: key) == nil else { return nil }
    }
    return result
  }
}

extension Role {
  /// The column that `trend` gives beside the figures at the ends of its series.
  fileprivate var extent: String? {
    switch self {
    case .member("first", alias: nil): "from"
    case .member("last", alias: nil): "to"
    default: nil
    }
  }
}

extension ResultTable.Column {
  fileprivate init(_ field: Field, isNumeric: Bool) {
    self.init(
      name: field.name, word: field.role.chosenBy, part: Self.part(field, isNumeric),
      isTime: field.role == .time, language: field.language)
  }

  private static func part(_ field: Field, _ isNumeric: Bool) -> ResultTable.Part {
    switch field.role {
    case .dimension, .time: .key
    case .attribute(let dimension): field.isLabel ? .label(of: dimension) : .other
    case .measure, .member, .earlier, .count, .lowerLimit, .upperLimit, .baseline, .target: .figure
    case .difference, .relativeChange: .change
    case .verdict, .direction, .score, .significance: .verdict
    case .polarity, .threshold, .kind, .withinRounding, .extent, .course: .other
    case .plain: isNumeric ? .figure : .other
    }
  }
}
