extension Column {
  /// Which members of a text column to work something out for; none for other columns.
  ///
  /// All where they are few beside the rows, else those in use.
  func membersInQuestion() -> [Bool] {
    guard let dictionary = textDictionary else { return [] }
    guard dictionary.count > count / 16 else {
      return [Bool](repeating: true, count: dictionary.count)
    }
    var used = [Bool](repeating: false, count: dictionary.count)
    if repeated == nil, case .text(let values) = values {
      for (row, code) in values.codes.enumerated() where !missing.isMissing(row) {
        used[Int(code)] = true
      }
    } else {
      for code in usedCodes() { used[Int(code)] = true }
    }
    return used
  }

  /// One result per member of a text column, at its code; there is always one element.
  ///
  /// Members that no row has may keep `neutral`.
  func perMember<Result>(_ neutral: Result, _ result: (String) -> Result) -> [Result] {
    let members = textDictionary?.members ?? []
    var results = [Result](repeating: neutral, count: max(members.count, 1))
    let used = membersInQuestion()
    for code in used.indices where used[code] { results[code] = result(members[code]) }
    return results
  }

  /// Numbers that order the members in Finnish order; those of unused members mean nothing.
  func memberRanks() -> [UInt32] {
    let members = textDictionary?.members ?? []
    let used = membersInQuestion()
    let codesInUse = used.indices.filter { used[$0] }
    let places = FinnishCollation.ranks(of: codesInUse.map { members[$0] })
    var ranks = [UInt32](repeating: 0, count: max(members.count, 1))
    for (index, code) in codesInUse.enumerated() { ranks[code] = places[index] }
    return ranks
  }

  /// The text members that occur, in the order of their first rows; none for other types.
  public func usedMembers() -> [String] {
    guard let dictionary = textDictionary else { return [] }
    return usedCodes().map { dictionary.members[Int($0)] }
  }

  /// The codes of the text members that occur, in the order of their first rows; none for other types.
  public func usedCodes() -> [UInt32] {
    if let repeated, missing.missingCount == 0, count > 0 {
      return repeated.alone?.usedCodes() ?? []
    }
    guard type == .text, case .text(let values) = taking(firstRowsOfValues()).values else {
      return []
    }
    return values.codes
  }
}

extension RepeatingValues {
  /// A column of the few texts, each once; nil for other values.
  fileprivate var alone: Column? {
    guard case .text(let values) = few else { return nil }
    return Column(values: few, missing: MissingRows(allValid: values.codes.count))
  }
}
