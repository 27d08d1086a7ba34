extension TextDictionary {
  /// Every code.
  private var codes: [UInt32] { Array(0..<UInt32(clamping: count)) }

  /// The codes of the members that read like a text: case, Unicode form, kind of dash and kind of space aside.
  public func codes(readingLike text: String) -> [UInt32] {
    let folded = TextFolding.fold(text)
    return (codesThatMayHave(text) ?? codes).filter { TextFolding.fold(members[Int($0)]) == folded }
  }

  /// Tells whether a member has a text in it as people read, or at its beginning.
  public func contains(aMemberWith text: String, atBeginning: Bool = false) -> Bool {
    let folded = TextFolding.fold(text)
    return (codesThatMayHave(text) ?? codes).contains {
      let member = TextFolding.fold(members[Int($0)])
      return atBeginning ? member.hasPrefix(folded) : member.contains(folded)
    }
  }

  /// The first word of a member that begins with a text but for case and accents: `yksinai` leads to `yksinäiseksi`.
  ///
  /// - Parameter isFirst: whether the word must be the member's first.
  public func word(beginningLike text: String, inFirstPlace isFirst: Bool = false) -> String? {
    let places = [
      plain.codes(of: codes, beginningWith: text).first,
      isFirst ? nil : plain.codes(of: codes, containing: " " + text).first,
    ]
    guard let code = places.compactMap({ $0 }).min() else { return nil }
    let wanted = TextFolding.withoutAccents(text)
    return members[Int(code)].split(separator: " ").first {
      TextFolding.withoutAccents(String($0)).hasPrefix(wanted)
    }.map(String.init)
  }

  /// The codes of the members that have a text in them as people read, and of some others; nil where that takes as long
  /// as looking at every member.
  ///
  /// Texts that read alike are alike without their accents too, as long as their letters are Latin ones.
  func codesThatMayHave(_ text: String) -> [UInt32]? {
    guard PlainText.bytes(of: text).allSatisfy({ $0 < 0x80 }) else { return nil }
    return plain.codes(of: codes, containing: text)
  }
}
