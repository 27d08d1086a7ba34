import Diagnostics
import Tables

/// Knows the tables of Sotkanet, THL's indicator bank, by their columns.
enum Sotkanet {
  /// The parts of the columns of its REST service, JSON and CSV, by their names in lower case.
  private static let parts: [String: Role] = [
    "indicator": .dimension, "region": .dimension, "gender": .dimension, "year": .time,
    "value": .measure, "primary.value": .measure, "primary value": .measure,
    "primaryvalue": .measure, "absvalue": .plain, "absolute.value": .plain,
    "absolute value": .plain, "absolutevalue": .plain,
  ]
  /// The dimensions without which a table is none of Sotkanet's.
  private static let required = ["indicator", "region", "gender", "year"]

  /// The same table with its columns' parts, where it is surely one of Sotkanet's; any other as it is.
  static func recognised(_ loaded: Loaded) -> Loaded {
    if isRest(loaded.table) { return rest(loaded) }
    return SotkanetWebTable(loaded)?.loaded ?? loaded
  }

  /// Tells whether a table may be one of Sotkanet's by the names of its columns, the unread ones included.
  static func mayRecognise(_ loaded: Loaded) -> Bool {
    let fields = loaded.table.fields + loaded.unread
    return haveRestNames(fields.map { $0.name.lowercased() })
      || SotkanetWebTable.mayBe(loaded, columnCount: fields.count)
  }

  private static func haveRestNames(_ names: [String]) -> Bool {
    required.allSatisfy(names.contains) && names.allSatisfy { parts[$0] != nil }
  }

  private static func isRest(_ table: Table) -> Bool {
    let names = table.fields.map { $0.name.lowercased() }
    let measures = table.fields.indices.filter {
      parts[names[$0]] == .measure && table.columns[$0].type.isNumeric
    }
    return measures.count == 1 && haveRestNames(names)
      && Genders.areAll(table.column(named: "gender"))
      && Years.areAll(table.column(named: "year"))
  }

  /// Indicators and regions are numbers there, but numbers that tell rows apart.
  private static func rest(_ loaded: Loaded) -> Loaded {
    var loaded = loaded
    for index in loaded.table.fields.indices {
      let column = loaded.table.columns[index]
      loaded.table.updateField(index) { field in
        field.role = parts[field.name.lowercased()] ?? field.role
        field.domain = field.role.isKey && column.type == .decimal ? column.distinctDecimals() : nil
      }
    }
    loaded.detection.facts.insert("Sotkanet", at: 0)
    return loaded
  }

  /// The words for genders in Sotkanet's three languages and its service.
  enum Genders {
    private static let words: Set<String> = [
      "yhteensä", "miehet", "naiset", "totalt", "män", "kvinnor", "total", "male", "female",
      "males", "females", "men", "women",
    ]

    /// Tells whether a column has nothing but words for genders.
    static func areAll(_ column: Column?) -> Bool {
      column?.distinctTexts?.allSatisfy { words.contains($0.lowercased()) } ?? false
    }
  }

  /// The years of figures.
  enum Years {
    /// Tells whether a column has nothing but whole numbers that are years.
    static func areAll(_ column: Column?) -> Bool {
      guard let column, column.missing.missingCount == 0, column.count > 0 else { return false }
      return column.hasOnlyWholeNumbers(in: 1900...2100)
    }
  }
}

extension Table {
  /// The column of a name, case aside.
  fileprivate func column(named name: String) -> Column? {
    fields.firstIndex { $0.name.lowercased() == name }.map { columns[$0] }
  }
}

extension Column {
  /// The distinct members of a text column that has no missing row and at least one row; nil for others.
  var distinctTexts: [String]? {
    type == .text && missing.missingCount == 0 && count > 0 ? usedMembers() : nil
  }
}
