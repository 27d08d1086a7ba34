import Diagnostics
import Tables

/// The columns that verdicts are made from, brought along from the dataset of indicators.
enum JudgementColumns {
  /// Adds the polarity and threshold of the indicator that every row names, as hidden columns.
  ///
  /// A column that the table has under the same name stays as it is. Returns the doubts found, a sentence each.
  static func add(
    to table: inout Table, key: Descriptor.ForeignKey, from reference: DescribedTable
  ) -> [Message] {
    let other = reference.table
    let name = reference.descriptor.name
    guard let keys = table.column(key.field), let targets = other.column(key.target) else {
      return ["\(name) has no column \(key.target), so nothing is judged"]
    }
    let match = KeyMatch(left: [keys], right: [targets])
    for (index, field) in other.fields.enumerated() where table.index(of: field.name) == nil {
      var field = field
      switch field.role {
      case .polarity: field.role = .polarity(of: key.field)
      case .threshold: field.role = .threshold(of: key.field)
      default: continue
      }
      field.isHidden = true
      table.append(field, other.columns[index].taking(orMissing: match.firstRightRows))
    }
    return doubts(keys.taking(match.unmatchedLeft), key: key, reference: name)
  }

  private static func doubts(
    _ unmatched: Column, key: Descriptor.ForeignKey, reference: String
  ) -> [Message] {
    var names: [Message] = []
    for row in 0..<unmatched.count {
      let name: Message =
        unmatched[row].dataText.map { Message(verbatim: $0) } ?? "a missing \(key.field)"
      if !names.contains(name) { names.append(name) }
    }
    guard !names.isEmpty else { return [] }
    let shown = names.prefix(5).joined(separator: ", ")
    let list: Message = names.count > 5 ? "\(shown) …" : shown
    return ["\(reference) does not know these of \(key.field), so they are not judged: \(list)"]
  }
}
