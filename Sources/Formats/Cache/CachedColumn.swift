import Tables

/// One column as it lies in a cache file: what it is, and sections of numbers as narrow as its values allow.
struct CachedColumn {
  private enum Kind: Int {
    case decimal, approximate, text, boolean, narrowDecimal, narrowText

    /// Narrow numbers tell the missing rows themselves.
    var isNarrow: Bool { self == .narrowDecimal || self == .narrowText }
  }

  private enum Part: Int, CaseIterable {
    case values, scales, members, validity, kinds
  }

  /// Members that take more are too many for a cache to be worth it.
  private static let mostMemberBytes = 256 << 20

  private let kind: Kind
  /// How many rows it has.
  let rowCount: Int
  private let scale: Int
  private let missingCount: Int
  private let missingKind: MissingKind
  /// How many bytes a row's value takes.
  private let width: Int
  /// The mantissa that narrow number 0 stands for.
  private let least: Int
  /// How many values narrow numbers tell apart.
  private let valueCount: Int
  /// Those that there are.
  private var sections = [CacheSection?](repeating: nil, count: Part.allCases.count)

  private subscript(part: Part) -> CacheSection? {
    get { sections[part.rawValue] }
    set { sections[part.rawValue] = newValue }
  }

  /// How many bytes the column takes in memory, about.
  var byteCount: Int {
    let value = kind.isNarrow ? width : kind == .text ? 4 : kind == .boolean ? 1 : 8
    let rest = [Part.scales, .members, .validity, .kinds].reduce(0) { $0 + (self[$1]?.length ?? 0) }
    return rowCount * value + rest
  }
}

extension CachedColumn {
  /// Writes a column's sections; nil for one that no cache keeps.
  init?(_ column: Column, to output: inout CacheOutput) throws(FileError) {
    rowCount = column.count
    missingCount = column.missing.missingCount
    missingKind = column.missing.layout.kind
    if let numbers = column.heldNumbers {
      let layout = column.decimalLayout
      (kind, scale) = (layout == nil ? .narrowText : .narrowDecimal, layout?.scale ?? 0)
      (width, least, valueCount) = (
        numbers.byteWidth, Int(numbers.least), numbers.firstMissing
      )
      let isKept =
        if let layout {
          try writePrecision(layout.precision, to: &output)
        } else {
          try writeMembers(column.textDictionary, to: &output)
        }
      guard isKept else { return nil }
      switch numbers.layout {
      case .bytes(let numbers): self[.values] = try output.write(numbers)
      case .halves(let numbers):
        self[.values] = try output.write(numbers, as: UInt16.self)
      }
      return
    }
    (least, valueCount) = (0, 0)
    switch column.values {
    case .decimal(let values):
      (kind, scale, width) = (.decimal, values.scale, Self.width(of: values.mantissas))
      guard try writePrecision(values.precision, to: &output) else { return nil }
      self[.values] = try Self.write(values.mantissas, width, to: &output)
    case .approximate(let values):
      (kind, scale, width) = (.approximate, 0, 8)
      self[.values] = try output.write(values.map(\.bitPattern), as: UInt64.self)
    case .text(let values):
      (kind, scale, width) = (.text, 0, Self.width(ofCodes: values.dictionary.count))
      guard try writeMembers(values.dictionary, to: &output) else { return nil }
      self[.values] = try Self.write(values.codes, width, to: &output)
    case .boolean(let values):
      (kind, scale, width) = (.boolean, 0, 1)
      self[.values] = try output.write(values.map { $0 ? 1 : 0 })
    }
    try writeMissing(column.missing.layout, to: &output)
  }

  /// Writes the decimals of single rows, where they differ; false for what no cache keeps.
  private mutating func writePrecision(
    _ precision: DecimalValues.Precision, to output: inout CacheOutput
  ) throws(FileError) -> Bool {
    switch precision {
    case .uniform: return true
    case .perRow(let scales):
      self[.scales] = try output.write(scales)
      return true
    case .computed: return false
    }
  }

  /// Writes the members; false where they are too many.
  private mutating func writeMembers(
    _ dictionary: TextDictionary?, to output: inout CacheOutput
  ) throws(FileError) -> Bool {
    var members = CacheWriter()
    members.write(dictionary?.members ?? []) { $0.write($1) }
    guard members.bytes.count <= Self.mostMemberBytes else { return false }
    self[.members] = try output.write(members.bytes)
    return true
  }

