import Diagnostics
import Indicators
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

  /// What a table says of polarity and threshold that is neither, a sentence each.
  static func doubts(on table: Table) -> [Message] {
    let name = table.name ?? ""
    var doubts: [Message] = []
    for (field, column) in zip(table.fields, table.columns) {
      switch field.role {
      case .polarity where column.type == .text:
        let others = column.usedMembers().filter { Polarity(rawValue: $0) == nil }
        guard !others.isEmpty else { continue }
        let list = others.prefix(5).map { "\"\($0)\"" }.joined(separator: ", ")
        let shown = others.count > 5 ? "\(list) …" : list
        doubts.append(
          "\(field.name) in \(name) is higher, lower or none; what says otherwise is not judged: \(shown)"
        )
      case .threshold where column.type == .decimal:
        let below = column.distinctDecimals().filter { $0 < ExactDecimal(0) }
        guard !below.isEmpty else { continue }
        let shown = below.prefix(5).map(\.description).joined(separator: ", ")
        doubts.append(
          "\(field.name) in \(name) is below zero, so what it goes with is not judged: \(shown)")
      default: break
      }
    }
    return doubts
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
