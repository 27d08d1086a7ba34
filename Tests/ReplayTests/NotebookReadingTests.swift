import Diagnostics
import Language
import Rendering
import TestSupport
import Testing

@testable import Replay

/// Taking a notebook's text apart, and what is said where it cannot be.
@Suite struct NotebookReadingTests {
  static let front = "---\nmittari: 1\n---\n"

  static let whole = """
    ---
    mittari: 1
    title: "Loneliness: what, and where"
    language: fi
    # a comment
    params:
      area: Kymenlaakso
      year: 2023
      "code: x": "007"
    ---
    # Loneliness

    Prose with ```inline``` and
    <!-- a comment

    ```mittari
    school
    ```
    that goes on --> here.

    ```bash
    ```mittari inside
    ```

    ````mittari loneliness
    school | where indicator = "```"
    ````

    <!-- result loneliness key=group,area cols=previous:2021,last:2023 query=0a1b2c3d sha=9c41e07ab2f3 -->
    | group | area | 2021 | 2023 |
    |:--|:--|--:|--:|
    | 4.–5. lk | Kymenlaakso | 4 | 5 |
    <!-- /result -->

    ~~~mittari
    school | count
    ~~~

    <!-- provenance
    dataset school sha256=5f0c1d9e77aa2b10 rows=354 years=2019–2023
    params area=Kymenlaakso year=2023
    mittari 0.1.0 language=1 run=2026-11-21 -->

    <!-- accepted
    2026-11-21 loneliness
    -->

    """

