import Diagnostics
import TestSupport
import Testing

@testable import Rendering

@Suite struct DiagnosticRendererTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    /// The source with «…» around the range at fault.
    let marked: String?
    var message: Message = "there is no column `grup` here"
    var hint: Message? = "did you mean `group`?"
    var details: [Message] = []
    var file: String?
    var style = TerminalStyle()
    var severity = Diagnostic.Severity.error
    var testDescription: String { name }

    var diagnostic: Diagnostic {
      guard let marked else {
        return Diagnostic(
          "unknown-column", message, hint: hint, details: details, severity: severity)
      }
      let parts = marked.split(omittingEmptySubsequences: false) { $0 == "«" || $0 == "»" }
      let start = parts[0].utf8.count
      let diagnostic = Diagnostic(
        "unknown-column", message, range: start..<start + parts[1].utf8.count, hint: hint,
        details: details, severity: severity)
      return diagnostic.located(
        in: Source(parts.joined(), name: file, firstLine: file == nil ? 1 : 12))
    }
  }

  static let columns: Message = "columns: no, indicator, group, area, year, value, unit"
  static let long =
    #"school | where indicator ~ "yksinäi" and area = "Kymenlaakso" and group in ("lukio", "#

  static let cases: [Case] = [
    Case(
      name: "typo", marked: #"school | where «grup» = "lukio""#, details: [columns]),
    Case(
      name: "value", marked: #"school | where area = «"Kymenlakso"»"#,
      message: #"no row of `school` has area "Kymenlakso""#, hint: #"nearest: "Kymenlaakso""#),
    Case(name: "no-source", marked: nil, details: [columns]),
    Case(
      name: "file", marked: "school | where year = 2019\n  | where «grup» = 1",
      file: "Notebooks/a.md"),
    Case(name: "tabs-and-wide", marked: "\tå 日本 👩‍👩‍👧 e\u{301} «grüp日» x", hint: "wide"),
    Case(name: "end-of-text", marked: "school |«»", message: "a stage is missing", hint: nil),
    Case(
      name: "end-of-text-blank", marked: "school\n  | where area = \t \n\n  «»\n",
      message: "a value is missing", hint: #"as in `area = "Koko maa"`"#),
    Case(
      name: "end-of-long-line", marked: long + "«»", message: "a value is missing", hint: nil,
      style: TerminalStyle(width: 60)),
    Case(
      name: "end-of-wide-line", marked: "where 漢字 = e\u{301}漢«»", message: "a value is missing",
      hint: nil),
    Case(
      name: "wide-at-the-cut", marked: String(repeating: "漢", count: 40) + "«grup漢»" + long,
      hint: "wide", style: TerminalStyle(width: 41)),
    Case(name: "tabs-before", marked: "\t\twhere\t«a\tb»\t= 1", hint: "tabs are two columns"),
    Case(
      name: "combining", marked: "where e\u{301}o\u{308} = «a\u{308}i\u{301}» e\u{301}", hint: "two"
    ),
    Case(
      name: "long-range", marked: "school | where «" + long + long + "»", hint: "too long",
      style: TerminalStyle(width: 60)),
    Case(name: "several-lines", marked: "note «\"a\nb\nc\"» x", hint: "close it"),
    Case(
      name: "hostile", marked: "a\u{1B}[31m «b\u{202E}c» d", message: "bad \u{1B}]0;x\u{7}name",
      hint: "h\u{9B}i\nnt", details: ["x\u{2028}y"], file: "evil\u{1B}.md"),
    Case(name: "long-line", marked: long + #""ammattikoulu") | where «grup» = 2 | count by area"#),
    Case(
      name: "narrow", marked: long + #""ammattikoulu") | where «grup» = 2 | count by area"#,
      details: [columns], style: TerminalStyle(width: 30)),
    Case(
      name: "color", marked: #"school | where «grup» = "lukio""#, details: [columns],
      style: TerminalStyle(color: true)),
    Case(
      name: "warning", marked: "«summarize» mean(value)", message: "percentages are averaged",
      hint: nil, severity: .warning),
    Case(name: "crlf", marked: "school |«»\r\nx", message: "a stage is missing", hint: nil),
  ]

  @Test(arguments: cases) func looksAsRecorded(_ example: Case) {
    let text = DiagnosticRenderer.render(example.diagnostic, style: example.style)
    Golden.expect(legible(text), "diagnostic-\(example.name).txt")
  }

  /// No range, however wrong, stops the program; nothing is wider than the terminal.
  @Test(arguments: [20, 33, 80]) func survivesEveryRange(_ width: Int) {
    let source = Source("å\t日本\r\n\u{301}👩‍👩‍👧 | where x = \"\u{1B}\"\n")
    for start in 0...source.text.utf8.count + 2 {
      for end in start...source.text.utf8.count + 4 {
        let diagnostic = Diagnostic("x", "m", range: start..<end, hint: "h").located(in: source)
        let text = DiagnosticRenderer.render(diagnostic, style: TerminalStyle(width: width))
        #expect(text.contains("^"))
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= width })
      }
    }
  }
}
