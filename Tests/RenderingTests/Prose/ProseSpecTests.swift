import Foundation
import Rendering
import TestSupport
import Testing

/// Prose reads as the CommonMark specification says.
@Suite struct ProseSpecTests {
  /// An example: what is written, and the markup that it stands for.
  struct Example: CustomTestStringConvertible, Sendable {
    let name: String
    let markdown: String
    let html: String

    var testDescription: String { name }
  }

  static let examples: [Example] = {
    let path = Repository.path("Tests/RenderingTests/Prose/spec-examples.txt")
    let text = ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "")
      .replacingOccurrences(of: "→", with: "\t")
    return text.components(separatedBy: "\n======== ").dropFirst().compactMap { part in
      let name = part.prefix { $0 != "\n" }
      let halves = part.dropFirst(name.count + 1).components(separatedBy: "\n--------\n")
      guard halves.count == 2 else { return nil }
      let html = halves[1].hasSuffix("\n") ? String(halves[1].dropLast()) : halves[1]
      return Example(name: String(name), markdown: halves[0] + "\n", html: html)
    }
  }()

  @Test func thereAreExamples() { #expect(Self.examples.count > 450) }

  @Test(arguments: examples) func readsAsSpecified(_ example: Example) {
    let html = ProseHTML().text(Prose(example.markdown).blocks)
    #expect(Self.plain(html) == Self.plain(example.html), "\(example.markdown)")
  }

  /// What is written again as Markdown means the same.
  @Test(arguments: examples) func isWrittenAgain(_ example: Example) {
    let prose = Prose(example.markdown)
    let written = ProseMarkdown().text(prose.blocks)
    let html = Self.withoutTightness(ProseHTML().text(prose.blocks))
    let again = Self.withoutTightness(ProseHTML().text(Prose(written).blocks))
    #expect(again == html, "\(example.markdown)\n---\n\(written)")
  }

  /// The differences that are none: how signs are escaped and elements closed, and the class of code.
  private static func plain(_ html: String) -> String {
    html.replacing("\t", with: "    ").replacing("&#39;", with: "'").replacing("&quot;", with: "\"")
      .replacing("<br />", with: "<br>").replacing("<hr />", with: "<hr>")
      .replacing("%5B", with: "[").replacing("%5D", with: "]")
      .replacing(#/ class="language-[^"]*"/#, with: "")
      .trimmingCharacters(in: .newlines)
  }

  private static func withoutTightness(_ html: String) -> String {
    plain(html).replacing(" class=\"markup\"", with: "").replacing(/\s*<\/?p>\s*/, with: "")
      .replacing("\n", with: " ")
      .replacing(" <", with: "<").replacing("> ", with: ">")
  }
}
