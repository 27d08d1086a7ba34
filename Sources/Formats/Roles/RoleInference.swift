public import Tables

/// The parts that columns play where nobody described them, by the design's rules.
public enum RoleInference {
  private static let countNames: Set<String> = ["n", "count", "lkm"]
  private static let measureNames: Set<String> = ["value", "arvo"]

  /// What roles depend on, of one column.
  struct Traits {
    /// The column's name, and the role of one that describes others.
    let field: Field
    let isNumeric: Bool
    /// Tells whether it holds nothing but years; asked only where that decides.
    let isYears: () -> Bool
    /// Its distinct numbers, in order; asked only of a column of years.
    let domain: () -> [ExactDecimal]
  }

  /// The table with a role for every column, and the domain of its numeric dimensions.
  ///
  /// Whole numbers of 1900–2100 in a column named year, vuosi or år, or else in the first column that has nothing
  /// but such numbers, are time. `n`, `count`, `lkm` are counts. `value` or `arvo`, else every remaining column of
  /// numbers, is a measure. Other columns are dimensions.
  public static func assigned(_ table: Table) -> Table {
    var table = table
    let fields = fields(zip(table.fields, table.columns).map(traits))
    for (index, field) in fields.enumerated() { table.updateField(index) { $0 = field } }
    return table
  }

  /// The same for columns of which not all need to have been read.
  static func fields(_ columns: [Traits]) -> [Field] {
    let names = columns.map { $0.field.name.lowercased() }
    let time = timeColumn(columns, names)
    let hasNamedMeasure = columns.indices.contains {
      measureNames.contains(names[$0]) && columns[$0].isNumeric
    }
    return columns.indices.map { index in
      var field = columns[index].field
      guard !field.role.isAttribute else { return field }
      if index == time {
        field.role = .time
      } else if !columns[index].isNumeric {
        field.role = .dimension
      } else if countNames.contains(names[index]) {
        field.role = .count
      } else if hasNamedMeasure {
        field.role = measureNames.contains(names[index]) ? .measure : .plain
      } else {
        field.role = .measure
      }
      field.domain = index == time ? columns[index].domain() : nil
      return field
    }
  }

  /// What a column that was read tells of its role.
  static func traits(_ field: Field, _ column: Column) -> Traits {
    Traits(
      field: field, isNumeric: column.type.isNumeric, isYears: { isYears(column) },
      domain: { column.distinctDecimals() })
  }

  private static func timeColumn(_ columns: [Traits], _ names: [String]) -> Int? {
    let named = columns.indices.first { index in
      Role.yearNames.contains(names[index]) && columns[index].isYears()
    }
    return named
      ?? columns.indices.first { index in
        !measureNames.contains(names[index]) && !countNames.contains(names[index])
          && columns[index].isYears()
      }
  }

  /// Tells whether a column holds whole numbers of 1900 through 2100 and nothing else but missing values.
  private static func isYears(_ column: Column) -> Bool {
    column.missing.missingCount < column.count && column.hasOnlyWholeNumbers(in: 1900...2100)
  }
}
