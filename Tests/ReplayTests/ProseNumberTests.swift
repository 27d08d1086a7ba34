import Diagnostics
import Tables
import Testing

@testable import Replay

/// Which numbers prose quotes.
@Suite struct ProseNumberTests {
  @Test(arguments: [
    ("It was 15 % in 2021.", ["15", "2021"]),
    ("Se oli 13,3 prosenttia.", ["13,3"]),
    // A reference takes its figure from the result; only its names are written here.
    ("Nyt {{loneliness.\"8 }} 9\".2023}} %, ennen 12 %.", ["12"]),
    ("\\{{a.2023}} ja {{a.2021", ["2023", "2021"]),
    ("It fell by −5.", ["−5"]), ("-7,5 ja –7,5 ja (−3)", ["-7,5", "7,5", "−3"]),
    ("12-vuotiaat, 15–24-vuotiaat, 8-luokkalaiset ja 5–6 %", ["5", "6"]),
    (
      "`12` ja ``a ` 13`` ja [14](https://x/15) ja https://x/16 ja <https://x/17> 18", ["14", "18"]
    ),
    ("Koskee luokkia 8.–9. Osuus oli 5.–6. ja 7–8.", ["7", "8"]),
    ("12 %:iin ja 13:een", ["12", "13"]),
    ("Oli 15. Sitten 16.", ["15", "16"]),
    ("8.–9. lk and 4.-5. lk and 9. luokka", []),
    ("the day 31.12.2023 and no 16b, x2, 3D", []),
    ("12 345 asukasta", ["12 345"]),
    ("12\u{A0}345 asukasta", ["12\u{A0}345"]),
    ("(15)", ["15"]),
    ("**15**, 16; 17", ["15", "16", "17"]),
    ("```\n15\n```\n16", ["16"]),
    ("100–200", ["100", "200"]),
    ("1.5.", ["1.5"]),
  ]) func found(prose: String, expected: [String]) {
    let numbers = ProseNumbers.find(in: Source(prose)) { _ in true }
    #expect(numbers.map(\.text) == expected)
  }

  @Test func twoNumbersSideBySideAreSeenAlone() {
    let numbers = ProseNumbers.find(in: Source("luvut 5 100 ja 7")) { $0 == ExactDecimal(100) }
    #expect(numbers.map(\.text) == ["100"])
  }

  @Test func linesAreThoseOfTheFile() {
    let source = Source("a\n15\n", name: "x", firstLine: 12)
    #expect(ProseNumbers.find(in: source) { _ in true }.map(\.line) == [13])
  }
}
