/// The members of several dictionaries, each once: those of earlier ones come first.
struct MemberUnion {
  /// The members in the order of their codes.
  private(set) var members: [String] = []
  private var codeOfText: [ExactText: UInt32] = [:]

  /// The code of a member, which gets the next one where it has none yet.
  mutating func code(_ text: String) -> UInt32 {
    let key = ExactText(text: text)
    if let code = codeOfText[key] { return code }
    let code = UInt32(truncatingIfNeeded: members.count)
    codeOfText[key] = code
    members.append(text)
    return code
  }
}
