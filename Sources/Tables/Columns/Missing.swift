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
  /// A bit a row, 1 where it has a value; nil when every row has one.
  private(set) var validity: [UInt64]?
  private(set) var uniformKind = MissingKind.absent
  private(set) var kinds: [UInt8]?

  /// Starts with no rows.
  public init() {}

  /// Starts with rows that all have a value.
  public init(allValid count: Int) { self.count = count }

  /// Starts with rows of which none has a value.
  public init(allMissing kind: MissingKind, count: Int) {
    self.count = count
    missingCount = count
    uniformKind = kind
    if count > 0 { validity = [UInt64](repeating: 0, count: (count + 63) / 64) }
  }

  /// Takes a bit a row, 1 where it has a value, with the bits behind the last row set.
  ///
  /// - Parameter missingCount: how many rows have no value; all of them are of the one kind.
  public init(count: Int, validity: [UInt64], missingCount: Int, _ kind: MissingKind) {
    self.count = count
    self.missingCount = missingCount
    self.validity = missingCount > 0 ? validity : nil
    uniformKind = kind
  }

  /// Takes a bit a row, 1 where it has a value, and a byte a row for the kind's raw value of those that have none.
  public init(count: Int, validity: [UInt64], missingCount: Int, kinds: [UInt8]) {
    self.count = count
    self.missingCount = missingCount
    self.validity = missingCount > 0 ? validity : nil
    self.kinds = missingCount > 0 ? kinds : nil
  }

  /// Marks a byte that stands for a row with a value, beside the kinds' raw values.
  public static let valid: UInt8 = 0xFF

  /// Takes a byte a row: the kind's raw value, or `valid`.
  public init(kindOrValid marks: [UInt8]) {
    count = marks.count
    var words = [UInt64](repeating: ~0, count: (marks.count + 63) / 64)
    var isMixed = false
    for row in marks.indices where marks[row] != Self.valid {
      if missingCount == 0 { uniformKind = MissingKind(rawValue: marks[row]) ?? .absent }
      if marks[row] != uniformKind.rawValue { isMixed = true }
      words[row >> 6] &= ~(1 << UInt64(row & 63))
      missingCount += 1
    }
    if missingCount > 0 { validity = words }
    if isMixed { kinds = marks.map { $0 == Self.valid ? 0 : $0 } }
  }

  /// A byte a row: the kind's raw value, or `valid`.
  func kindOrValid() -> [UInt8] {
    guard missingCount > 0 else { return [UInt8](repeating: Self.valid, count: count) }
    return (0..<count).map { kind($0)?.rawValue ?? Self.valid }
  }

  /// Missing where either is, with the first one's kind where both are.
  func united(with other: MissingRows) -> MissingRows {
    guard other.missingCount > 0 else { return self }
    guard missingCount > 0, let mine = validity, let theirs = other.validity else { return other }
    guard kinds == nil, other.kinds == nil, uniformKind == other.uniformKind else {
      let marks = zip(kindOrValid(), other.kindOrValid()).map { $0 == Self.valid ? $1 : $0 }
      return MissingRows(kindOrValid: marks)
    }
    var result = self
    let words = zip(mine, theirs).map { $0 & $1 }
    result.validity = words
    result.missingCount = words.indices.reduce(0) { sum, index in
      let rows = min(64, count - index * 64)
      let inUse = rows == 64 ? ~0 : (1 as UInt64) << UInt64(rows) - 1
      return sum + rows - (words[index] & inUse).nonzeroBitCount
    }
    return result
  }

  /// The rows of both, one after the other.
  func appending(_ other: MissingRows) -> MissingRows {
    guard missingCount > 0 || other.missingCount > 0 else {
      return MissingRows(allValid: count + other.count)
    }
    let isOneKind =
      missingCount == 0 || other.missingCount == 0 || uniformKind == other.uniformKind
    guard kinds == nil, other.kinds == nil, isOneKind else {
      return MissingRows(kindOrValid: kindOrValid() + other.kindOrValid())
    }
    var words = [UInt64](repeating: ~0, count: (count + other.count + 63) / 64)
    forEachMissingWord { words[$0] = ~$1 }
    let (first, shift) = (count >> 6, UInt64(count & 63))
    other.forEachMissingWord { index, missing in
      words[first + index] &= ~(missing << shift)
      let carried = shift == 0 ? 0 : missing >> (64 - shift)
      if carried != 0 { words[first + index + 1] &= ~carried }
    }
    return MissingRows(
      count: count + other.count, validity: words, missingCount: missingCount + other.missingCount,
      missingCount > 0 ? uniformKind : other.uniformKind)
  }

  /// Visits the bits of each 64 rows some of which are missing, 1 for those; none behind the last row.
  private func forEachMissingWord(_ visit: (_ index: Int, _ missing: UInt64) -> Void) {
    guard let validity else { return }
    for (index, word) in validity.enumerated() where word != ~0 {
      let rows = count - index * 64
      visit(index, rows >= 64 ? ~word : ~word & (1 << UInt64(max(rows, 0)) - 1))
    }
  }

  /// The same facts about these rows, in this order.
  public func taking(_ rows: [UInt32], workers: Workers = .one) -> MissingRows {
    guard missingCount > 0, let validity else { return MissingRows(allValid: rows.count) }
    if let kinds {
      return MissingRows(
        kindOrValid: rows.map { isMissing(Int($0)) ? kinds[Int($0)] : Self.valid })
    }
    var missingCount = 0
    let words = [UInt64](unsafeUninitializedCapacity: (rows.count + 63) / 64) { words, count in
      let counts = workers.map(over: rows.count) { range in
        // Words of 64 rows belong to the range that they begin in.
        var missingCount = 0
        for word in (range.lowerBound + 63) / 64..<(range.upperBound + 63) / 64 {
          var missing: UInt64 = 0
          for index in word * 64..<min(word * 64 + 64, rows.count) {
            let row = rows[index]
            let isValid = validity[Int(row >> 6)] &>> UInt64(row & 63) & 1
            missing |= (1 - isValid) &<< UInt64(index & 63)
          }
          words.initializeElement(at: word, to: ~missing)
          missingCount += missing.nonzeroBitCount
        }
        return missingCount
      }
      missingCount = counts.reduce(0, +)
      count = (rows.count + 63) / 64
    }
    return MissingRows(
      count: rows.count, validity: words, missingCount: missingCount, uniformKind)
  }

  /// The same facts about these rows, in this order; `Column.noRow` is absent.
  func taking(orMissing rows: [UInt32]) -> MissingRows {
    guard kinds == nil, missingCount == 0 || uniformKind == .absent else {
      return MissingRows(
        kindOrValid: rows.map { row in
          if row == Column.noRow { return MissingKind.absent.rawValue }
          return kind(Int(row))?.rawValue ?? Self.valid
        })
    }
    var words = [UInt64](repeating: ~0, count: (rows.count + 63) / 64)
    var result = MissingRows(allValid: rows.count)
    for (index, row) in rows.enumerated() where row == Column.noRow || isMissing(Int(row)) {
      words[index >> 6] ^= 1 << UInt64(index & 63)
      result.missingCount += 1
    }
    if result.missingCount > 0 { result.validity = words }
    return result
  }

  /// The rows that have no value, in order.
  public var missingRows: [Int] {
    var rows: [Int] = []
    rows.reserveCapacity(missingCount)
    forEachMissing(in: 0..<count) { row, _ in rows.append(row) }
    return rows
  }

  /// Missing too, of this kind, in the rows that are flagged and had a value.
  func marking(_ flags: [Bool], as kind: MissingKind) -> MissingRows {
    guard flags.contains(true) else { return self }
    let marks = flags.map { $0 ? kind.rawValue : Self.valid }
    return united(with: MissingRows(kindOrValid: marks))
  }

  /// Tells whether both are copies of one, without comparing row by row; false says nothing.
  func isSame(as other: MissingRows) -> Bool {
    guard count == other.count, missingCount == other.missingCount else { return false }
    guard missingCount > 0 else { return true }
    return uniformKind == other.uniformKind && Self.share(validity, other.validity)
      && Self.share(kinds, other.kinds)
  }

  /// While both are held neither can be changed in place, so that the same memory has the same content.
  private static func share<Element>(_ a: [Element]?, _ b: [Element]?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in a.baseAddress == b.baseAddress && a.count == b.count }
    }
  }

  /// Visits the rows of a range that have no value, in order.
  func forEachMissing(in range: Range<Int>, _ visit: (Int, MissingKind) -> Void) {
    guard let validity, !range.isEmpty else { return }
    for word in range.lowerBound >> 6...(range.upperBound - 1) >> 6 {
      var absent = ~validity[word]
      while absent != 0 {
        let row = word << 6 + absent.trailingZeroBitCount
        absent &= absent - 1
        if range.contains(row) { visit(row, kind(row) ?? .absent) }
      }
    }
  }

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
