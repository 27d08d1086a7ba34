public import Tables

/// The parts that columns play where nobody described them, by the design's rules.
public enum RoleInference {
  private static let countNames: Set<String> = ["n", "count", "lkm"]
  private static let measureNames: Set<String> = ["value", "arvo"]

  /// The table with a role for every column, and the domain of its numeric dimensions.
  ///
  /// Whole numbers of 1900–2100 in a column named year, vuosi or år, or else in the first column that has nothing
  /// but such numbers, are time. `n`, `count`, `lkm` are counts. `value` or `arvo`, else every remaining column of
  /// numbers, is a measure. Other columns are dimensions.
  public static func assigned(_ table: Table) -> Table {
    var table = table
    let names = table.fields.map { $0.name.lowercased() }
    let time = timeColumn(table, names)
    let hasNamedMeasure = table.fields.indices.contains {
      measureNames.contains(names[$0]) && table.columns[$0].type.isNumeric
    }
    for index in table.fields.indices where !table.fields[index].role.isAttribute {
      let role: Role
      if index == time {
        role = .time
      } else if !table.columns[index].type.isNumeric {
        role = .dimension
      } else if countNames.contains(names[index]) {
        role = .count
      } else if hasNamedMeasure {
        role = measureNames.contains(names[index]) ? .measure : .plain
      } else {
        role = .measure
      }
      let domain = index == time ? table.columns[index].distinctDecimals() : nil
      table.updateField(index) { field in
        field.role = role
        field.domain = domain
      }
    }
    return table
  }

  private static func timeColumn(_ table: Table, _ names: [String]) -> Int? {
    let named = table.fields.indices.first { index in
      Role.yearNames.contains(names[index]) && isYears(table.columns[index])
    }
    return named
      ?? table.fields.indices.first { index in
        !measureNames.contains(names[index]) && !countNames.contains(names[index])
          && isYears(table.columns[index])
      }
  }

  /// Tells whether a column holds whole numbers of 1900 through 2100 and nothing else but missing values.
  private static func isYears(_ column: Column) -> Bool {
    guard column.decimalLayout?.scale == 0, column.missing.missingCount < column.count else {
      return false
    }
    // Most columns of other numbers show it in their first rows.
    let few = column.taking(Array(0..<UInt32(min(column.count, 64))))
    return [few, column].allSatisfy { column in
      column.distinctDecimals().allSatisfy { (1900...2100).contains($0.mantissa) }
    }
  }
}
