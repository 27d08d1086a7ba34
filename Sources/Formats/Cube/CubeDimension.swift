import Tables

/// A dimension of a cube: its members in the order in which figures are laid out.
struct CubeDimension {
  /// The name that its column gets.
  var name: String
  /// The names of the members; each differs from the others once `tellApart` was called.
  var members: [String]
  /// The members' codes, where the file has any.
  var codes: [String]?
  /// Texts for the members of time, such as `2023` for a member named `2023*`.
  var times: [String]?
  /// The name by language.
  var titles: [String: String] = [:]
  /// The member that is the sum or the whole of the others.
  var total: String?
  /// Tells whether the members are points in time.
  var isTime = false
  /// The units of the members, where this dimension is what is measured.
  var units: [String?] = []

  /// How many members there are.
  var count: Int { members.count }

  /// Gives members of the same name their code or number in brackets; tells whether there were any.
  mutating func tellApart() -> Bool {
    var counts: [String: Int] = [:]
    for member in members { counts[member, default: 0] += 1 }
    guard counts.count < members.count else { return false }
    var taken = Set(counts.filter { $0.value == 1 }.keys)
    for index in members.indices where counts[members[index], default: 0] > 1 {
      let code = codes.map { $0[index] } ?? String(index + 1)
      var name = "\(members[index]) [\(code)]"
      while !taken.insert(name).inserted { name += "_\(index + 1)" }
      if total == members[index] { total = name }
      members[index] = name
    }
    return true
  }

  /// The years that the members are; nil where some is none.
  ///
  /// A dimension that the file calls time may go far back, another one must stay within 1900 through 2100.
  func years(isDeclared: Bool) -> [Int64]? {
    let range: ClosedRange<Int64> = isDeclared ? 1000...2999 : 1900...2100
    let candidates = isDeclared ? [times, members, codes] : [members]
    for texts in candidates {
      guard let texts, !texts.isEmpty else { continue }
      let years = texts.compactMap { text in
        text.utf8.count == 4 ? Int64(text).flatMap { range.contains($0) ? $0 : nil } : nil
      }
      if years.count == texts.count, Set(years).count == years.count { return years }
    }
    return nil
  }
}
