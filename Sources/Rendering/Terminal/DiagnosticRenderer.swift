public import Diagnostics

/// Draws a fault for a terminal: what, where under carets, and the way out.
///
/// Everything in it comes from input or data, so everything is sanitised.
public enum DiagnosticRenderer {
  /// The diagnostic as lines, each ended by a line break.
  public static func render(_ diagnostic: Diagnostic, style: TerminalStyle) -> String {
    var lines = headline(diagnostic, style)
    if let source = diagnostic.source, let range = diagnostic.range {
      lines += excerpt(source, range, hint: diagnostic.hint, style)
    } else if let hint = diagnostic.hint {
      lines += paragraph(hint, style, .pointer)
    }
    for detail in diagnostic.details {
      lines += paragraph(detail, style, nil)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Several diagnostics in their order.
  public static func render(_ diagnostics: [Diagnostic], style: TerminalStyle) -> String {
    diagnostics.map { render($0, style: style) }.joined()
  }

  /// `error: there is no column here [unknown-column]`, wrapped.
  private static func headline(_ diagnostic: Diagnostic, _ style: TerminalStyle) -> [String] {
    let word = diagnostic.severity.rawValue
    let code = "[\(diagnostic.code)]"
    let text = "\(word): \(style.safe(diagnostic.message)) \(code)"
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

  private static func paragraph(_ text: String, _ style: TerminalStyle, _ ink: Ink?) -> [String] {
    Wrapping.lines(style.safe(text), width: style.usableWidth - 2, hanging: "  ").map { line in
      let body = line.drop { $0 == " " }
      let lead = line.count - body.count
      return "  " + DisplayWidth.spaces(lead) + style.paint(String(body), ink)
    }
  }
}
