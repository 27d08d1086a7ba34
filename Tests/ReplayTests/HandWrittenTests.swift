import Foundation
import TestSupport
import Testing

@testable import Replay

/// Notebooks as any editor leaves them: read, run and written with nothing of theirs touched.
@Suite struct HandWrittenTests {
  static let body = """
    Heading
    =======

    Text with a\ttab, and trailing blanks.  \n\n
    > quoted | text

    ```mittari years
    school | where no = "11" and area = "Koko maa"
    \t| count by year
    ```

    Between.

    ~~~mittari
    school | where no = "11" | count by group
    ~~~

       ```mittari indented
       let ours = school | where area = "Koko maa"
         ours | count
       ```
    """

  static let plain = "---\nmittari: 1\n---\n" + body

  /// Texts by what is peculiar about them.
  static let texts: [(String, String)] = [
    ("no final line break", plain), ("final line breaks", plain + "\n\n\n"),
    ("CRLF", plain.replacing("\n", with: "\r\n")),
    ("CRLF and a final one", plain.replacing("\n", with: "\r\n") + "\r\n"),
    ("a byte order mark", "\u{FEFF}" + plain),
    ("a byte order mark and CRLF", "\u{FEFF}" + plain.replacing("\n", with: "\r\n")),
    ("one odd line break", plain.replacing("Between.\n", with: "Between.\r\n")),
    ("a Finnish title", plain.replacing("1\n", with: "1\ntitle: \"Äänekoski: 8.–9. lk\"\n")),
    ("no empty lines around cells", plain.replacing("\n\n", with: "\n")),
    ("other code", plain + "\n\n```python\nprint('```mittari')\n```\n"),
  ]

  @Test(arguments: texts.indices) func comesThroughUntouched(index: Int) throws {
    let (what, text) = Self.texts[index]
    let place = try Workplace()
    try place.write(text, to: "notebook.md")
    let outcome = place.replay { $0.acceptance = .all }
    #expect(outcome.exitCode == 0, "\(what): \(outcome.diagnostics)")
    let written = try place.read("notebook.md")
    let notebook = try Notebook(text: written, path: nil)
    #expect(notebook.cells.map(\.name) == ["years", "cell-2", "indented"], "\(what)")
    #expect(notebook.cells.allSatisfy { $0.result != nil }, "\(what)")
    // Without what was recorded, and the empty lines around it, it is the same text.
    let bytes = Array(written.utf8)
    let own = notebook.segments.filter { segment in
      switch segment.kind {
      case .frontMatter, .prose, .cell: true
      case .result, .provenance, .acceptances: false
      }
    }
    let kept = String(decoding: own.flatMap { bytes[$0.range] }, as: UTF8.self)
    #expect(Self.lines(kept) == Self.lines(text), "\(what)")
    // Run again it is as recorded, and accepting again changes no byte.
    #expect(place.replay { $0.acceptance = .all }.exitCode == 0)
    #expect(try place.read("notebook.md") == written, "\(what)")
  }

  /// The lines that hold anything; the last one may have got its line break.
  private static func lines(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
      .map { $0.hasSuffix("\r") ? String($0.unicodeScalars.dropLast()) : $0 }
      .filter { !$0.trimmedBlanks.isEmpty }
  }
}
