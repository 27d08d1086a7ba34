import Diagnostics
import Rendering
import Tables

/// What the columns of results are called for a reader: by their titles, or as the members of the data that they are.
struct ColumnNames: Sendable {
  private var fields: [String: Field] = [:]

  /// Takes the columns of the results of a run; of two of the same name those of the first.
  init(_ tables: [Table]) {
    for field in tables.flatMap(\.fields) where fields[field.name] == nil {
      fields[field.name] = field
    }
  }

  /// A column in words.
  func name(_ column: String) -> Message {
    guard let field = fields[column] else {
      return RecordedWords.chosenMessage(column) ?? Message(verbatim: column)
    }
    if field.titles.isEmpty { return Message(data: column, language: field.nameLanguage) }
    return Message(wording: "{0}", arguments: [.titled(column, titles: field.titles)])
  }

  /// A text of a column.
  func text(_ text: String, of column: String) -> Message {
    Message(data: text, language: fields[column]?.language)
  }
}
