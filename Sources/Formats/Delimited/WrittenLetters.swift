/// The letters of cells that are texts by their type, written otherwise than the figure that they are: `1 234,5`.
///
/// Such cells are figures in a column of numbers, and stay as they were written in a column of texts.
struct WrittenLetters {
  private var bytes: [UInt8] = []
  /// Where each cell's figure begins, in ascending order, and where its letters end.
  private var places: [(start: Int, end: Int)] = []

  /// Adds the letters of a cell whose figure begins behind those of all before.
  mutating func append(_ letters: [UInt8], figureStart: Int) {
    bytes += letters
    places.append((figureStart, bytes.count))
  }

  /// The letters of the cell whose figure begins there; nil for other cells.
  func letters(figureStart: Int) -> ArraySlice<UInt8>? {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].start < figureStart { low = middle + 1 } else { high = middle }
    }
    guard low < places.count, places[low].start == figureStart else { return nil }
    return bytes[(low > 0 ? places[low - 1].end : 0)..<places[low].end]
  }
}
