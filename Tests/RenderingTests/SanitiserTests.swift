import Testing

@testable import Rendering

@Suite struct SanitiserTests {
  static let shown: [(text: String, pictures: String, ascii: String)] = [
    ("\u{1B}[31mred", "␛[31mred", "\\u{1B}[31mred"),
    ("\u{0}\u{7}\t\u{7F}", "␀␇␉␡", "\\u{0}\\u{7}\\u{9}\\u{7F}"),
    ("\u{9B}31m\u{85}", "\\u{9B}31m\\u{85}", "\\u{9B}31m\\u{85}"),
    ("a\nb\r\nc\rd", "a⏎b⏎c␍d", "a\\nb\\nc\\u{D}d"),
    ("\u{202E}abc\u{202C}", "\\u{202E}abc\\u{202C}", "\\u{202E}abc\\u{202C}"),
    (
      "\u{2066}x\u{2069}\u{61C}\u{200F}", "\\u{2066}x\\u{2069}\\u{61C}\\u{200F}",
      "\\u{2066}x\\u{2069}\\u{61C}\\u{200F}"
    ),
    ("a\u{2028}b\u{2029}", "a\\u{2028}b\\u{2029}", "a\\u{2028}b\\u{2029}"),
    ("Ko\u{200D}ko maa", "Ko\\u{200D}ko maa", "Ko\\u{200D}ko maa"),
    ("Koko\u{200B} maa\u{FEFF}", "Koko\\u{200B} maa\\u{FEFF}", "Koko\\u{200B} maa\\u{FEFF}"),
    ("soft\u{AD}ly", "soft\\u{AD}ly", "soft\\u{AD}ly"),
    ("a\u{FE0F}\u{E0101}", "a\\u{FE0F}\\u{E0101}", "a\\u{FE0F}\\u{E0101}"),
    ("\u{3164}\u{E0041}", "\\u{3164}\\u{E0041}", "\\u{3164}\\u{E0041}"),
  ]

  @Test(arguments: shown)
  func showsWhatDeceives(_ example: (text: String, pictures: String, ascii: String)) {
    #expect(Sanitiser.visible(example.text) == example.pictures)
    #expect(Sanitiser.visible(example.text, form: .ascii) == example.ascii)
  }

  /// What people write stays as they wrote it.
  @Test(arguments: [
    "", "plain", "8.–9. lk, äö Å ‰ €", "no\u{A0}break", "e\u{301}", "日本語", "👩‍👩‍👧", "❤️", "1️⃣", "🇫🇮",
    "👍🏽", "می\u{200C}خواهم", "क्\u{200D}ष", "葛\u{E0100}", "≈\u{FE00}", "\\u{1B}",
  ])
  func leavesTheRest(_ text: String) {
    #expect(Sanitiser.visible(text) == text)
  }

  @Test func leavesNoControlAlive() {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = Sanitiser.visible("a" + String(scalar) + "b")
      for scalar in text.unicodeScalars {
        let category = scalar.properties.generalCategory
        #expect(![.control, .format, .lineSeparator, .paragraphSeparator].contains(category))
      }
    }
  }
}

@Suite struct DisplayWidthTests {
  static let widths: [(text: String, width: Int)] = [
    ("", 0), ("abc", 3), ("Kymenlaakso", 11), ("yksinäinen", 10), ("e\u{301}", 1), ("\u{301}", 0),
    ("日本", 4),
    ("한국", 4), ("각", 2), ("ｱ", 1), ("Ａ", 2), ("👩‍👩‍👧", 2), ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("🇫🇮", 2),
    ("👍🏽", 2),
    ("✓ better ≈", 10), ("▲ +4", 4), ("–", 1), ("…", 1), ("10\u{A0}000", 6), ("\u{2212}3", 2),
    ("𠀀", 2),
  ]

  @Test(arguments: widths) func countsColumns(_ example: (text: String, width: Int)) {
    #expect(DisplayWidth.of(example.text) == example.width)
  }

  static let cuts: [(text: String, width: Int, cut: String)] = [
    ("Kymenlaakso", 11, "Kymenlaakso"), ("Kymenlaakso", 10, "Kymenlaak…"), ("Kymenlaakso", 1, "…"),
    ("Kymenlaakso", 0, ""), ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("日本語", 2, "…"),
    ("👩‍👩‍👧👩‍👩‍👧", 3, "👩‍👩‍👧…"), ("ae\u{301}o\u{308}x", 3, "ae\u{301}…"),
  ]

  @Test(arguments: cuts)
  func cutsBetweenCharacters(_ example: (text: String, width: Int, cut: String)) {
    #expect(DisplayWidth.truncated(example.text, to: example.width) == example.cut)
  }

  @Test func rangesAreInOrder() {
    for (range, next) in zip(WideRanges.table, WideRanges.table.dropFirst()) {
      #expect(range.first <= range.last && range.last < next.first)
    }
  }
}