  private mutating func writeMissing(
    _ layout: MissingRows.Layout, to output: inout CacheOutput
  ) throws(FileError) {
    if let validity = layout.validity {
      self[.validity] = try output.write(validity, as: UInt64.self)
    }
    if let kinds = layout.kinds { self[.kinds] = try output.write(kinds) }
  }

  private static func width(of values: [Int64]) -> Int {
    var (least, greatest): (Int64, Int64) = (0, 0)
    for value in values {
      least = min(least, value)
      greatest = max(greatest, value)
    }
    if least >= Int64(Int8.min), greatest <= Int64(Int8.max) { return 1 }
    if least >= Int64(Int16.min), greatest <= Int64(Int16.max) { return 2 }
    return least >= Int64(Int32.min) && greatest <= Int64(Int32.max) ? 4 : 8
  }

  private static func width(ofCodes memberCount: Int) -> Int {
    memberCount <= 1 << 8 ? 1 : memberCount <= 1 << 16 ? 2 : 4
  }

  private static func write<Value: FixedWidthInteger>(
    _ values: [Value], _ width: Int, to output: inout CacheOutput
  ) throws(FileError) -> CacheSection {
    switch width {
    case 1: try output.write(values, as: UInt8.self)
    case 2: try output.write(values, as: UInt16.self)
    case 4: try output.write(values, as: UInt32.self)
    default: try output.write(values, as: UInt64.self)
    }
  }
}

extension CachedColumn {
  /// Reads the column back; nil where its sections are not what they should be.
  func column(from input: CacheInput, _ workers: Workers) -> Column? {
    guard let section = self[.values] else { return nil }
    if kind.isNarrow { return narrowColumn(section, input, workers) }
    guard let values = values(section, input, workers), let missing = missing(input, workers) else {
      return nil
    }
    return Column(values: values, missing: missing)
  }

  private func narrowColumn(
    _ section: CacheSection, _ input: CacheInput, _ workers: Workers
  ) -> Column? {
    guard let (layout, greatest) = narrowLayout(section, input, workers),
      let cardinality = NarrowNumbers.cardinality(valueCount, hasMissing: missingCount > 0),
      greatest < cardinality, least <= Int.max - valueCount
    else { return nil }
    let numbers = NarrowNumbers(
      known: layout, least: Int64(least), valueCount: valueCount, cardinality)
    let missing = numbers.missingRows(workers)
    guard missing.missingCount == missingCount else { return nil }
    if kind == .narrowDecimal {
      guard let precision = precision(input, workers) else { return nil }
      return Column(numbers, scale: scale, precision: precision, missing: missing)
    }
    guard let members = members(input), valueCount == max(members.count, 1) else { return nil }
    return Column(numbers, TextDictionary(members), missing: missing)
  }

  private func narrowLayout(
    _ section: CacheSection, _ input: CacheInput, _ workers: Workers
  ) -> (layout: NarrowNumbers.Layout, greatest: Int)? {
    if width == 1 {
      let read: (numbers: [UInt8], greatest: UInt8)? = input.bounded(
        of: section, as: UInt8.self, count: rowCount, workers)
      return read.map { (.bytes($0.numbers), Int($0.greatest)) }
    }
    let read: (numbers: [UInt16], greatest: UInt16)? = input.bounded(
      of: section, as: UInt16.self, count: rowCount, workers)
    return read.map { (.halves($0.numbers), Int($0.greatest)) }
  }

  private func values(
    _ section: CacheSection, _ input: CacheInput, _ workers: Workers
  ) -> Column.Values? {
    switch kind {
    case .narrowDecimal, .narrowText: return nil
    case .decimal:
      guard let mantissas = mantissas(section, input, workers),
        let precision = precision(input, workers)
      else {
        return nil
      }
      return .decimal(DecimalValues(mantissas: mantissas, scale: scale, precision: precision))
    case .approximate:
      let words: [UInt64]? = input.numbers(of: section, as: UInt64.self, count: rowCount, workers)
      return words.map { .approximate($0.map(Double.init(bitPattern:))) }
    case .text:
      guard let members = members(input), let codes = codes(section, input, workers) else {
        return nil
      }
      var greatest: UInt32 = 0
      for code in codes { greatest = max(greatest, code) }
      guard Int(greatest) < max(members.count, 1) else { return nil }
      return .text(TextValues(codes: codes, dictionary: TextDictionary(members)))
    case .boolean:
      let bytes: [UInt8]? = input.numbers(of: section, as: UInt8.self, count: rowCount, workers)
      return bytes.map { .boolean($0.map { $0 != 0 }) }
    }
  }

