/// Collects the rows of a decimal column, each with its printed decimals.
///
/// Where the digits of all rows don't fit one scale, the column becomes approximate.
public struct DecimalBuilder: Sendable {
  private var mantissas: [Int64] = []
  private var scales: [UInt8] = []
  private var missing = MissingRows()
  private var finest = 0

  /// Starts with no rows.
  public init() {}

  /// Adds a number as printed.
  public mutating func append(_ value: ExactDecimal) {
    mantissas.append(value.mantissa)
    scales.append(UInt8(value.scale))
    finest = max(finest, value.scale)
    missing.appendValid()
  }

  /// Adds a row without a number.
  public mutating func appendMissing(_ kind: MissingKind) {
    mantissas.append(0)
    scales.append(0)
    missing.append(kind)
  }

  /// The column so far.
  public func build() -> Column {
    var aligned = mantissas
    var isUniform = true
    for row in aligned.indices where scales[row] != finest && !missing.isMissing(row) {
      isUniform = false
      let factor = PowersOfTen.table[finest - Int(scales[row])]
      let (value, overflow) = aligned[row].multipliedReportingOverflow(by: factor)
      if overflow { return approximate() }
      aligned[row] = value
    }
    let precision: DecimalValues.Precision = isUniform ? .uniform : .perRow(scales)
    return Column(
      values: .decimal(DecimalValues(mantissas: aligned, scale: finest, precision: precision)),
      missing: missing)
  }

  private func approximate() -> Column {
    let values = mantissas.indices.map {
      ExactDecimal(mantissa: mantissas[$0], scale: Int(scales[$0])).approximation
    }
    return Column(values: .approximate(values), missing: missing)
  }
}

/// Collects the rows of a text column as codes; members are distinct to the byte.
public struct TextBuilder: Sendable {
  private var codes: [UInt32] = []
  private var members: [String] = []
  private var codeOfText: [ExactText: UInt32] = [:]
  private var missing = MissingRows()

  /// Starts with no rows.
  public init() {}

  /// Adds a text.
  public mutating func append(_ text: String) {
    let key = ExactText(text: text)
    if let code = codeOfText[key] {
      codes.append(code)
    } else {
      let code = UInt32(members.count)
      codeOfText[key] = code
      members.append(text)
      codes.append(code)
    }
    missing.appendValid()
  }

  /// Adds a row without a text.
  public mutating func appendMissing(_ kind: MissingKind) {
    codes.append(0)
    missing.append(kind)
  }

  /// The column so far.
  public func build() -> Column {
    Column(
      values: .text(TextValues(codes: codes, dictionary: TextDictionary(members))),
      missing: missing)
  }
}

/// Collects the rows of a column of truth values.
public struct BooleanBuilder: Sendable {
  private var values: [Bool] = []
  private var missing = MissingRows()

  /// Starts with no rows.
  public init() {}

  /// Adds a truth value.
  public mutating func append(_ value: Bool) {
    values.append(value)
    missing.appendValid()
  }

  /// Adds a row without one.
  public mutating func appendMissing(_ kind: MissingKind) {
    values.append(false)
    missing.append(kind)
  }

  /// The column so far.
  public func build() -> Column { Column(values: .boolean(values), missing: missing) }
}

extension Column {
  /// A column of numbers as printed, nil where absent.
  public static func decimals(_ values: [ExactDecimal?]) -> Column {
    var builder = DecimalBuilder()
    for value in values {
      if let value { builder.append(value) } else { builder.appendMissing(.absent) }
    }
    return builder.build()
  }

  /// A column of texts, nil where absent.
  public static func texts(_ values: [String?]) -> Column {
    var builder = TextBuilder()
    for value in values {
      if let value { builder.append(value) } else { builder.appendMissing(.absent) }
    }
    return builder.build()
  }
}
