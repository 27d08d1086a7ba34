import Foundation
import TestSupport
import Testing

@testable import Replay

/// Which rows' figures a sentence quotes, where several rows held the same one.
@Suite struct ProseRowsTests {
  /// A sentence on loneliness of 2023, in which 15 was the share of both named groups, and what is told once the one of
  /// `lukio` is 19 and its difference 2 instead of −2.
  static let sentences: [(String, [String])] = [
    // Both rows that are named held it, and one does no longer.
    (
      "Lukiossa osuus oli 15 %, 8.–9. luokilla hieman eri.",
      ["quotes 15, which is now 19 (loneliness · lukio, 2023)"]
    ),
    (
      "Yksinäisyys laski lukiossa 17 prosentista 15 prosenttiin; 8.–9. luokilla se nousi.",
      ["quotes 15, which is now 19 (loneliness · lukio, 2023)"]
    ),
    // Only the row that is named counts.
    ("Luokilla 8.–9. osuus oli 15 %.", []), ("Lukiossa osuus oli ennen 17 %.", []),
    ("Osuus oli 8.–9. luokilla 15 %, ammattikoulussa 16 %.", []),
    // A difference that turned is told with both signs.
    (
      "Lukiossa ero oli 2.",
      ["quotes 2, which was -2 and is now 2 (loneliness · lukio, difference)"]
    ),
  ]

  @Test(arguments: sentences) func told(sentence: String, expected: [String]) throws {
    let place = try ReplayTests.recorded(
      ReplayTests.notebook.replacing(
        "Of the pupils of classes 8.–9. 15 % felt lonely, 12 345 were asked.", with: sentence))
    let file = URL(fileURLWithPath: Repository.path("Datasets/school/school.csv"))
    let school = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let row = "Feels lonely,\"Hyvinvointi, osallisuus & vapaa-aika\",lukio,Kymenlaakso,2023,"
    #expect(school.contains(row + "15,"))
    try place.write(school.replacing(row + "15,", with: row + "19,"), to: "new/school.csv")
    let outcome = place.replay { $0.data = ["school": place.path("new/school.csv")] }
    let quotes = outcome.summary.split(separator: "\n").compactMap { line in
      line.hasPrefix("  line ")
        ? line.range(of: "quotes ").map { String(line[$0.lowerBound...]) } : nil
    }
    #expect(quotes == expected, "\(outcome.summary)")
  }
}
