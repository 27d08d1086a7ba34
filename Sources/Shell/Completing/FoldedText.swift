import Tables

/// A text as a person types it in haste: small letters without accents, one kind of dash and of space.
///
/// `yksinainen` and `Yksinäinen` fold alike.
struct FoldedText {
  /// The folded scalars.
  let scalars: [Unicode.Scalar]
  /// For each of them the scalar of the text that it comes from; nil where they are the same.
  private let origins: [Int]?
  private let count: Int

  /// Folds a text.
  init(_ text: String) {
    count = text.unicodeScalars.count
    guard text.utf8.contains(where: { $0 >= 0x80 }) else {
      scalars = text.unicodeScalars.map(Self.small)
      origins = nil
      return
    }
    var scalars: [Unicode.Scalar] = []
    var origins: [Int] = []
    for (place, scalar) in text.unicodeScalars.enumerated() {
      for folded in Self.fold(scalar) {
        scalars.append(folded)
        origins.append(place)
      }
    }
    self.scalars = scalars
    self.origins = origins
  }

  /// The scalars of the text where another is found first; nil where it is not.
  func range(of other: FoldedText) -> Range<Int>? {
    guard let first = other.scalars.first, scalars.count >= other.scalars.count else { return nil }
    let starts = scalars.indices.dropLast(other.scalars.count - 1)
    guard
      let start = starts.first(where: {
        scalars[$0] == first && scalars[$0...].starts(with: other.scalars)
      })
    else { return nil }
    let end = start + other.scalars.count
    guard let origins else { return start..<end }
    // Marks that fold to nothing belong to the letter before them.
    return origins[start]..<(end < origins.count ? origins[end] : count)
  }

  /// A scalar in small letters without its accent; nothing for the mark of a decomposed letter.
  private static func fold(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.isASCII { return [small(scalar)] }
    return Array(TextFolding.withoutAccents(String(scalar)).unicodeScalars)
  }

  /// An ASCII letter in small form; a tab is a space.
  private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\t": " "
    case "A"..."Z": Unicode.Scalar(UInt8(scalar.value) | 0x20)
    default: scalar
    }
  }
}
