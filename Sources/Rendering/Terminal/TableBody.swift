/// The rows of a table as a terminal shows them, each by itself.
protocol TableBody: Sendable {
  /// What stands above the first row.
  var opening: [UInt8] { get }

  /// Adds the lines of a row, counted from the first that is shown.
  func append(_ row: Int, to bytes: inout [UInt8])
}
