/// Makes text safe to look at: what a terminal or an eye could be deceived by is shown, never sent.
///
/// Controls, escape sequences, bidirectional controls, line separators and invisible characters come out
/// as a picture (`␛`), as `⏎` for a line break, or as `\u{202E}`. Everything else stays as it is.
public enum Sanitiser {
  /// The form in which the shown characters are written.
  public enum Form: Sendable {
    /// `␛`, `⏎`, `\u{202E}`.
    case pictures
    /// `\u{1B}`, `\n`, `\u{202E}`: nothing outside ASCII is added.
    case ascii
  }

  /// The text with every deceiving character shown.
  public static func visible(_ text: String, form: Form = .pictures) -> String {
    guard needsWork(text) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = ""
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" {
        index += 1
        result += lineBreak(form)
      } else if isDeceiving(scalars, at: index) {
        result += shown(scalar, form)
      } else {
        result.unicodeScalars.append(scalar)
      }
      index += 1
    }
    return result
  }

  /// Tells whether the scalar at `index` must not reach a terminal as it is.
  static func isDeceiving(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    let scalar = scalars[index]
    if isPlain(scalar) { return false }
    switch scalar.value {
    case 0x200C, 0x200D: return !joins(scalars, at: index)
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return !selectsVariation(scalars, at: index)
    // Letters and marks without any shape: fillers and joiners of Hangul, Khmer and Mongolian.
    case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x3164, 0xFFA0: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  /// Most letters of Europe, judged without a look into the tables of Unicode.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x34E: true
    default: false
    }
  }

  /// Whether a text may hold what must be shown; most do not.
  static func needsWork(_ text: String) -> Bool {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return false }
    return !text.unicodeScalars.allSatisfy(isPlain)
  }

  /// A joiner does its work between two emoji or two letters of a script that joins; elsewhere it hides.
  private static func joins(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index > 0, index + 1 < scalars.count else { return false }
    let before = scalars[index - 1]
    let after = scalars[index + 1]
    if scalars[index].value == 0x200D, isEmojiPart(before), isEmojiPart(after) { return true }
    return isJoiningLetter(before) && isJoiningLetter(after)
  }

  private static func isEmojiPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x2000 && (scalar.properties.isEmoji || scalar.value == 0xFE0F)
  }

  /// Arabic, Syriac, and the scripts of India and South-East Asia.
  private static func isJoiningLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x0600...0x17FF).contains(scalar.value)
      && (scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark)
  }

  /// A variation selector belongs right after a visible character that has variants.
  private static func selectsVariation(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = scalars[index - 1]
    return before.properties.isEmoji || before.properties.isIdeographic
      || before.properties.generalCategory == .mathSymbol
  }

  private static func lineBreak(_ form: Form) -> String {
    form == .pictures ? "⏎" : "\\n"
  }

  private static func shown(_ scalar: Unicode.Scalar, _ form: Form) -> String {
    if scalar == "\n" { return lineBreak(form) }
    if form == .pictures {
      if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) {
        return String(picture)
      }
      if scalar.value == 0x7F { return "␡" }
    }
    return "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  }
}
