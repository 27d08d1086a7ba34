import Formats
import Testing

@testable import Sessions

/// What a statement says of a file beside what the file looks like.
struct LayoutDoubtTests {
  /// A sheet is asked about only where another one is its next edition by name.
  @Test(arguments: [
    ("2021", "2025", true), ("Taulukko 2021", "taulukko 2023", true),
    ("2019–2021", "2021–2023", true),
    ("2025", "2021", false), ("2021", "2021", false), ("Kotka", "Kouvola", false),
    ("Sheet1", "Sheet2", false), ("Kotka 2021", "Kouvola 2023", false), ("12021", "12025", false),
    ("2021", "Kansi", false),
  ])
  func tellsTheNextEditionOfASheet(_ said: String, _ found: String, _ isTold: Bool) {
    let doubt = doubt(("sheet", said), ("sheet", found))
    #expect((doubt != nil) == isTold)
    #expect(doubt.map(\.statement) == (isTold ? "sheet=\(found)" : nil))
  }

  /// Encodings of a byte a letter are never told from each other; without any, UTF-8 is meant.
  @Test(
    arguments: [
      ("windows-1252", nil, "encoding"), ("latin1", "utf-16le", "encoding=utf-16le"),
      ("windows-1250", "windows-1252", nil), (nil, "windows-1252", "encoding=windows-1252"),
      (nil, nil, nil),
    ] as [(String?, String?, String?)])
  func tellsAnotherEncoding(_ said: String?, _ found: String?, _ statement: String?) {
    #expect(doubt(("encoding", said), ("encoding", found))?.statement == statement)
  }

  private func doubt(_ said: (String, String?), _ found: (String, String?)) -> LayoutDoubt? {
    let options = [said, found].map { pair in
      pair.1.map { [GivenOption(pair.0, $0)] } ?? []
    }
    return LayoutDoubt(
      dataset: "x", said: options[0], rows: 1, found: options[1], foundRows: 1,
      statement: { options in
        options.map { [$0.name, $0.value].compactMap { $0 }.joined(separator: "=") }
          .joined(separator: " ")
      })
  }
}
