import Tables

/// One column as it lies in a cache file: what it is, and sections of bytes as narrow as its values allow.
struct CachedColumn {
  /// A part of the file: where it is, how long, and its check sum.
  struct Section {
    var offset = 0
    var length = 0
    var sum: UInt64 = 0
  }

  private enum Kind: Int {
    case decimal, approximate, text, boolean
  }

  private var kind = Kind.decimal
  private var rowCount = 0
  private var scale = 0
  private var missingCount = 0
  private var missingKind = MissingKind.absent
  /// How many bytes a row's value takes.
  private var width = 0
  /// The values, the printed decimals of rows, the members, the validity and the reasons; those that there are.
  private var sections = [Section?](repeating: nil, count: Part.allCases.count)

  private enum Part: Int, CaseIterable {
    case values, scales, members, validity, kinds
  }
}

extension CachedColumn {
  /// Writes a column's sections; nil for what no reader makes and no cache keeps.
  init?(
    _ column: Column, write: ([UInt8]) throws(FileError) -> Section
  ) throws(FileError) {
    rowCount = column.count
    switch column.values {
    case .decimal(let values):
      kind = .decimal
      scale = values.scale
      switch values.precision {
      case .uniform: break
      case .perRow(let scales): self[.scales] = try write(scales)
      case .computed: return nil
      }
      width = Self.width(values.mantissas)
      self[.values] = try write(Self.narrowed(values.mantissas, width))
    case .approximate(let values):
      kind = .approximate
      width = 8
      self[.values] = try write(Self.narrowed(values.map { Int64(bitPattern: $0.bitPattern) }, 8))
    case .text(let values):
      kind = .text
      width = Self.width(memberCount: values.dictionary.count)
      self[.values] = try write(Self.narrowed(values.codes, width))
      var members = CacheWriter()
      members.write(values.dictionary.members) { $0.write($1) }
      self[.members] = try write(members.bytes)
    case .boolean(let values):
      kind = .boolean
      width = 1
      self[.values] = try write(values.map { $0 ? 1 : 0 })
    }
    let layout = column.missing.layout
    missingCount = column.missing.missingCount
    missingKind = layout.kind
    if let validity = layout.validity { self[.validity] = try write(Self.narrowed(validity, 8)) }
    if let kinds = layout.kinds { self[.kinds] = try write(kinds) }
  }

  private subscript(part: Part) -> Section? {
    get { sections[part.rawValue] }
    set { sections[part.rawValue] = newValue }
  }

  private static func width(_ values: [Int64]) -> Int {
    var (least, greatest): (Int64, Int64) = (0, 0)
    for value in values {
      least = min(least, value)
      greatest = max(greatest, value)
    }
    if least >= Int64(Int8.min), greatest <= Int64(Int8.max) { return 1 }
    if least >= Int64(Int16.min), greatest <= Int64(Int16.max) { return 2 }
    return least >= Int64(Int32.min) && greatest <= Int64(Int32.max) ? 4 : 8
  }

  private static func width(memberCount: Int) -> Int {
    memberCount <= 1 << 8 ? 1 : memberCount <= 1 << 16 ? 2 : 4
  }

  private static func narrowed<Value: FixedWidthInteger & BitwiseCopyable>(
    _ values: [Value], _ width: Int
  ) -> [UInt8] {
    switch width {
    case 1: bytes(values, as: UInt8.self)
    case 2: bytes(values, as: UInt16.self)
    case 4: bytes(values, as: UInt32.self)
    default: bytes(values, as: UInt64.self)
    }
  }

  private static func bytes<Value: FixedWidthInteger, Narrow: FixedWidthInteger & BitwiseCopyable>(
    _ values: [Value], as type: Narrow.Type
  ) -> [UInt8] {
    let size = MemoryLayout<Narrow>.stride
    return [UInt8](unsafeUninitializedCapacity: values.count * size) { buffer, filled in
      let raw = UnsafeMutableRawBufferPointer(buffer)
      for (row, value) in values.enumerated() {
        raw.storeBytes(
          of: Narrow(truncatingIfNeeded: value).littleEndian, toByteOffset: row * size,
          as: Narrow.self)
      }
      filled = values.count * size
    }
  }
}

