/// A keyword of a PX file with its bytes as they stand: `VALUES[sv]("Ålder")="0-4","5-9";`.
struct PXKeyword {
  /// One of the values between commas.
  enum Item {
    /// A text in quotes, its continuation lines joined.
    case text([UInt8])
    /// Anything without quotes: `YES`, `2`, `TLIST(A1)`.
    case word([UInt8])
  }

  /// The name in capitals.
  var name: String
  /// The language in square brackets.
  var language: String?
  /// The texts in round brackets.
  var subkeys: [[UInt8]] = []
  /// The values.
  var items: [Item] = []
}
