import Diagnostics
import Rendering
import Tables

/// Rows in words: the keys that tell them apart, by their labels where they have some.
struct RowLabels {
  /// A column that is told, and the language of its texts.
  private struct Part {
    let column: Int
    let language: String?
    let isWording: Bool
  }

  private let oldParts: [[Part]]
  private let newParts: [[Part]]

  /// Takes the keys that are not the same in all rows; where all are, every key.
  init(_ old: ResultTable, _ new: ResultTable, oldKeys: [Int], newKeys: [Int]) {
    let varying = zip(oldKeys, newKeys).filter { keys in
      let values = old.rows.map { $0[keys.0] } + new.rows.map { $0[keys.1] }
      return values.contains { $0 != values.first }
    }
    let told = varying.isEmpty ? Array(zip(oldKeys, newKeys)) : varying
    oldParts = told.map { Self.parts($0.0, old) }
    newParts = told.map { Self.parts($0.1, new) }
  }

  /// A row of the recorded result.
  func old(_ row: [Cell]) -> Message { Self.label(row, oldParts) }

  /// A row of the new result.
  func new(_ row: [Cell]) -> Message { Self.label(row, newParts) }

  /// A key's column and that of its label.
  private static func parts(_ key: Int, _ table: ResultTable) -> [Part] {
    let name = table.columns[key].name
    let label = table.columns.indices.first { table.columns[$0].part == .label(of: name) }
    return ([key] + (label.map { [$0] } ?? [])).map {
      Part(
        column: $0, language: table.columns[$0].language,
        isWording: table.columns[$0].isWording)
    }
  }

  private static func label(_ row: [Cell], _ parts: [[Part]]) -> Message {
    parts.map { part in
      part.map { text(row[$0.column], $0) }.joined(separator: " ")
    }.joined(separator: ", ")
  }

  private static func text(_ cell: Cell, _ part: Part) -> Message {
    if part.isWording, let word = cell.dataText.flatMap(RecordedWords.findingMessage) {
      return word
    }
    if case .missing(let kind) = cell { return "(\(RecordedWords.missingMessage(kind)))" }
    return Message(data: cell.dataText ?? "", language: part.language)
  }
}
