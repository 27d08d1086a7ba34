import Tables
import Testing

@Suite("Members are searched as people type them in haste")
struct PlainMembersTests {
  private static let members = [
    "Yksinäisyys – nyt", "ÅBO", "a\u{308}ni", "Ωμέγα", "日本語", "tab\tand\u{A0}space", "", "Øresund",
    "İstanbul", "naïve é", "−5", "8.–9. lk",
  ]
  private static let plain = TextDictionary(members).plain
  private static let codes = members.indices.map(UInt32.init)

  @Test("What begins a folded member finds it", arguments: members.indices)
  func begins(_ index: Int) {
    let member = Self.members[index]
    for typed in [member, TextFolding.withoutAccents(member), member.uppercased()] {
      #expect(
        Self.plain.codes(of: Self.codes, beginningWith: typed).contains(UInt32(index)), "\(typed)")
      #expect(Self.plain.codes(of: Self.codes, containing: typed).contains(UInt32(index)))
    }
  }

  @Test(
    "Only what has it is found, in the order that was given",
    arguments: [
      ("yksinaisyys - n", [0], [0]), ("abo", [1], [1]), ("n", [9], [0, 2, 5, 7, 8, 9]),
      ("aani", [], []), ("ani", [2], [2]), ("and space", [], [5]), ("oresund", [7], [7]),
      ("-5", [10], [10]), ("8.-9", [11], [11]), ("x", [], []),
    ] as [(String, [UInt32], [UInt32])])
  func finds(typed: String, beginning: [UInt32], containing: [UInt32]) {
    #expect(Self.plain.codes(of: Self.codes, beginningWith: typed) == beginning)
    #expect(Self.plain.codes(of: Self.codes, containing: typed) == containing)
  }

  @Test("Codes that the dictionary does not have find nothing")
  func unknown() {
    #expect(Self.plain.codes(of: [99, .max], beginningWith: "").isEmpty)
  }
}
