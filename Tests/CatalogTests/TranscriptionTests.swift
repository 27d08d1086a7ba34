import Catalog
import Tables
import Testing

/// The committed datasets against figures transcribed from the documents by another hand.
struct TranscriptionTests {
  private let catalog = Catalog(folders: [Repository.datasets])

  @Test func schoolHasExactlyThePrintedFigures() throws {
    let years = ["2019", "2021", "2023"]
    let printed = try Transcription("school").lines.flatMap { line in
      zip(years, line.dropFirst(3)).filter { $0.1 != "-" }.map { year, figure in
        ([line[0], line[1], line[2], year] + [point(figure)]).joined(separator: " | ")
      }
    }
    let table = try catalog.load("school").table
    #expect(printed.count == 354)
    expectSame(table.lines(["no", "group", "area", "year", "value"]), printed)
  }

  @Test func guardiansHasExactlyThePrintedFigures() throws {
    let printed = try Transcription("guardians").lines.flatMap { line in
      zip(["Kymenlaakso", "Koko maa"], line.dropFirst()).map { area, figure in
        [line[0], "4-vuotiaiden huoltajat", area, "2018", point(figure)].joined(separator: " | ")
      }
    }
    let table = try catalog.load("guardians").table
    expectSame(table.lines(["no", "group", "area", "year", "value"]), printed)
  }

  /// The forecasts 1a–1d stand under the year that they start from; where they end is in their note.
  @Test func registersHasExactlyThePrintedFigures() throws {
    let printed = try Transcription("registers").lines.map { line in
      [line[0], line[1], line[2], point(line[3])].joined(separator: " | ")
    }
    let table = try catalog.load("registers").table
    expectSame(table.lines(["no", "area", "year", "value"]), printed)
  }

  private func point(_ figure: String) -> String { figure.replacing(",", with: ".") }

  private func expectSame(_ found: [String], _ printed: [String]) {
    #expect(found.filter { !printed.contains($0) } == [], "in the dataset and not printed")
    #expect(printed.filter { !found.contains($0) } == [], "printed and not in the dataset")
    #expect(Set(found).count == found.count, "a row is there twice")
    #expect(found.count == printed.count)
  }
}
