/// Estimates how long texts are in a common sans-serif type, a little on the long side.
enum SVGMetrics {
  /// The length of a text at a size of type.
  static func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
    text.reduce(0) { $0 + width($1) } * size * (isBold ? 1.08 : 1)
  }

  /// A name within a width.
  static func cut(_ name: ChartName, to width: Double, size: Double) -> MarkedText {
    MarkedText(
      name.cut(
        to: width, measure: { self.width($0, size: size) }, cut: { cut($0, to: $1, size: size) }),
      language: name.language)
  }

  /// The length of a text at a size of type.
  static func width(_ text: MarkedText, size: Double) -> Double { width(text.plain, size: size) }

  /// The text in lines that fit, each in its languages.
  static func lines(_ text: MarkedText, width: Double, size: Double) -> [MarkedText] {
    text.broken(into: lines(text.plain, width: width, size: size))
  }

  /// The longest beginning that fits, ended with an ellipsis where something was cut.
  static func cut(_ text: String, to width: Double, size: Double) -> String {
    guard self.width(text, size: size) > width else { return text }
    var result = ""
    var used = self.width("…", size: size)
    for character in text {
      used += self.width(character) * size
      if used > width { break }
      result.append(character)
    }
    return result + "…"
  }

  /// The text in lines that fit, broken at spaces.
  static func lines(_ text: String, width: Double, size: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if line.isEmpty || self.width(longer, size: size) <= width {
        line = longer
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    return (lines + [line]).map { cut($0, to: width, size: size) }
  }

  /// The share of the type's size that a character takes.
  private static func width(_ character: Character) -> Double {
    switch character {
    case "i", "j", "l", "t", "f", "r", "I", ".", ",", ":", ";", "'", "|", "(", ")", " ", "\u{A0}":
      0.38
    case "m", "w", "M", "W", "%", "@": 0.95
    default:
      DisplayWidth.of(character) > 1
        ? 1.05 : character.isUppercase ? 0.72 : character.isNumber ? 0.64 : 0.6
    }
  }
}
