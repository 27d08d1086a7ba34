import TestSupport
import Testing

@testable import Tables

/// Cells that are written once for all rows that have them, against the same cells written one by one.
@Suite("Columns as bytes, a run of rows at a time") struct CellBytesTests {
  private static let rowCount = 1 << 14

  /// A column of each kind; those of few cells as they are laid out and as they are read from big files.
  private static let columns: [(name: String, column: Column)] = {
    let laidOut: [(String, Column)] = [
      ("texts", texts(cells { "m\($0 % 90)" })),
      ("texts, some missing", texts(cells { $0 % 7 == 0 ? "[suppressed]" : "m\($0 % 300)" })),
      ("whole", numbers(cells { "\(1990 + $0 % 36)" })),
      ("printed alike", numbers(cells { $0 % 50 == 0 ? "[absent]" : "\($0 % 700 - 350).5" })),
      (
        "printed differently",
        numbers(cells { $0 % 9 == 0 ? "[not asked]" : $0 % 2 == 0 ? "\($0)" : "\($0).0" })
      ),
      ("all missing", numbers(cells { $0 % 2 == 0 ? "[absent]" : "[suppressed]" })),
      ("far apart", numbers(cells { "\($0 * 1_000_003).25" })),
      ("truths", truths(cells { $0 % 3 == 0 ? "?" : $0 % 2 == 0 ? "t" : "f" }.joined())),
      ("computed", numbers(cells { "\($0)" }).dividedByThree),
    ]
    return laidOut
      + laidOut.compactMap { name, column in
        column.narrowed.map { ("\(name), narrow", $0) }
      }
  }()

  private static func cells(_ cell: (Int) -> String) -> [String] {
    var generator = SeededNumbers(state: 11)
    return (0..<rowCount).map { _ in cell(Int.random(in: 0..<100_000, using: &generator)) }
  }

  @Test(arguments: columns.indices, [false, true])
  func everyRowHasItsCell(_ index: Int, isShown: Bool) {
    let column = Self.columns[index].column
    let cells = CellBytes(column, isShown: isShown) { cell, bytes in bytes += Self.text(cell).utf8 }
    var written: [String] = []
    for row in 0..<column.count {
      var bytes: [UInt8] = []
      cells.append(row, to: &bytes)
      written.append(String(decoding: bytes, as: UTF8.self))
    }
    let expected = (0..<column.count).map { Self.text(isShown ? column.shown($0) : column[$0]) }
    #expect(written == expected, "\(Self.columns[index].name)")
  }

  private static func text(_ cell: Cell) -> String {
    if case .missing(let kind) = cell { "[\(kind.label)]" } else { cell.dataText ?? "" }
  }

  @Test func numbersAreWrittenAsTheyAreDescribed() {
    let mantissas: [Int64] = [0, 1, -1, 9, 10, -97, 100, 12_345, .max, .min, .min + 1]
    for mantissa in mantissas {
      for scale in 0...ExactDecimal.maximumScale {
        let number = ExactDecimal(mantissa: mantissa, scale: scale)
        var bytes = [UInt8(ascii: "x")]
        number.append(to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "x\(number)")
        bytes = []
        number.append(to: &bytes, decimalMark: UInt8(ascii: ","))
        let expected = number.description.replacing(".", with: ",")
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
      }
    }
  }

  /// However long the rows and what stands around them, no block is much longer than a quarter of a mebibyte.
  @Test(arguments: [0, 1, 1000, 3000], [0, 700_000])
  func blocksAreShortAndWhole(_ rows: Int, _ around: Int) {
    let opening = [UInt8](repeating: 1, count: around)
    let row = [UInt8](repeating: 2, count: 997)
    var blocks = RowBlocks(
      rowCount: rows, opening: opening, closing: [UInt8](repeating: 3, count: around)
    ) { _, bytes in bytes += row }
    blocks.end(with: "end")
    let expected =
      opening + Array(repeatElement(row, count: rows).joined())
      + [UInt8](repeating: 3, count: around) + Array("end".utf8)
    #expect(blocks.whole == expected)
    for block in blocks { #expect(!block.isEmpty && block.count < 1 << 18 + 997) }
    while blocks.next() != nil {}
    #expect(blocks.rowsDone == rows)
    #expect(blocks.next() == nil)
  }
}

extension Column {
  /// The same column as one that is read from a big file; nil where its values have no narrow numbers.
  fileprivate var narrowed: Column? {
    guard let numbers = narrowNumbers(.one) else { return nil }
    switch values {
    case .text(let values): return Column(numbers, values.dictionary, missing: missing)
    case .decimal(let values):
      return Column(numbers, scale: values.scale, precision: values.precision, missing: missing)
    case .approximate, .boolean: return nil
    }
  }

  /// Figures that are computed, so that more digits are kept than are shown.
  fileprivate var dividedByThree: Column {
    Column.arithmetic(.divide, .column(self), .value(.decimal(ExactDecimal(3))), count: count)
  }
}
