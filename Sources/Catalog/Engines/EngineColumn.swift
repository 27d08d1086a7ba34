/// A column of an engine's table, and how its values are taken.
public struct EngineColumn: Sendable, Hashable {
  /// How the values of a column are taken.
  public enum Kind: Sendable, Hashable {
    /// Texts, and all else that has no kind of its own, dates as `2024-01-31`.
    case text
    /// True or false.
    case boolean
    /// Whole numbers that an exact one holds.
    case whole
    /// Numbers with a fixed count of decimals, which an exact one holds.
    case decimal
    /// Exact numbers of any length, none of them too long for an exact one.
    case number
    /// Floating-point numbers.
    case approximate
  }

  /// The name, as the engine has it.
  public let name: String
  /// How its values are taken.
  public let kind: Kind

  /// Pairs a name with how its values are taken.
  public init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// Tells whether the engine and this program count and compare the values alike.
  public var isExact: Bool { kind != .number && kind != .approximate }
}

extension EngineColumn.Kind {
  /// How the values of a column are taken that the engine says to be of this type.
  init(type: String) {
    let type = type.lowercased()
    let name = type.prefix { $0 != "(" }
    switch name {
    case "boolean": self = .boolean
    case "tinyint", "smallint", "integer", "bigint", "utinyint", "usmallint", "uinteger":
      self = .whole
    case "ubigint", "hugeint", "uhugeint": self = .number
    case "decimal", "numeric": self = Self.isShort(type.dropFirst(name.count)) ? .decimal : .number
    case "real", "float", "double", "double precision": self = .approximate
    default: self = .text
    }
  }

  /// Tells whether `(10,1)` leaves room for sums in an exact number.
  private static func isShort(_ digits: Substring) -> Bool {
    let numbers = digits.split { !$0.isNumber && $0 != "-" }.compactMap { Int($0) }
    return numbers.count == 2 && numbers[0] <= 18 && (0...numbers[0]).contains(numbers[1])
  }
}