extension CachedColumn {
  /// Reads the column back; nil where its sections are not what they should be.
  func column(_ read: (Section) -> [UInt8]?) -> Column? {
    guard let values = self[.values].flatMap(read), values.count == rowCount * width,
      let missing = missing(read)
    else { return nil }
    switch kind {
    case .decimal:
      guard (0...ExactDecimal.maximumScale).contains(scale) else { return nil }
      var precision = DecimalValues.Precision.uniform
      if let section = self[.scales] {
        guard let scales = read(section), scales.count == rowCount,
          scales.allSatisfy({ Int($0) <= scale })
        else { return nil }
        precision = .perRow(scales)
      }
      let mantissas: [Int64] = Self.widened(values, width, isSigned: true)
      return Column(
        values: .decimal(
          DecimalValues(mantissas: mantissas, scale: scale, precision: precision)),
        missing: missing)
    case .approximate:
      let words: [UInt64] = Self.widened(values, width, isSigned: false)
      return Column(values: .approximate(words.map { Double(bitPattern: $0) }), missing: missing)
    case .text:
      guard let bytes = self[.members].flatMap(read) else { return nil }
      var reader = CacheReader(bytes)
      guard let members = reader.list({ $0.text() }) else { return nil }
      let codes: [UInt32] = Self.widened(values, width, isSigned: false)
      var greatest: UInt32 = 0
      for code in codes { greatest = max(greatest, code) }
      guard Int(greatest) < max(members.count, 1) else { return nil }
      return Column(
        values: .text(TextValues(codes: codes, dictionary: TextDictionary(members))),
        missing: missing)
    case .boolean:
      return Column(values: .boolean(values.map { $0 != 0 }), missing: missing)
    }
  }

  private func missing(_ read: (Section) -> [UInt8]?) -> MissingRows? {
    guard missingCount > 0 else { return MissingRows(allValid: rowCount) }
    guard let bytes = self[.validity].flatMap(read), bytes.count == (rowCount + 63) / 64 * 8 else {
      return nil
    }
    let validity: [UInt64] = Self.widened(bytes, 8, isSigned: false)
    guard let section = self[.kinds] else {
      return MissingRows(
        count: rowCount, validity: validity, missingCount: missingCount, missingKind)
    }
    guard let kinds = read(section), kinds.count == rowCount else { return nil }
    return MissingRows(
      count: rowCount, validity: validity, missingCount: missingCount, kinds: kinds)
  }

  private static func widened<Wide: FixedWidthInteger>(
    _ bytes: [UInt8], _ width: Int, isSigned: Bool
  ) -> [Wide] {
    switch (width, isSigned) {
    case (1, true): values(bytes, of: Int8.self)
    case (2, true): values(bytes, of: Int16.self)
    case (4, true): values(bytes, of: Int32.self)
    case (1, false): values(bytes, of: UInt8.self)
    case (2, false): values(bytes, of: UInt16.self)
    case (4, false): values(bytes, of: UInt32.self)
    default: values(bytes, of: UInt64.self)
    }
  }

  private static func values<Narrow: FixedWidthInteger & BitwiseCopyable, Wide: FixedWidthInteger>(
    _ bytes: [UInt8], of type: Narrow.Type
  ) -> [Wide] {
    let size = MemoryLayout<Narrow>.stride
    let count = bytes.count / size
    return [Wide](unsafeUninitializedCapacity: count) { buffer, filled in
      bytes.withUnsafeBytes { raw in
        for row in 0..<count {
          let narrow = raw.loadUnaligned(fromByteOffset: row * size, as: Narrow.self)
          buffer[row] = Wide(truncatingIfNeeded: narrow.littleEndian)
        }
      }
      filled = count
    }
  }
}

extension CachedColumn {
  /// Puts down what the column is and where its sections are.
  func write(to writer: inout CacheWriter) {
    for number in [kind.rawValue, rowCount, scale, missingCount, Int(missingKind.rawValue), width] {
      writer.write(number)
    }
    for section in sections {
      writer.write(section == nil ? 0 : 1)
      guard let section else { continue }
      writer.write(section.offset)
      writer.write(section.length)
      writer.write(section.sum)
    }
  }

  /// Takes up what `write` put down; nil for anything else.
  init?(_ reader: inout CacheReader) {
    guard let kind = reader.number().flatMap({ Kind(rawValue: $0) }),
      let rowCount = reader.number(), let scale = reader.number(),
      let missingCount = reader.number(),
      let missingKind = reader.number().flatMap({ UInt8(exactly: $0) })
        .flatMap({ MissingKind(rawValue: $0) }),
      let width = reader.number(), [1, 2, 4, 8].contains(width),
      (0...Limits.rows).contains(rowCount), (0...rowCount).contains(missingCount)
    else { return nil }
    self.kind = kind
    self.rowCount = rowCount
    self.scale = scale
    self.missingCount = missingCount
    self.missingKind = missingKind
    self.width = width
    for part in Part.allCases {
      guard let has = reader.number() else { return nil }
      if has == 0 { continue }
      guard let offset = reader.number(), let length = reader.number(), let sum = reader.word(),
        offset >= 0, length >= 0
      else { return nil }
      self[part] = Section(offset: offset, length: length, sum: sum)
    }
  }
}
