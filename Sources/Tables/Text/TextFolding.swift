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

  /// The form in which texts that look alike where they are printed are equal: as folded, without blanks at its ends,
  /// one blank for several, and without characters that take no room.
  public static func look(_ text: String) -> String {
    let folded = fold(text)
    guard mayLookOtherwise(folded) else { return folded }
    var seen = String.UnicodeScalarView()
    for scalar in folded.unicodeScalars where !isUnseen(scalar) {
      if scalar != " " || (seen.last ?? " ") != " " { seen.append(scalar) }
    }
    if seen.last == " " { seen.removeLast() }
    return String(seen)
  }

  /// False where a folded text is plainly what is seen of it.
  private static func mayLookOtherwise(_ folded: String) -> Bool {
    let blank = UInt8(ascii: " ")
    var last = blank
    for byte in folded.utf8 {
      if byte == blank, last == blank { return true }
      // What is not seen begins with one of these.
      if byte == 0xC2 || byte == 0xE2 || byte == 0xEF { return true }
      last = byte
    }
    return last == blank
  }

  /// Characters that are there and not seen: zero-width ones, the soft hyphen, marks of direction.
  static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
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
