/// Text equality as people read: case, Unicode form, kind of dash and kind of space make no difference.
public enum TextFolding {
  /// The form in which texts that read alike are equal: lower case, `-` for every dash, a plain space for every space.
  ///
  /// Composed and decomposed letters stay as they are, since `String` compares them as equal.
  public static func fold(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else {
      return text.replacingTabs.lowercased()
    }
    var folded = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if isDash(scalar) {
        folded.append("-")
      } else if isSpace(scalar) {
        folded.append(" ")
      } else {
        folded.append(scalar)
      }
    }
    return String(folded)
  }

  /// Tells whether two texts read alike.
  public static func equal(_ a: String, _ b: String) -> Bool {
    fold(a) == fold(b)
  }

  /// The form in which texts that look alike where they are printed are equal: as folded, without blanks at its ends.
  public static func look(_ text: String) -> String {
    let folded = fold(text)
    let isBlank = { (byte: UInt8?) in byte == UInt8(ascii: " ") }
    guard isBlank(folded.utf8.first) || isBlank(folded.utf8.last) else { return folded }
    let start = folded.drop { $0 == " " }
    return String(
      start.prefix(upTo: start.lastIndex { $0 != " " }.map(start.index(after:)) ?? start.startIndex)
    )
  }

  /// Hyphens, dashes and minus signs.
  static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: true
    default: false
    }
  }

  /// Spaces of every width, and the tab.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}

extension String {
  fileprivate var replacingTabs: String {
    utf8.contains(0x09) ? String(map { $0 == "\t" ? " " : $0 }) : self
  }
}
