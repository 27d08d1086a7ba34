/// Collects pasted text up to the terminal's end mark and makes it fit for the edited text.
///
/// Line ends of every kind become newlines, tabs become spaces, and other control characters are left
/// out: nothing that is pasted acts as a key.
struct PasteParser {
  /// The most scalars that one paste may bring; more belongs in a file.
  let limit: Int

  private static let end = BracketedPaste.end.map { Unicode.Scalar($0) }
  private static let tab = "    ".unicodeScalars

  /// The text so far.
  private(set) var text = String.UnicodeScalarView()
  /// Whether more came than `limit` allows; the text is then not to be used.
  private(set) var isTooLong = false
  private var count = 0
  private var matched = 0
  private var lineEnd: Unicode.Scalar?

  /// Starts behind the terminal's mark for the beginning of a paste.
  init(limit: Int = 1 << 20) {
    self.limit = limit
  }

  /// Takes the next scalar; true when it completed the end mark.
  mutating func feed(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == Self.end[matched] {
      matched += 1
      return matched == Self.end.count
    }
    // The mark begins with the only Escape in it, so a failed match starts anew at this scalar at most.
    for held in Self.end.prefix(matched) { keep(held) }
    matched = 0
    if scalar == Self.end[0] { matched = 1 } else { keep(scalar) }
    return false
  }

  /// A text from elsewhere as if it had been pasted, without line ends at its end.
  static func cleaned(_ text: String) -> String {
    var parser = PasteParser()
    for scalar in text.unicodeScalars where scalar != end[0] { _ = parser.feed(scalar) }
    while parser.text.last == "\n" { parser.text.removeLast() }
    return String(parser.text)
  }

  private mutating func keep(_ scalar: Unicode.Scalar) {
    let previousLineEnd = lineEnd
    lineEnd = nil
    switch scalar {
    case "\r", "\n":
      // While editing the terminal swaps the two, so CR LF may come in either order.
      if let previousLineEnd, previousLineEnd != scalar { return }
      lineEnd = scalar
      append(CollectionOfOne("\n"))
    case "\t": append(Self.tab)
    default:
      if scalar.properties.generalCategory != .control { append(CollectionOfOne(scalar)) }
    }
  }

  private mutating func append(_ scalars: some Collection<Unicode.Scalar>) {
    count += scalars.count
    if count > limit {
      isTooLong = true
      text.removeAll()
    } else if !isTooLong {
      text.append(contentsOf: scalars)
    }
  }
}
