import Diagnostics

/// What the lexer has to say.
extension Diagnostic {
  static func unclosedText(range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "unclosed-text", "the text that begins here is never closed", range: range,
      hint: "close it with \"")
  }

  static func unclosedName(range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "unclosed-name", "the name that begins here is never closed", range: range,
      hint: "close it with ` on the same line")
  }

  static func emptyName(range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "empty-name", "there is no name between these backticks", range: range,
      hint: "write a name, as in `8.–9. lk`")
  }

  static func unknownEscape(
    _ scalar: Unicode.Scalar, closing: Unicode.Scalar, range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      "unknown-escape", "`\\\(Spelling.visible(scalar))` has no meaning in quotes", range: range,
      hint: "a backslash itself is written \\\\; there are \\\(closing) \\n \\t \\u{…} besides",
      replacement: "\\\\\(scalar)")
  }

  static func badCode(range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "unknown-escape", "this is not the code of a character", range: range,
      hint: "write it as in \\u{E4}")
  }

  /// A quotation mark of print, of another language, or of SQL.
  static func foreignQuote(holding text: String?, range: Range<Int>) -> Diagnostic {
    let corrected = text.map(Spelling.text)
    return Diagnostic(
      "foreign-quote", "text is written in straight double quotes", range: range,
      hint: corrected.map { "write \($0)" } ?? "write \"…\"", replacement: corrected)
  }

  static func strangeCharacter(_ scalar: Unicode.Scalar, range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "strange-character", "`\(Spelling.visible(scalar))` has no meaning here", range: range,
      hint: "texts are written in \"…\" and names that are not plain words in `…`")
  }
}
