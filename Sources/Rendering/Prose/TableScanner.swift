/// Takes the rows of tables apart, as https://github.github.com/gfm/#tables-extension- tells.
enum TableScanner {
  /// The most columns that a table of prose may have.
  static let mostColumns = 256

  /// The alignments of a row such as `|:--|--:|`; nil for any other line.
  static func alignments(_ line: ArraySlice<UInt8>) -> [ProseTable.Alignment?]? {
    guard line.allSatisfy({ "|:- \t".utf8.contains($0) }), line.contains(UInt8(ascii: "-")),
      line.contains(UInt8(ascii: "|")) || line.contains(UInt8(ascii: ":"))
    else { return nil }
    let cells = cells(line)
    guard !cells.isEmpty, cells.count <= mostColumns else { return nil }
    var alignments: [ProseTable.Alignment?] = []
    for cell in cells {
      let isLeft = cell.first == UInt8(ascii: ":")
      let isRight = cell.count > 1 && cell.last == UInt8(ascii: ":")
      let dashes = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(isLeft ? (isRight ? .center : .left) : isRight ? .right : nil)
    }
    return alignments
  }

  /// The cells of a row without the blanks around them; `\|` is a sign in a cell.
  static func cells(_ line: ArraySlice<UInt8>) -> [[UInt8]] {
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    var isEscaped = false
    let trimmed = line.trimmed
    let hasFirst = trimmed.first == UInt8(ascii: "|")
    for byte in hasFirst ? trimmed.dropFirst() : trimmed {
      if byte == UInt8(ascii: "|"), !isEscaped {
        cells.append(Array(cell.trimmed))
        cell = []
      } else if byte == UInt8(ascii: "|") {
        cell[cell.count - 1] = byte
      } else {
        cell.append(byte)
      }
      isEscaped = byte == .backslash && !isEscaped
    }
    let isClosed = trimmed.count > 1 && trimmed.last == UInt8(ascii: "|") && cell.isEmpty
    return isClosed ? cells : cells + [Array(cell.trimmed)]
  }
}
