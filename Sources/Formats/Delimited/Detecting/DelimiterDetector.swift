import Glibc

/// Finds what stands between cells by how evenly each candidate cuts the first rows.
enum DelimiterDetector {
  private static let sampleBytes = 1 << 20
  private static let sampleRows = 500

  /// The likeliest delimiter; nil where no candidate makes columns of the text.
  static func detect(_ bytes: [UInt8], quote: UInt8?) -> UInt8? {
    let sample = Array(bytes.prefix(sampleBytes))
    var cuts: [(byte: UInt8, counts: [Int], evenness: Double)] = []
    // A byte that does not occur cuts nothing.
    for candidate in Delimiter.candidates where occurs(candidate.byte, in: sample) {
      let counts = cellCounts(sample, delimiter: candidate.byte, quote: quote)
      if let evenness = evenness(counts) { cuts.append((candidate.byte, counts, evenness)) }
    }
    if let comma = cuts.firstIndex(where: { $0.byte == Delimiter.comma }) {
      let usual = commonest(cuts[comma].counts.filter { $0 > 1 })
      let isOfFigures = cuts.contains { cut in
        cut.byte != Delimiter.comma
          && areDecimal(commas: usual, in: sample, cutBy: cut.byte, quote: quote)
      }
      if isOfFigures { cuts.remove(at: comma) }
    }
    var best: (byte: UInt8, evenness: Double)?
    for cut in cuts where cut.evenness > best?.evenness ?? 0 { best = (cut.byte, cut.evenness) }
    return best?.byte
  }

  /// Tells whether the commas are decimal ones where another delimiter cuts: most cells that have one are figures.
  ///
  /// Decimal commas cut rows as evenly as what stands between their cells, and evener where one row has a cell more.
  ///
  /// - Parameter usual: how many cells the commas alone would make of most rows. A row of so many in which the other
  ///   delimiter does not occur is cut by commas.
  private static func areDecimal(
    commas usual: Int, in sample: [UInt8], cutBy delimiter: UInt8, quote: UInt8?
  ) -> Bool {
    let scanner = try? CellScanner.scan(
      sample, delimiter: delimiter, quote: quote, rowLimit: sampleRows)
    guard let index = scanner?.index else { return false }
    var (figures, others) = (0, 0)
    for row in 0..<index.rowCount {
      let cells = index.cells(row)
      for span in cells where !span.isQuoted {
        let cell = sample[span.range]
        let commas = cell.count { $0 == Delimiter.comma }
        guard commas > 0 else { continue }
        if cells.count == 1, commas + 1 == usual { return false }
        let isFigure = ScannedNumber(cell) != nil || MarkedFigure(cell) != nil
        if isFigure { figures += 1 } else { others += 1 }
      }
    }
    return figures > others
  }

  /// Looks at many bytes at a time, as the sample may be long.
  private static func occurs(_ byte: UInt8, in sample: [UInt8]) -> Bool {
    sample.withUnsafeBytes { bytes in
      bytes.baseAddress.map { memchr($0, Int32(byte), bytes.count) != nil } ?? false
    }
  }

  /// How many cells the rows of the sample have, empty rows left out.
  private static func cellCounts(_ sample: [UInt8], delimiter: UInt8, quote: UInt8?) -> [Int] {
    let scanner = try? CellScanner.scan(
      sample, delimiter: delimiter, quote: quote, rowLimit: sampleRows)
    // Rows beyond the bounds are cut by this candidate all right; reading them tells of the bound.
    guard let index = scanner?.index else { return [Limits.columns] }
    if delimiter == Delimiter.comma, isDecimalComma(index, sample) { return [] }
    return (0..<index.rowCount).compactMap { row in
      index.cells(row).allSatisfy(\.isBare) ? nil : index.cellCount(row)
    }
  }

  /// Tells whether the commas are decimal ones: below a name alone, nothing but digits stand around one comma a row.
  private static func isDecimalComma(_ index: CellIndex, _ bytes: [UInt8]) -> Bool {
    let rows = (0..<index.rowCount).filter { !index.cells($0).allSatisfy(\.isBare) }
    guard let first = rows.first, index.cellCount(first) == 1, rows.count > 1 else { return false }
    return rows.dropFirst().allSatisfy { row in
      let cells = Array(index.cells(row))
      guard cells.count <= 2, cells.allSatisfy({ !$0.isQuoted }) else { return false }
      guard cells.count == 2 else { return true }
      let whole = bytes[cells[0].range]
      return !whole.isEmpty && ScannedNumber(whole)?.shape == .whole
        && !cells[1].range.isEmpty
        && bytes[cells[1].range].allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  /// The share of rows with the commonest count of cells from the first to the last row with several, times the
  /// share of such rows in all.
  ///
  /// Nil where fewer than half of them, or than a third of all rows, have that count: then the candidate is a
  /// letter of running text.
  private static func evenness(_ counts: [Int]) -> Double? {
    guard let first = counts.firstIndex(where: { $0 > 1 }),
      let last = counts.lastIndex(where: { $0 > 1 })
    else { return nil }
    let usual = commonest(counts.filter { $0 > 1 })
    let matches = counts.count { $0 == usual }
    let span = last - first + 1
    guard matches * 2 >= span, matches * 3 >= counts.count else { return nil }
    return Double(matches) / Double(span) * Double(matches) / Double(counts.count)
  }

  /// The commonest of some counts, the greater where two are as common; 1 of none.
  static func commonest(_ counts: [Int]) -> Int {
    var best = (times: 0, count: 1)
    var times = 0
    var last: Int?
    for count in counts.sorted() {
      times = count == last ? times + 1 : 1
      last = count
      if times >= best.times { best = (times, count) }
    }
    return best.count
  }
}
