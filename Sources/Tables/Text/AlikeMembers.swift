extension TextDictionary {
  /// More members than these are not set beside each other: they name single things, and nobody would read the answer.
  private static let mostCompared = 10_000

  /// Finds members that look alike: groups of codes, in the order of their first ones.
  func findAlike() -> [[UInt32]] {
    guard (2...Self.mostCompared).contains(count), mayHaveAlike else { return [] }
    var groups: [String: Int] = [:]
    var found: [[UInt32]] = []
    for (code, member) in members.enumerated() {
      let folded = TextFolding.look(member)
      if let group = groups[folded] {
        found[group].append(UInt32(code))
      } else {
        groups[folded] = found.count
        found.append([UInt32(code)])
      }
    }
    return found.filter { $0.count > 1 }
  }

  /// False where it is plain that no two members read alike, which takes a small part of the time of folding them.
  private var mayHaveAlike: Bool {
    var hashes: Set<Int> = []
    hashes.reserveCapacity(count)
    var bytes: [UInt8] = []
    for member in members {
      bytes.removeAll(keepingCapacity: true)
      guard ReadBytes.append(member, to: &bytes) else { return true }
      if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
      var hasher = Hasher()
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
      guard hashes.insert(hasher.finalize()).inserted else { return true }
    }
    return false
  }
}

/// What `TextFolding.look` gives of texts in the letters of western Europe, byte by byte.
private enum ReadBytes {
  /// Adds a text as it is seen but for a blank at its end; false for one with other letters, or with accents that stand
  /// alone.
  static func append(_ text: String, to bytes: inout [UInt8]) -> Bool {
    let blank = UInt8(ascii: " ")
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: bytes.append(UInt8(scalar.value) | 0x20)
      case _ where TextFolding.isSpace(scalar):
        if (bytes.last ?? blank) != blank { bytes.append(blank) }
      case _ where TextFolding.isUnseen(scalar): continue
      case ..<0x80: bytes.append(UInt8(scalar.value))
      case 0xC0...0xD6, 0xD8...0xDE: bytes.append(UInt8(scalar.value) | 0x20)
      case ..<0x100: bytes.append(UInt8(scalar.value))
      case _ where TextFolding.isDash(scalar): bytes.append(UInt8(ascii: "-"))
      default: return false
      }
    }
    return true
  }
}

extension TextDictionary {
  /// The members that look like a text, if there are several and not all of them read like it.
  public func apartThoughAlike(_ text: String) -> [String] {
    let look = TextFolding.look(text)
    let group = alike.first { TextFolding.look(members[Int($0[0])]) == look } ?? []
    let found = group.map { members[Int($0)] }
    return found.contains { !TextFolding.equal($0, text) } ? found : []
  }
}

extension DeferredTable {
  /// The members of a column that are told apart though they read alike, of those that occur; none for other types.
  public func alikeMembers(_ index: Int) -> [String] {
    guard let dictionary = textDictionary(index), !dictionary.alike.isEmpty else { return [] }
    let used = column(index).usedMembers()
    let counts = Dictionary(used.map { (TextFolding.look($0), 1) }, uniquingKeysWith: +)
    return used.filter { counts[TextFolding.look($0), default: 0] > 1 }
  }
}
