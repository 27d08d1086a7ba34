import Diagnostics
import Foundation
import Language
import TestSupport
import Testing

/// What every kind of slip is answered with, beside its text in `Goldens/*.errors`.
///
/// A line `> …` is a text; what follows is written by recording. To add a slip, add its line and record.
@Suite struct ErrorTests {
  static let topics = ["statements", "stages", "compare", "expressions", "signs"]

  private static func slips(_ topic: String) throws -> [String] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Goldens/\(topic).errors")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) }
  }

  @Test(arguments: topics)
  func answers(to topic: String) throws {
    var golden = ""
    for text in try Self.slips(topic) {
      let parsed = Language.parse(Source(text))
      #expect(parsed.diagnostics.count == 1 && parsed.statements.isEmpty, "\(text)")
      golden += parsed.diagnostics.map { answer($0, to: text) }.joined() + "\n"
    }
    Golden.expect(golden, "\(topic).errors")
  }

  /// A correction that is offered gives at least a text without that fault.
  @Test(arguments: topics)
  func correctionsCorrect(_ topic: String) throws {
    for text in try Self.slips(topic) {
      guard let fault = Language.parse(Source(text)).diagnostics.first, let range = fault.range,
        let replacement = fault.replacement
      else { continue }
      var bytes = Array(text.utf8)
      bytes.replaceSubrange(range, with: replacement.utf8)
      let corrected = String(decoding: bytes, as: UTF8.self)
      let next = Language.parse(Source(corrected)).diagnostics.first
      #expect(next == nil || next?.code != fault.code || next?.range != range, "\(corrected)")
      if let next { #expect(next.range?.lowerBound ?? 0 >= range.lowerBound, "\(corrected)") }
    }
  }

  /// A diagnostic as a person sees it: the text, carets, message, hint, correction.
  private func answer(_ fault: Diagnostic, to text: String) -> String {
    let bytes = Array(text.utf8)
    let range = (fault.range ?? 0..<0).clamped(to: 0..<bytes.count)
    let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
    let marked = String(decoding: bytes[range], as: UTF8.self)
    let blanks = String(repeating: " ", count: before.count + 2)
    let carets = String(repeating: "^", count: max(1, marked.count))
    var lines = ["> \(text)", blanks + carets + (fault.hint.map { " \($0)" } ?? "")]
    lines.append("  \(fault.code): \(fault.message)")
    lines += fault.details.map { "  \($0)" }
    if let replacement = fault.replacement { lines.append("  corrected: ‹\(replacement)›") }
    return lines.map { $0 + "\n" }.joined()
  }
}