  private func mantissas(
    _ section: CacheSection, _ input: CacheInput, _ workers: Workers
  ) -> [Int64]? {
    switch width {
    case 1: input.numbers(of: section, as: Int8.self, count: rowCount, workers)
    case 2: input.numbers(of: section, as: Int16.self, count: rowCount, workers)
    case 4: input.numbers(of: section, as: Int32.self, count: rowCount, workers)
    default: input.numbers(of: section, as: Int64.self, count: rowCount, workers)
    }
  }

  private func codes(
    _ section: CacheSection, _ input: CacheInput, _ workers: Workers
  ) -> [UInt32]? {
    switch width {
    case 1: input.numbers(of: section, as: UInt8.self, count: rowCount, workers)
    case 2: input.numbers(of: section, as: UInt16.self, count: rowCount, workers)
    default: input.numbers(of: section, as: UInt32.self, count: rowCount, workers)
    }
  }

  private func precision(_ input: CacheInput, _ workers: Workers) -> DecimalValues.Precision? {
    guard let section = self[.scales] else { return .uniform }
    guard
      let scales: [UInt8] = input.numbers(of: section, as: UInt8.self, count: rowCount, workers),
      scales.allSatisfy({ Int($0) <= scale })
    else { return nil }
    return .perRow(scales)
  }

  private func members(_ input: CacheInput) -> [String]? {
    guard let section = self[.members], let bytes = input.bytes(of: section) else { return nil }
    var reader = CacheReader(bytes)
    return reader.list { $0.text() }
  }

  private func missing(_ input: CacheInput, _ workers: Workers) -> MissingRows? {
    guard missingCount > 0 else { return MissingRows(allValid: rowCount) }
    let words = (rowCount + 63) / 64
    guard let section = self[.validity],
      let validity: [UInt64] = input.numbers(of: section, as: UInt64.self, count: words, workers),
      missing(in: validity) == missingCount
    else { return nil }
    guard let section = self[.kinds] else {
      return MissingRows(
        count: rowCount, validity: validity, missingCount: missingCount, missingKind)
    }
    guard let kinds: [UInt8] = input.numbers(of: section, as: UInt8.self, count: rowCount, workers),
      kinds.allSatisfy({ MissingKind(rawValue: $0) != nil })
    else { return nil }
    return MissingRows(
      count: rowCount, validity: validity, missingCount: missingCount, kinds: kinds)
  }
}

extension CachedColumn {
  /// How many rows have no value; the bits behind the last row count for nothing.
  private func missing(in validity: [UInt64]) -> Int {
    let behind = validity.count * 64 - rowCount
    let tail = validity.last.map { behind > 0 ? (~$0 >> UInt64(64 - behind)).nonzeroBitCount : 0 }
    return validity.reduce(0) { $0 + (~$1).nonzeroBitCount } - (tail ?? 0)
  }

  /// Puts down what the column is and where its sections are.
  func write(to writer: inout CacheWriter) {
    let kind = kind.rawValue
    for number in [
      kind, rowCount, scale, missingCount, Int(missingKind.rawValue), width, least, valueCount,
    ] {
      writer.write(number)
    }
    for section in sections { writer.write(section) { $0.write($1) } }
  }

  /// Takes up what `write` put down; nil for anything else.
  init?(_ reader: inout CacheReader) {
    guard let kind = reader.number().flatMap(Kind.init(rawValue:)),
      let rowCount = reader.number(in: 0...Limits.rows),
      let scale = reader.number(in: 0...ExactDecimal.maximumScale),
      let missingCount = reader.number(in: 0...rowCount),
      let missingKind = reader.number(in: 0...255)
        .flatMap({ MissingKind(rawValue: UInt8(truncatingIfNeeded: $0)) }),
      let width = reader.number(in: 1...8), let least = reader.number(),
      let valueCount = reader.number(in: 0...1 << 16)
    else { return nil }
    self.kind = kind
    self.rowCount = rowCount
    self.scale = scale
    self.missingCount = missingCount
    self.missingKind = missingKind
    self.width = width
    self.least = least
    self.valueCount = valueCount
    for part in Part.allCases {
      guard let section = reader.optional({ $0.section() }) else { return nil }
      self[part] = section
    }
  }
}
