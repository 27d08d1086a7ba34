import Diagnostics
import Tables

/// The table that Sotkanet's website gives as CSV: eight columns, no header, known by what stands in them.
struct SotkanetWebTable {
  /// The table with its columns named.
  let loaded: Loaded

  /// The columns in their order; the last is not there where no figure has an absolute value.
  private static let names = [
    "indicator", "indicator_id", "region", "code", "gender", "year", "value", "absolute_value",
  ]

  /// Names the columns of a table without header; nil where any column has something else in it.
  init?(_ loaded: Loaded) {
    let table = loaded.table
    guard Self.mayBe(loaded, columnCount: table.columnCount) else { return nil }
    let columns = table.columns
    guard Self.areCodes(columns[1]), Self.areCodes(columns[3]),
      Sotkanet.Genders.areAll(columns[4]), Sotkanet.Years.areAll(columns[5]),
      columns[6].type.isNumeric, columns.count < 8 || columns[7].type.isNumeric,
      columns[0].distinctTexts != nil, columns[2].distinctTexts != nil,
      Self.isOne(columns[0], for: columns[1])
    else { return nil }
    // Two kinds of regions may have the same name; then their codes tell rows apart too.
    let code: Role = Self.isOne(columns[3], for: columns[2]) ? .attribute(of: "region") : .dimension
    let roles: [Role] = [
      .attribute(of: "indicator_id"), .dimension, .dimension, code, .dimension, .time, .measure,
      .plain,
    ]
    var named = loaded
    for index in columns.indices {
      named.table.updateField(index) { field in
        field.name = Self.names[index]
        field.role = roles[index]
        field.isLabel = index == 0
        field.domain = index == 5 ? columns[5].distinctDecimals() : nil
      }
    }
    named.detection.facts.removeAll { $0.text.hasPrefix("text as quoted") }
    named.detection.facts.append("columns named as those of Sotkanet's web table")
    self.loaded = named
  }

  /// Tells whether a table has as many columns as one of the website's, and no header either.
  static func mayBe(_ loaded: Loaded, columnCount: Int) -> Bool {
    let hasNoHeader = loaded.detection.options.contains {
      $0.name == "header" && $0.value == "false"
    }
    return hasNoHeader && (7...8).contains(columnCount)
  }

  /// Tells whether a column has nothing but digits in texts.
  private static func areCodes(_ column: Column) -> Bool {
    column.distinctTexts?.allSatisfy { text in
      !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    } ?? false
  }

  /// Tells whether each member of a text column goes with one member of another.
  private static func isOne(_ column: Column, for key: Column) -> Bool {
    guard case .text(let values) = column.values, case .text(let keys) = key.values else {
      return false
    }
    var found: [UInt32: UInt32] = [:]
    for row in keys.codes.indices {
      if let code = found[keys.codes[row]] {
        guard code == values.codes[row] else { return false }
      } else {
        found[keys.codes[row]] = values.codes[row]
      }
    }
    return true
  }
}
