import Tables
import TestSupport
import Testing

@testable import Rendering

/// Cells of many rows, of which each different one is made once, against the same made one by one.
@Suite("Cells that are shown") struct ShownCellsTests {
  private static let count = 3000

  private static let columns: [Column] = {
    var flags = BooleanBuilder()
    for row in 0..<count {
      if row % 5 == 0 { flags.appendMissing(.suppressed) } else { flags.append(row % 2 == 0) }
    }
    return [
      .texts((0..<count).map { $0 % 7 == 0 ? nil : "Pyhtää \($0 % 40)" }),
      .texts((0..<count).map { "only \($0)" }),
      .decimals((0..<count).map { ExactDecimal(mantissa: Int64($0 * 1009), scale: 2) }),
      .decimals((0..<count).map { $0 % 3 == 0 ? nil : ExactDecimal($0 % 20 - 10) }),
      flags.build(),
    ]
  }()

  @Test(arguments: columns.indices, [0..<count, 0..<10, 500..<2900])
  func areThoseOfTheirRows(_ index: Int, _ rows: Range<Int>) {
    let column = Self.columns[index]
    let make: @Sendable (Cell) -> CellText = { cell in
      CellText(lead: cell.isMissing ? "▲" : "", whole: cell.dataText ?? "‥", fraction: ",5")
    }
    let cells = ShownCells(column, rows: rows, make: make)
    let expected = rows.map { make(column.shown($0)) }
    #expect(cells.map(\.joined) == expected.map(\.joined))
    let each = cells.each(of: column) { text, cell in "\(text.joined) \(cell?.dataText ?? "")" }
    #expect(
      cells.indices.map { each[$0] }
        == rows.map { "\(make(column.shown($0)).joined) \(column.shown($0).dataText ?? "")" })
    var different: Set<String> = []
    cells.forEachDifferent { different.insert($0.joined) }
    #expect(different == Set(expected.map(\.joined)))
  }

  /// A long table in one piece has the lines of the same rows in short pieces, which are drawn from cells one by one.
  @Test func longTablesLookLikeShortOnes() {
    let count = 2500
    let table = Table([
      (Field("alue", role: .dimension), .texts((0..<count).map { "Kunta \(10 + $0 % 80)" })),
      (Field("vuosi", role: .time), .decimals((0..<count).map { ExactDecimal(1990 + $0 % 30) })),
      (
        Field("arvo", role: .measure),
        .decimals((0..<count).map { ExactDecimal(mantissa: Int64(100 + $0 % 800), scale: 1) })
      ),
    ])
    var style = TerminalStyle(color: true, language: .fi)
    let long = TerminalTable.draw(table, style: style).text.split(separator: "\n")
    style.maximumRows = 500
    var lines: [Substring] = []
    var page: TablePage? = .first
    while let next = page {
      let drawn = TerminalTable.draw(table, page: next, style: style)
      lines += drawn.text.split(separator: "\n").dropFirst().prefix(500)
      page = drawn.below
    }
    #expect(Array(long.dropFirst().prefix(count)) == lines)
    #expect(lines.count == count)
  }
}
