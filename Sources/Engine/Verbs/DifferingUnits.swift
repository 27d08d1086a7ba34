import Language
import Tables

/// Finds figures in different units that stand against each other: 10 % and 120 per 1000 have no difference.
struct DifferingUnits {
  private let figures: MissingRows
  private let units: TextValues
  private let withoutUnit: MissingRows

  /// Nil where the rows of a measure tell no unit, or all the same.
  init?(of measure: Int, in rows: DeferredTable) {
    guard let name = rows.fields[measure].unitField,
      let index = rows.fields.firstIndex(where: { $0.name == name })
    else { return nil }
    let column = rows.column(index)
    guard let members = column.textDictionary, members.count > 1, column.usedMembers().count > 1,
      case .text(let values) = column.values
    else { return nil }
    units = values
    withoutUnit = column.missing
    figures = rows.column(measure).missing
  }

  /// Which pairs of rows hold figures in different units; nil where none does.
  func between(_ first: [UInt32], _ last: [UInt32]) -> [Bool]? {
    let flags = zip(first, last).map { first, last in
      guard let a = unit(first), let b = unit(last) else { return false }
      return differ(a, b)
    }
    return flags.contains(true) ? flags : nil
  }

  /// Which groups hold figures in different units; nil where none does.
  func within(_ grouping: Grouping) -> [Bool]? {
    var found = [UInt32?](repeating: nil, count: grouping.count)
    var flags = [Bool](repeating: false, count: grouping.count)
    for (row, group) in grouping.groupOfRow.enumerated() {
      guard let unit = unit(UInt32(row)) else { continue }
      if let other = found[Int(group)] {
        if differ(unit, other) { flags[Int(group)] = true }
      } else {
        found[Int(group)] = unit
      }
    }
    return flags.contains(true) ? flags : nil
  }

  /// The unit of the figure in a row; nil where there is no figure, or nobody knows its unit, which may be any.
  private func unit(_ row: UInt32) -> UInt32? {
    guard row != Column.noRow, !figures.isMissing(Int(row)), !withoutUnit.isMissing(Int(row)) else {
      return nil
    }
    return units.codes[Int(row)]
  }

  /// Two spellings that people read alike are one unit.
  private func differ(_ a: UInt32, _ b: UInt32) -> Bool {
    guard a != b else { return false }
    let words = [a, b].map { code in
      let unit = units.dictionary.members[Int(code)]
      return unit.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return !TextFolding.equal(words[0], words[1])
  }
}
