/// Draws columns side by side under their headers.
struct TableGrid: TableBody {
  private let header: [Piece]
  private let columns: [EachCell<Piece>]

  /// A text of a column with the spaces beside it, which colour does not cover.
  private struct Piece {
    var spacesBefore = 0
    var body: [UInt8] = []
    var spacesBehind = 0

    init(_ padded: String, _ ink: Ink?, _ style: TerminalStyle) {
      let text = padded.utf8.drop { $0 == UInt8(ascii: " ") }
      spacesBefore = padded.utf8.count - text.count
      spacesBehind = text.reversed().prefix { $0 == UInt8(ascii: " ") }.count
      body = Array(style.paint(String(Substring(text.dropLast(spacesBehind))), ink).utf8)
    }
  }

  init(columns: [ShownColumn], style: TerminalStyle) {
    let ellipsis = style.ellipsis
    header = columns.map { Piece($0.headerText(ellipsis: ellipsis), .heading, style) }
    self.columns = columns.map { column in
      column.cells.each { Piece(column.text(of: $0, ellipsis: ellipsis), $0.ink, style) }
    }
  }

  /// The line of headers.
  var opening: [UInt8] {
    var bytes: [UInt8] = []
    if !header.isEmpty { Self.append(header, to: &bytes) }
    return bytes
  }

  func append(_ row: Int, to bytes: inout [UInt8]) {
    guard !columns.isEmpty else { return }
    Self.append(columns.lazy.map { $0[row] }, to: &bytes)
  }

  /// Adds a line; no spaces end it.
  private static func append(_ pieces: some Sequence<Piece>, to bytes: inout [UInt8]) {
    var spaces = 0
    for piece in pieces {
      spaces += ColumnFitting.gap + piece.spacesBefore
      guard !piece.body.isEmpty else { continue }
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: spaces))
      bytes += piece.body
      spaces = piece.spacesBehind
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}
