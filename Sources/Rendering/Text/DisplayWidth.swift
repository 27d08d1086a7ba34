/// How many columns of a terminal a text takes, counted by what people see as one character.
public enum DisplayWidth {
  /// The columns that a sanitised text takes.
  public static func of(_ text: String) -> Int {
    if isPrintableASCII(text) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// The columns that one character takes: 0 for a lone combining mark, 2 for wide ones and emoji.
  public static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count == 1 { return width(first) }
    if isEmojiSequence(scalars, first) { return 2 }
    return scalars.reduce(0) { $0 + width($1) }
  }

  /// The longest beginning that fits `width` columns, ended with `ellipsis` where something was cut.
  public static func truncated(_ text: String, to width: Int, ellipsis: String = "…") -> String {
    guard of(text) > width else { return text }
    let room = width - of(ellipsis)
    guard room > 0 else { return prefix(ellipsis, width) }
    return prefix(text, room) + ellipsis
  }

  /// The text in `width` columns, with `ellipsis` in its middle where something was cut.
  public static func truncatedInside(
    _ text: String, to width: Int, ellipsis: String = "…"
  ) -> String {
    guard of(text) > width else { return text }
    let room = width - of(ellipsis)
    guard room > 1 else { return truncated(text, to: width, ellipsis: ellipsis) }
    var used = 0
    let end = text.reversed().prefix { character in
      used += of(character)
      return used <= room / 2
    }.reversed()
    let tail = String(end)
    return prefix(text, room - of(tail)) + ellipsis + tail
  }

  /// The end of the text in `width` columns, with `ellipsis` before it where something was cut.
  static func truncatedInFront(_ text: String, to width: Int, ellipsis: String) -> String {
    guard of(text) > width else { return text }
    var room = width - of(ellipsis)
    let end = text.reversed().prefix { character in
      room -= of(character)
      return room >= 0
    }.reversed()
    return ellipsis + String(end)
  }

  /// The longest beginning that fits `width` columns.
  public static func prefix(_ text: String, _ width: Int) -> String {
    var used = 0
    var result = ""
    for character in text {
      used += of(character)
      if used > width { break }
      result.append(character)
    }
    return result
  }

  /// The text with spaces behind it up to `width` columns.
  public static func padded(_ text: String, to width: Int) -> String {
    text + spaces(width - of(text))
  }

  /// The text with spaces before it up to `width` columns.
  public static func paddedLeft(_ text: String, to width: Int) -> String {
    spaces(width - of(text)) + text
  }

  /// So many spaces; none for a negative count.
  public static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }

  private static func isPrintableASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }

  private static func isEmojiSequence(
    _ scalars: Character.UnicodeScalarView, _ first: Unicode.Scalar
  ) -> Bool {
    guard first.properties.isEmoji else { return false }
    return scalars.dropFirst().contains { scalar in
      scalar.value == 0xFE0F || scalar.value == 0x200D || scalar.properties.isEmojiModifier
        || (0x1F1E6...0x1F1FF).contains(scalar.value)
    }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    if isWide(scalar.value) { return 2 }
    if (0x1160...0x11FF).contains(scalar.value) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return 1
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = WideRanges.table.count
    while low < high {
      let middle = (low + high) / 2
      if WideRanges.table[middle].last < value { low = middle + 1 } else { high = middle }
    }
    return low < WideRanges.table.count && WideRanges.table[low].first <= value
  }
}
