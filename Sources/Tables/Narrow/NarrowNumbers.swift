/// A number of one byte or two for each row of a column, equal exactly where the values are.
///
/// Each reason to be missing counts as a value. Columns of few members and of figures close to each other have such
/// numbers; going through them moves a fraction of the bytes that the column itself takes.
struct NarrowNumbers: Sendable {
  /// The numbers by their width.
  enum Layout: Sendable {
    case bytes([UInt8])
    case halves([UInt16])
  }

  /// How many values two bytes can tell apart.
  private static let mostValues = 1 << 16

  let layout: Layout
  /// The mantissa that number 0 stands for; codes of texts are their own numbers.
  let least: Int64
  /// Rows with a value have numbers below this; missing ones have this and those after it, by kind.
  let firstMissing: Int
  /// All numbers are below this.
  let cardinality: Int

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
    self.least = least
    firstMissing = valueCount
    cardinality = valueCount + (missing.missingCount > 0 ? MissingKind.allCases.count : 0)
    guard cardinality <= Self.mostValues else { return nil }
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
