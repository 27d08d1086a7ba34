/// Makes texts of data and people part of a page: the one place where they meet markup.
public enum HTMLEscape {
  /// A text for the content of an element or a quoted attribute; what could deceive an eye is shown.
  ///
  /// Controls, bidirectional controls and line breaks come out as ``Sanitiser`` shows them, so that no text goes on in
  /// another line or runs backwards; code points that HTML does not allow are written as `\u{FFFE}`.
  public static func text(_ text: String) -> String {
    var result = ""
    for scalar in Sanitiser.visible(text).unicodeScalars {
      if let reference = references[scalar] {
        result += reference
      } else if scalar.value > 0xFDCF, scalar.properties.isNoncharacterCodePoint {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A text with its parts of other languages in elements that say so; `language` is that of what stands around it.
  static func text(_ text: MarkedText, in language: DisplayLanguage? = nil) -> String {
    text.runs.map { run in
      let markup = Self.text(run.text)
      guard let own = run.language, own != language?.rawValue else { return markup }
      return HTMLElement.make("span", [("lang", own)], markup)
    }.joined()
  }

  /// A text of several lines, for elements that keep them, such as `pre`.
  public static func lines(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }
      .map { self.text(String($0)) }.joined(separator: "\n")
  }

  /// The characters that are markup somewhere in an element or an attribute.
  private static let references: [Unicode.Scalar: String] = [
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
  ]
}
