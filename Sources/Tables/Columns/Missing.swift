/// Why a figure is not there.
public enum MissingKind: UInt8, Sendable, Hashable, CaseIterable {
  /// No figure was given, and no reason.
  case absent
  /// Hidden to protect people: too few answers.
  case suppressed
  /// The question was not asked.
  case notAsked
  /// The question has no meaning here.
  case notApplicable
  /// The figure exists or will exist, but was not available.
  case notAvailable

  /// The kind's name in descriptors and messages: `not asked`.
  public var label: String {
    switch self {
    case .absent: "absent"
    case .suppressed: "suppressed"
    case .notAsked: "not asked"
    case .notApplicable: "not applicable"
    case .notAvailable: "not available"
    }
  }

  /// Finds a kind by its label; nil for a label that is none of them.
  public init?(label: String) {
    guard let kind = Self.allCases.first(where: { $0.label == label }) else { return nil }
    self = kind
  }
}

/// Which rows of a column have no figure, and why.
///
/// A bit a row (1 is valid), left out when every row is valid; a byte a row for the kind, left out when
/// all missing rows are of one kind.
public struct MissingRows: Sendable {
  /// How many rows the column has.
  public private(set) var count = 0
  /// How many of them are missing.
  public private(set) var missingCount = 0
  private var validity: [UInt64]?
  private var uniformKind = MissingKind.absent
  private var kinds: [UInt8]?

  /// Starts with no rows.
  public init() {}

  /// Starts with rows that all have a value.
  public init(allValid count: Int) { self.count = count }

  /// Tells whether a row has no value.
  public func isMissing(_ row: Int) -> Bool {
    guard let validity else { return false }
    return validity[row >> 6] & (1 << UInt64(row & 63)) == 0
  }

  /// The reason that a row has no value; nil when it has one.
  public func kind(_ row: Int) -> MissingKind? {
    guard isMissing(row) else { return nil }
    guard let kinds else { return uniformKind }
    return MissingKind(rawValue: kinds[row]) ?? .absent
  }

  /// Adds a row that has a value.
  public mutating func appendValid() {
    if validity != nil { appendBit(true) }
    kinds?.append(0)
    count += 1
  }

  /// Adds a row that has none.
  public mutating func append(_ kind: MissingKind) {
    if validity == nil {
      validity = [UInt64](repeating: ~0, count: (count + 63) / 64)
    }
    if missingCount == 0 {
      uniformKind = kind
    } else if kinds == nil, kind != uniformKind {
      kinds = [UInt8](repeating: uniformKind.rawValue, count: count)
    }
    appendBit(false)
    kinds?.append(kind.rawValue)
    count += 1
    missingCount += 1
  }

  private mutating func appendBit(_ valid: Bool) {
    if count & 63 == 0, validity?.count == count >> 6 { validity?.append(~0) }
    if !valid { validity?[count >> 6] &= ~(1 << UInt64(count & 63)) }
  }

  /// How many rows are missing for each reason that occurs.
  public func countsByKind() -> [(kind: MissingKind, count: Int)] {
    guard missingCount > 0 else { return [] }
    guard kinds != nil else { return [(uniformKind, missingCount)] }
    var counts = [Int](repeating: 0, count: MissingKind.allCases.count)
    for row in 0..<count {
      if let kind = kind(row) { counts[Int(kind.rawValue)] += 1 }
    }
    return MissingKind.allCases.compactMap { kind in
      let count = counts[Int(kind.rawValue)]
      return count > 0 ? (kind, count) : nil
    }
  }
}
