/// A text operand as loops want it: codes and their members.
struct TextSide {
  let codes: RowValues<UInt32>
  /// The texts by code; never empty, since missing rows have code 0.
  let members: [String]
  /// The dictionary that the members are of; nil for a single text.
  let dictionary: TextDictionary?
  /// Which members to work something out for: at least those that a row with a value has.
  let used: [Bool]

  /// Nil for operands that are no text.
  init?(_ operand: Operand) {
    switch operand {
    case .column(let column):
      guard case .text(let values) = column.values else { return nil }
      codes = RowValues(perRow: values.codes)
      dictionary = values.dictionary
      members = values.dictionary.count > 0 ? values.dictionary.members : [""]
      used = values.dictionary.count > 0 ? column.membersInQuestion() : [false]
    case .value(.text(let text)):
      codes = RowValues(constant: 0)
      dictionary = nil
      members = [text]
      used = [true]
    case .value: return nil
    }
  }

  /// One result per member, at its code; members that no row has keep `neutral`.
  func perMember<Result>(_ neutral: Result, _ result: (String) -> Result) -> [Result] {
    members.indices.map { used[$0] ? result(members[$0]) : neutral }
  }

  /// A test of the members for a text that is in those that pass; what cannot have it is not tested.
  func answers(to text: String, _ test: (String) -> Bool) -> [Bool] {
    guard let candidates = dictionary?.codesThatMayHave(text) else { return perMember(false, test) }
    var answers = [Bool](repeating: false, count: members.count)
    for code in candidates.map(Int.init) where used[code] { answers[code] = test(members[code]) }
    return answers
  }

  /// What each row's member has in a list by code.
  func perRow<Result>(_ results: [Result]) -> RowValues<Result> {
    if let code = codes.constant { return RowValues(constant: results[Int(code)]) }
    return RowValues(perRow: codes.values.map { results[Int($0)] })
  }

  /// Numbers for the members of both sides that compare as their texts should.
  static func places(
    _ a: TextSide, _ b: TextSide, for comparison: Comparison
  ) -> ([UInt32], [UInt32]) {
    switch comparison {
    case .exactlyEqual: identities(a, b) { ExactText(text: $0) }
    case .equal, .notEqual:
      if let text = b.text, let marks = a.marks(readingLike: text) {
        (marks, [1])
      } else if let text = a.text, let marks = b.marks(readingLike: text) {
        ([1], marks)
      } else {
        identities(a, b) { TextFolding.fold($0) }
      }
    case .less, .lessOrEqual, .greater, .greaterOrEqual: ranks(a, b)
    }
  }

  /// The text of a side that is the same in every row.
  private var text: String? { dictionary == nil ? members.first : nil }

  /// 1 for members that read like a text, 0 for others: found without folding every one; nil for a single text.
  private func marks(readingLike text: String) -> [UInt32]? {
    guard let dictionary else { return nil }
    var marks = [UInt32](repeating: 0, count: members.count)
    for code in dictionary.codes(readingLike: text) { marks[Int(code)] = 1 }
    return marks
  }

  /// Numbers that are equal where the keys of the texts are.
  private static func identities<Key: Hashable>(
    _ a: TextSide, _ b: TextSide, _ key: (String) -> Key
  ) -> ([UInt32], [UInt32]) {
    var numbers: [Key: UInt32] = [:]
    func number(_ text: String) -> UInt32 {
      let next = UInt32(numbers.count)
      let key = key(text)
      if let known = numbers[key] { return known }
      numbers[key] = next
      return next
    }
    return (a.perMember(0, number), b.perMember(0, number))
  }

  /// Places in Finnish order; texts that read alike share the first one's.
  private static func ranks(_ a: TextSide, _ b: TextSide) -> ([UInt32], [UInt32]) {
    let (aIds, bIds) = identities(a, b) { TextFolding.fold($0) }
    var texts: [String] = []
    var idOfText: [UInt32] = []
    for (side, ids) in [(a, aIds), (b, bIds)] {
      for code in side.members.indices where side.used[code] {
        texts.append(side.members[code])
        idOfText.append(ids[code])
      }
    }
    var placeOfId = [UInt32](repeating: .max, count: texts.count + 1)
    for (index, rank) in FinnishCollation.ranks(of: texts).enumerated() {
      let id = Int(idOfText[index])
      placeOfId[id] = min(placeOfId[id], rank)
    }
    return (aIds.map { placeOfId[Int($0)] }, bIds.map { placeOfId[Int($0)] })
  }
}
