/// The cells of a column as bytes: each of its different cells is written once, where they are few.
///
/// A class, since whoever writes rows goes from column to column for every cell.
public final class CellBytes: Sendable {
  /// How a cell is written.
  public typealias Write = @Sendable (Cell, inout [UInt8]) -> Void

  private let column: Column
  private let isShown: Bool
  private let write: Write
  /// The rows by which of few cells they have; nil where these are many.
  private let codes: CellCodes?
  /// The cells of all codes, one behind the other.
  private let bytes: [UInt8]
  /// Where the cell of each code begins, and the last one ends.
  private let places: [Int]

  /// Takes a column and how a cell is written.
  ///
  /// - Parameter isShown: whether computed figures are written as a person should see them.
  public init(_ column: Column, isShown: Bool = false, write: @escaping Write) {
    self.column = column
    self.isShown = isShown
    self.write = write
    let codes = CellCodes(column).flatMap { $0.count <= column.count ? $0 : nil }
    var bytes: [UInt8] = []
    var places = [0]
    if let codes {
      for code in 0..<codes.count {
        write(codes.cell(code), &bytes)
        places.append(bytes.count)
      }
    }
    self.codes = codes
    self.bytes = bytes
    self.places = places
  }

  /// Adds the cell of a row.
  public func append(_ row: Int, to target: inout [UInt8]) {
    guard let codes else { return write(isShown ? column.shown(row) : column[row], &target) }
    let code = codes.code(row)
    target += bytes[places[code]..<places[code + 1]]
  }
}
