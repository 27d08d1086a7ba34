import Diagnostics
import TestSupport
import Testing

@testable import Replay

/// Which words of prose say a direction, and what they are held against.
@Suite struct DirectionTests {
  static let sentences: [(String, [String])] = [
    ("Yksinäisyys kasvoi, mutta laski lukiossa.", ["kasvoi", "laski"]),
    ("Osuudet eivät nousseet.", []), ("Osuus ei ole juuri noussut.", []),
    ("It rose and then FELL.", ["rose", "FELL"]), ("It did not rise; it hasn't increased.", []),
    ("Andelen ökade och sjönk.", ["ökade", "sjönk"]), ("Laskimme osuudet.", []),
    ("Ei yllätys: osuus nousi.", ["nousi"]), ("Vaikka ei heti, osuus laski.", ["laski"]),
    ("The share isn't rising.", []), ("Kiusaaminen on laskussa.", ["laskussa"]),
    ("Osuus tuskin kasvaa.", []), ("Andelen har varken ökat eller minskat.", []),
  ]

  @Test(arguments: sentences) func found(sentence: String, words: [String]) {
    #expect(DirectionWord.find(in: Source(sentence)).map(\.text) == words)
  }

  @Test func sentencesKnowTheirLinesAndCells() throws {
    let text =
      NotebookReadingTests.front
      + "Top. Of 8.–9. lk\nsome.\n\n# A\n\n```mittari a\nschool\n```\n\nBelow a.\n\nB\n===\n\n- one\n- two\n\n```mittari b\nschool\n```\n"
    let sentences = ProseSentence.all(in: try Notebook(text: text, path: nil))
    #expect(
      sentences.map { $0.source.text.trimmedBlanks }
        == ["Top.", "Of 8.–9. lk\nsome.", "Below a.", "- one", "- two"])
    #expect(sentences.map(\.source.firstLine) == [4, 4, 13, 18, 19])
    #expect(sentences.map(\.cells) == [0..<2, 0..<2, 0..<1, 1..<2, 1..<2])
  }
}