  @Test(arguments: ["\n", "\r\n"]) func everyByteIsKept(lineBreak: String) throws {
    let text = Self.whole.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: lineBreak)
    let notebook = try Notebook(text: text, path: "x.md")
    let bytes = Array(text.utf8)
    var position = 0
    for segment in notebook.segments {
      #expect(segment.range.lowerBound == position)
      position = segment.range.upperBound
    }
    #expect(position == bytes.count)
    #expect(notebook.lineBreak == lineBreak)
    #expect(
      notebook.segments.map(\.kind) == [
        .frontMatter, .prose, .cell, .prose, .result, .prose, .cell, .prose, .provenance, .prose,
        .acceptances,
      ])
    #expect(notebook.cells.map(\.name) == ["loneliness", "cell-2"])
    #expect(notebook.cells.map(\.line) == [25, 35])
    #expect(notebook.cells[0].text == "school | where indicator = \"```\"")
    #expect(notebook.cells[0].result?.mark.chosen.map(\.column) == ["2021", "2023"])
    #expect(notebook.cells[0].result?.content?.rows.count == 1)
    #expect(notebook.provenance?.datasets.first?.years == "2019–2023")
    #expect(notebook.acceptances?.entries.first?.cells == ["loneliness"])
  }

  @Test func frontMatterHasTypedParameters() throws {
    let front = try Notebook(text: Self.whole, path: nil).frontMatter
    #expect(front.title == "Loneliness: what, and where")
    #expect(front.language == "fi")
    #expect(front.parameters.map(\.name.text) == ["area", "year", "code: x"])
    #expect(
      front.parameters.map(\.value.value) == [.text("Kymenlaakso"), .number("2023"), .text("007")])
  }

  /// Faulty texts by what is wrong with them; the golden shows what is said of each.
  static let faulty: [(String, String)] = [
    ("no front matter", "# Loneliness\n"),
    ("empty", ""),
    ("front matter of something else", "---\ntitle: x\n---\n"),
    ("open front matter", "---\nmittari: 1\ntitle: x\n"),
    ("later version", "---\nmittari: 2\n---\n"),
    ("unknown key", "---\nmittari: 1\nlanguge: fi\n---\n"),
    ("unknown language", "---\nmittari: 1\nlanguage: de\n---\n"),
    ("key twice", "---\nmittari: 1\ntitle: a\ntitle: b\n---\n"),
    ("no value", "---\nmittari: 1\ntitle:\n---\n"),
    ("no colon", "---\nmittari: 1\ntitle Loneliness\n---\n"),
    ("tab", "---\nmittari: 1\nparams:\n\tarea: x\n---\n"),
    ("indented outside params", "---\nmittari: 1\n  title: x\n---\n"),
    ("params on one line", "---\nmittari: 1\nparams: area\n---\n"),
    ("needs quotes", "---\nmittari: 1\ntitle: Loneliness: why\n---\n"),
    ("bad quotes", "---\nmittari: 1\ntitle: \"Loneliness\n---\n"),
    ("misspelt cell", front + "```mitari x\nschool\n```\n"),
    ("open cell", front + "```mittari\nschool\n"),
    ("two words for a name", front + "```mittari my cell\nschool\n```\n"),
    ("name twice", front + "```mittari a\n```\n\n```mittari a\n```\n"),
    ("open comment", front + "<!-- note\n\n```mittari\nschool\n```\n"),
    ("bad result", front + "```mittari a\n```\n<!-- result a sha= -->\n<!-- /result -->\n"),
    ("open result", front + "```mittari a\n```\n<!-- result a sha=00 -->\n| a |\n|:--|\n"),
    ("stray end", front + "<!-- /result -->\n"),
    ("result first", front + "<!-- result a sha=00 -->\n| a |\n|:--|\n<!-- /result -->\n"),
    (
      "result twice",
      front + "```mittari a\n```\n"
        + String(repeating: "<!-- result a sha=00 -->\n| a |\n|:--|\n<!-- /result -->\n", count: 2)
    ),
    (
      "result of another",
      front + "```mittari a\n```\n```mittari b\n```\n"
        + "<!-- result a sha=00 -->\n| a |\n|:--|\n<!-- /result -->\n"
    ),
    (
      "no table",
      front + "```mittari a\n```\n<!-- result a sha=00 -->\n<<<<<<< HEAD\n<!-- /result -->\n"
    ),
    ("bad provenance", front + "<!-- provenance\ndataset school rows=x\nmittari 1 -->\n"),
    ("bad log", front + "<!-- accepted\n2026-11-21\n-->\n"),
    ("misspelt provenance", front + "<!-- provenence\ndataset school sha256=00 rows=1\n-->\n"),
    ("another word", front + "<!-- data\ndataset school sha256=00 rows=1\nmittari 1 -->\n"),
    ("no blank", front + "<!--provenance\ndataset school sha256=00 rows=1\nmittari 1 -->\n"),
    ("misspelt log", front + "<!-- acepted\n2026-11-21 a\n-->\n"),
    ("misspelt result", front + "```mittari a\n```\n<!-- resutl a sha=00 -->\n"),
  ]

  @Test func faultsAreToldWhereTheyStand() {
    var told = ""
    for (title, text) in Self.faulty {
      told += "# \(title)\n"
      do throws(DiagnosticList) {
        _ = try Notebook(text: text, path: "n.md")
        told += "nothing\n"
      } catch {
        told += DiagnosticRenderer.render(error.diagnostics, style: TerminalStyle())
      }
      told += "\n"
    }
    Golden.expect(told, "notebook-faults.txt")
  }

  @Test(arguments: [
    "<!-- results are of 2023 -->", "<!-- provenience: the municipality -->",
    "<!--\ndataset school\n-->", "<!-- commit sha=00 -->", "<!-- expected\nmore rows -->",
  ])
  func commentsOfPeopleAreProse(comment: String) throws {
    let notebook = try Notebook(text: Self.front + comment + "\n", path: nil)
    #expect(notebook.segments.map(\.kind) == [.frontMatter, .prose])
  }

  @Test func aByteOrderMarkIsPassedOver() throws {
    let notebook = try Notebook(text: "\u{FEFF}" + Self.whole, path: nil)
    #expect(notebook.segments.first?.range.lowerBound == 0)
    #expect(notebook.cells.count == 2)
  }

  @Test func aResultKeepsItsCellWhenTheCellIsRenamed() throws {
    let text =
      Self.front + "```mittari new-name\nschool\n```\n\n"
      + "<!-- result old-name sha=00 -->\n| a |\n|:--|\n<!-- /result -->\n"
    #expect(try Notebook(text: text, path: nil).cells[0].result?.mark.name == "old-name")
  }
}
