public import Diagnostics

/// Draws a fault for a terminal: what, where under carets, and the way out.
///
/// Everything in it comes from input or data, so everything is sanitised.
public enum DiagnosticRenderer {
  /// The diagnostic as lines, each ended by a line break.
  public static func render(_ diagnostic: Diagnostic, style: TerminalStyle) -> String {
    var lines = headline(diagnostic, style)
    if let source = diagnostic.source, let range = diagnostic.range {
      lines += excerpt(source, range, hint: diagnostic.hint?.text(in: style.language), style)
    } else if let hint = diagnostic.hint {
      lines += paragraph(hint.text(in: style.language), style, .pointer)
    }
    for detail in diagnostic.details {
      lines += paragraph(detail.text(in: style.language), style, nil)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Several diagnostics in their order.
  public static func render(_ diagnostics: [Diagnostic], style: TerminalStyle) -> String {
    diagnostics.map { render($0, style: style) }.joined()
  }

  /// `error: there is no column here [unknown-column]`, wrapped.
  private static func headline(_ diagnostic: Diagnostic, _ style: TerminalStyle) -> [String] {
    let word = Wording.severity(diagnostic.severity)[style.language]
    let code = "[\(diagnostic.code)]"
    let text = "\(word): \(style.safe(diagnostic.message.text(in: style.language))) \(code)"
    var lines = Wrapping.lines(text, width: style.usableWidth, hanging: "  ")
    let ink: Ink = diagnostic.severity == .error ? .error : .warning
    if lines[0].hasPrefix(word) {
      lines[0] = style.paint(word, ink) + lines[0].dropFirst(word.count)
    }
    let last = lines.count - 1
    if lines[last].hasSuffix(code) {
      lines[last] = lines[last].dropLast(code.count) + style.paint(code, .quiet)
    }
    return lines
  }

  /// The source line, the carets under the range, and the hint beside or below them.
  private static func excerpt(
    _ source: Source, _ range: Range<Int>, hint: String?, _ style: TerminalStyle
  ) -> [String] {
    let range = marked(range, in: source)
    let position = source.position(of: range.lowerBound)
    let marked = MarkedLine(position, range: range, width: style.usableWidth - 2, style: style)
    var lines: [String] = []
    if let name = source.name {
      lines.append("  " + style.paint(style.safe(name) + ":\(position.line)", .quiet))
    }
    lines.append("  " + marked.text)
    let indent = 2 + marked.caretStart
    let carets = style.paint(String(repeating: "^", count: marked.caretCount), .pointer)
    let caretLine = DisplayWidth.spaces(indent) + carets
    guard let hint else { return lines + [caretLine] }
    let safe = style.safe(hint)
    if indent + marked.caretCount + 1 + DisplayWidth.of(safe) <= style.usableWidth {
      return lines + [caretLine + " " + style.paint(safe, .pointer)]
    }
    return lines + [caretLine] + paragraph(hint, style, .pointer)
  }

  /// The range to mark: the end of an unfinished text is right after its last character, not below blank lines.
  private static func marked(_ range: Range<Int>, in source: Source) -> Range<Int> {
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) }
    let text = source.text.utf8
    guard range.isEmpty, text.dropFirst(max(0, range.lowerBound)).allSatisfy(isBlank) else {
      return range
    }
    let end = text.count - text.reversed().prefix(while: isBlank).count
    return end == 0 ? range : end..<end
  }

  private static func paragraph(_ text: String, _ style: TerminalStyle, _ ink: Ink?) -> [String] {
    Wrapping.lines(style.safe(text), width: style.usableWidth - 2, hanging: "  ").map { line in
      let body = line.drop { $0 == " " }
      let lead = line.count - body.count
      return "  " + DisplayWidth.spaces(lead) + style.paint(String(body), ink)
    }
  }
}
