extension TextValues {
  /// Tells for each member whether a row with a value has it.
  private func usedFlags(_ missing: MissingRows) -> [Bool] {
    var used = [Bool](repeating: false, count: dictionary.count)
    guard !used.isEmpty else { return used }
    let isComplete = missing.missingCount == 0
    for row in codes.indices where isComplete || !missing.isMissing(row) {
      used[Int(codes[row])] = true
    }
    return used
  }

  /// Which members to work something out for: all where they are few beside the rows, else those in use.
  func membersInQuestion(_ missing: MissingRows) -> [Bool] {
    guard dictionary.count > codes.count / 16 else {
      return [Bool](repeating: true, count: dictionary.count)
    }
    return usedFlags(missing)
  }

  /// One result per member, at its code; members that no row has may keep `neutral`, and there is always one element.
  func perMember<Result>(
    _ missing: MissingRows, _ neutral: Result, _ result: (String) -> Result
  ) -> [Result] {
    var results = [Result](repeating: neutral, count: max(dictionary.count, 1))
    let used = membersInQuestion(missing)
    for code in used.indices where used[code] { results[code] = result(dictionary.members[code]) }
    return results
  }

  /// Numbers that order the members in Finnish order; those of unused members mean nothing.
  func ranks(_ missing: MissingRows) -> [UInt32] {
    let used = membersInQuestion(missing)
    let codesInUse = used.indices.filter { used[$0] }
    let places = FinnishCollation.ranks(of: codesInUse.map { dictionary.members[$0] })
    var ranks = [UInt32](repeating: 0, count: max(dictionary.count, 1))
    for (index, code) in codesInUse.enumerated() { ranks[code] = places[index] }
    return ranks
  }
}

extension Column {
  /// The text members that occur, in the order of their first rows; none for other types.
  public func usedMembers() -> [String] {
    guard let dictionary = textDictionary else { return [] }
    return usedCodes().map { dictionary.members[Int($0)] }
  }

  /// The codes of the text members that occur, in the order of their first rows; none for other types.
  public func usedCodes() -> [UInt32] {
    if let narrow, case .text(let dictionary) = narrow.meaning {
      return narrow.numbers.inOrderOfFirstRows(below: dictionary.count).map { UInt32($0) }
    }
    let isComplete = missing.missingCount == 0
    let few = isComplete && count > 0 ? repeated?.few : nil
    guard case .text(let values) = few ?? values, values.dictionary.count > 0 else { return [] }
    var seen = [Bool](repeating: false, count: values.dictionary.count)
    var codes: [UInt32] = []
    for row in values.codes.indices where isComplete || !missing.isMissing(row) {
      let code = values.codes[row]
      if !seen[Int(code)] {
        seen[Int(code)] = true
        codes.append(code)
      }
    }
    return codes
  }
}
