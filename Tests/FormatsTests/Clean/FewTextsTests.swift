import Diagnostics
import Testing

@testable import Formats

/// A column of figures that a few cells make text is told as such, wherever they stand and however many rows there are.
struct FewTextsTests {
  private struct Column: CustomStringConvertible {
    let description: String
    let figure: @Sendable (Int) -> String
  }

  private static let columns = [
    Column(description: "different") { "\($0).5" }, Column(description: "few") { "\($0 % 9)" },
    Column(description: "wide") { "\($0 * 10_000_019)" },
  ]

  private static func text(_ column: Column, rows: Int, _ odd: [Int: String]) -> [UInt8] {
    let lines = (0..<rows).map { "A\($0 % 5),\(odd[$0] ?? column.figure($0))" }
    return Array(("area,value\n" + lines.joined(separator: "\n") + "\n").utf8)
  }

  private func line(_ bytes: [UInt8]) throws -> String {
    try DelimitedReader.read(
      DataFile(bytes, path: "x.csv"), options: DelimitedOptions(), usual: nil, watch: Watch()
    ).detection.line.text
  }

  @Test(arguments: [20, 31, 32, 33, 34, 120, 200, 3000, 99_000])
  func areTold(rows: Int) throws {
    for column in Self.columns {
      for (place, text) in [(rows - 1, "foo"), (rows / 2, "inf"), (rows - 2, "value")] {
        let bytes = Self.text(column, rows: rows, [place: text])
        let expected = "text as some cells are no numbers: value (\"\(text)\")"
        #expect(try line(bytes).contains(expected), "\(column), \(text) in row \(place)")
      }
    }
  }

  /// Many texts are told by the first rows, unless the figures there are classes, and the quick reader goes on.
  @Test(arguments: [40, 3000, 99_000])
  func manyTextsAreToldByTheFirstRows(rows: Int) throws {
    for column in Self.columns {
      var odd: [Int: String] = [:]
      for row in (rows - 7)..<rows { odd[row] = "foo \(row)" }
      let bytes = Self.text(column, rows: rows, odd)
      let expected = "text as some cells are no numbers: value"
      #expect(try line(bytes).contains(expected) == (column.description != "few"))
      let quick = try CleanReader.read(
        .memory(bytes), options: DelimitedOptions(), usual: nil, watch: Watch())
      #expect(quick.differences(from: try DelimitedReader.readTolerantly(bytes)) == [])
    }
  }
}
