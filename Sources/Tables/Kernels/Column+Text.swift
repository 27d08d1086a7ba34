extension Column {
  /// The texts in lower case; columns of no text stay as they are.
  public func lowercased() -> Column { mappingTexts { $0.lowercased() } }

  /// The texts in upper case; columns of no text stay as they are.
  public func uppercased() -> Column { mappingTexts { $0.uppercased() } }

  /// How many characters, as people count them, each text has; columns of no text have no length.
  public func length() -> Column {
    guard case .text(let values) = values else {
      return Column.allMissing(.notApplicable, type: .decimal, count: count)
    }
    let lengths = perMember(0 as Int64) { Int64($0.count) }
    let mantissas = values.codes.map { lengths[Int($0)] }
    return Column(
      values: .decimal(DecimalValues(mantissas: zeroed(mantissas), scale: 0)), missing: missing)
  }

  private func zeroed(_ mantissas: [Int64]) -> [Int64] {
    guard missing.missingCount > 0 else { return mantissas }
    return mantissas.indices.map { missing.isMissing($0) ? 0 : mantissas[$0] }
  }

  /// The texts as a function changes them; columns of no text stay as they are.
  ///
  /// Members that become equal become one.
  public func mappingTexts(_ change: (String) -> String) -> Column {
    guard case .text(let values) = values else { return self }
    var members: [String] = []
    var codeOfText: [ExactText: UInt32] = [:]
    let newCodes = perMember(0 as UInt32) { text in
      let changed = change(text)
      let key = ExactText(text: changed)
      if let code = codeOfText[key] { return code }
      let code = UInt32(members.count)
      codeOfText[key] = code
      members.append(changed)
      return code
    }
    let codes = (0..<count).map { missing.isMissing($0) ? 0 : newCodes[Int(values.codes[$0])] }
    let changed = TextValues(codes: codes, dictionary: TextDictionary(members))
    return Column(values: .text(changed), missing: missing)
  }

  /// The values as text: numbers as shown, `true` and `false`; text stays as it is.
  public func asText() -> Column {
    if type == .text { return self }
    var builder = TextBuilder()
    for row in 0..<count {
      if let kind = missing.kind(row) {
        builder.appendMissing(kind)
      } else {
        builder.append(shown(row).dataText ?? "")
      }
    }
    return builder.build()
  }

  /// The values as numbers: texts of plain digits as printed, true as 1, false as 0.
  ///
  /// Spaces around the digits and any kind of minus sign are accepted; text that is no number is missing
  /// as not available.
  public func asNumber() -> Column {
    switch values {
    case .decimal, .approximate: return self
    case .boolean(let values):
      let mantissas: [Int64] = values.map { $0 ? 1 : 0 }
      return Column(
        values: .decimal(DecimalValues(mantissas: mantissas, scale: 0)), missing: missing)
    case .text(let values):
      let numbers = perMember(nil) { Self.number(in: $0) }
      var builder = DecimalBuilder()
      for row in 0..<count {
        if let kind = missing.kind(row) {
          builder.appendMissing(kind)
        } else if let number = numbers[Int(values.codes[row])] {
          builder.append(number)
        } else {
          builder.appendMissing(.notAvailable)
        }
      }
      return builder.build()
    }
  }

  private static func number(in text: String) -> ExactDecimal? {
    let folded = TextFolding.fold(text).drop { $0 == " " }
    guard let last = folded.lastIndex(where: { $0 != " " }) else { return nil }
    return ExactDecimal(folded[...last])
  }
}
