/// A number of one byte or two for each row of a column, equal exactly where the values are.
///
/// Each reason to be missing counts as a value. Columns of few members and of figures close to each other have such
/// numbers; going through them moves a fraction of the bytes that the column itself takes.
public struct NarrowNumbers: Sendable {
  /// The numbers by their width.
  public enum Layout: Sendable {
    /// A byte a row.
    case bytes([UInt8])
    /// Two bytes a row.
    case halves([UInt16])
  }

  /// How many values two bytes can tell apart.
  private static let mostValues = 1 << 16

  /// The numbers.
  public let layout: Layout
  /// The mantissa that number 0 stands for; codes of texts are their own numbers.
  public let least: Int64
  /// Rows with a value have numbers below this; missing ones have this and those after it, by kind.
  public let firstMissing: Int
  /// All numbers are below this.
  public let cardinality: Int

  /// Takes numbers that are known to be below their cardinality, by which all that goes by them does so without checks.
  ///
  /// - Parameters:
  ///   - valueCount: how many values there are; the reasons to be missing have the numbers from there on.
  ///   - cardinality: what goes with so many values.
  package init(known layout: Layout, least: Int64, valueCount: Int, _ cardinality: Int) {
    self.layout = layout
    self.least = least
    self.cardinality = cardinality
    firstMissing = valueCount
  }

  /// How many numbers so many values and the reasons to be missing take; nil where two bytes don't tell them apart.
  public static func cardinality(_ valueCount: Int, hasMissing: Bool) -> Int? {
    let (sum, overflow) = valueCount.addingReportingOverflow(
      hasMissing ? MissingKind.allCases.count : 0)
    return overflow || sum > mostValues || valueCount < 1 ? nil : sum
  }

  /// Takes codes; nil where there are too many members.
  init?(_ values: TextValues, _ missing: MissingRows, _ workers: Workers) {
    let codes = values.codes
    self.init(
      least: 0, valueCount: max(values.dictionary.count, 1), missing, workers,
      bytes: { UInt8(truncatingIfNeeded: codes[$0]) },
      halves: { UInt16(truncatingIfNeeded: codes[$0]) })
  }

  /// Takes mantissas; nil where they lie too far apart.
  init?(_ values: DecimalValues, _ missing: MissingRows, _ workers: Workers) {
    guard let bounds = values.bounds(workers) else { return nil }
    let (least, greatest) = (bounds.lowerBound, bounds.upperBound)
    let (range, overflow) = greatest.subtractingReportingOverflow(least)
    guard !overflow, range < Self.mostValues else { return nil }
    let mantissas = values.mantissas
    self.init(
      least: least, valueCount: Int(range) + 1, missing, workers,
      bytes: { UInt8(truncatingIfNeeded: mantissas[$0] &- least) },
      halves: { UInt16(truncatingIfNeeded: mantissas[$0] &- least) })
  }

  @inline(__always)
  private init?(
    least: Int64, valueCount: Int, _ missing: MissingRows, _ workers: Workers,
    bytes: (Int) -> UInt8, halves: (Int) -> UInt16
  ) {
    guard let cardinality = Self.cardinality(valueCount, hasMissing: missing.missingCount > 0)
    else { return nil }
    self.least = least
    self.cardinality = cardinality
    firstMissing = valueCount
    layout =
      cardinality <= 1 << 8
      ? .bytes(Self.numbers(missing, firstMissing, workers, bytes))
      : .halves(Self.numbers(missing, firstMissing, workers, halves))
  }

  private init(_ layout: Layout, like other: NarrowNumbers) {
    self.layout = layout
    least = other.least
    firstMissing = other.firstMissing
    cardinality = other.cardinality
  }

  @inline(__always)
  private static func numbers<Number: FixedWidthInteger & UnsignedInteger>(
    _ missing: MissingRows, _ firstMissing: Int, _ workers: Workers, _ number: (Int) -> Number
  ) -> [Number] {
    [Number](unsafeUninitializedCapacity: missing.count) { numbers, count in
      _ = workers.map(over: missing.count) { range in
        for row in range { numbers[row] = number(row) }
        missing.forEachMissing(in: range) { row, kind in
          numbers[row] = Number(truncatingIfNeeded: firstMissing + Int(kind.rawValue))
        }
      }
      count = missing.count
    }
  }

  /// The numbers of these rows, in this order.
  func taking(_ rows: [UInt32], _ workers: Workers) -> NarrowNumbers {
    switch layout {
    case .bytes(let numbers): NarrowNumbers(.bytes(numbers.taking(rows, workers)), like: self)
    case .halves(let numbers): NarrowNumbers(.halves(numbers.taking(rows, workers)), like: self)
    }
  }
}

extension Column {
  /// The rows' narrow numbers, made when they are first asked for and kept with the values.
  ///
  /// Nil for few rows, which don't merit them, and where the values have none.
  func narrowNumbers(_ workers: Workers) -> NarrowNumbers? {
    if let narrow { return narrow.numbers }
    guard count >= NarrowNumbers.leastRows(workers) else { return nil }
    switch values {
    case .text(let values):
      return values.kept.numbers(missing) { NarrowNumbers(values, missing, workers) }
    case .decimal(let values):
      return values.kept.numbers(missing) { NarrowNumbers(values, missing, workers) }
    case .approximate, .boolean:
      return nil
    }
  }
}

extension NarrowNumbers {
  /// The fewest rows that merit narrow numbers.
  static func leastRows(_ workers: Workers) -> Int { min(1 << 14, workers.leastRows) }
}
