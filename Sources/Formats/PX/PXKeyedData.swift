/// Reads figures whose rows begin with keys: `"single","0-4",306443 290460`.
///
/// Rows that have nothing but zeros are left out of such files.
struct PXKeyedData {
  /// For each dimension with keys: the members' places by key, and the cells between two of its members.
  private let keys: [(name: String, places: [String: Int], stride: Int)]
  /// How many cells follow the keys of a row.
  private let rowLength: Int

  /// Takes the KEYS of a file, which must be of its first dimensions; nil where it has none.
  init?(_ header: PXHeader, names: [String], cube: Cube) throws(FormatError) {
    let given = names.map { header.items("KEYS", [$0], language: nil)?.first?.value.uppercased() }
    guard given.contains(where: { $0 != nil }) else { return nil }
    var keys: [(name: String, places: [String: Int], stride: Int)] = []
    for (index, kind) in given.enumerated() {
      guard let kind else { continue }
      guard keys.count == index else { throw .px(.keys(dimension: names[index])) }
      let values = header.items(kind, [names[index]], language: nil)?.map(\.value) ?? []
      var places: [String: Int] = [:]
      for (place, value) in values.enumerated() where places[value] == nil { places[value] = place }
      keys.append((names[index], places, cube.stride(index)))
    }
    self.keys = keys
    rowLength = keys.last?.stride ?? 1
  }

  /// Reads all rows; gives how many cells stand in the file.
  func readAll(
    _ scanner: inout PXDataScanner, into figures: inout Figures
  ) throws(FormatError) -> Int {
    var seen = [Bool](repeating: false, count: rowLength > 0 ? figures.count / rowLength : 0)
    var count = 0
    while scanner.skipSeparators() {
      var start = 0
      for key in keys { start += try place(of: key, &scanner) }
      let row = start / rowLength
      guard row < seen.count, !seen[row] else { throw .px(.repeatedRow(line: scanner.line)) }
      seen[row] = true
      try readRow(start..<start + rowLength, &scanner, into: &figures)
      try scanner.tell()
      count += rowLength
    }
    return count
  }

  /// The first cell of the member that a key names.
  private func place(
    of key: (name: String, places: [String: Int], stride: Int), _ scanner: inout PXDataScanner
  ) throws(FormatError) -> Int {
    guard scanner.skipSeparators(), let text = try scanner.text() else {
      throw .px(.key(line: scanner.line, text: scanner.nextText, dimension: key.name))
    }
    guard let place = key.places[text] else {
      throw .px(.key(line: scanner.line, text: text, dimension: key.name))
    }
    return place * key.stride
  }

  private func readRow(
    _ cells: Range<Int>, _ scanner: inout PXDataScanner, into figures: inout Figures
  ) throws(FormatError) {
    for cell in cells {
      guard scanner.skipSeparators(), !scanner.isAtText else {
        throw .rowLength(
          line: scanner.line, found: cell - cells.lowerBound, expected: cells.count)
      }
      figures.set(cell, try scanner.cell())
    }
  }
}
