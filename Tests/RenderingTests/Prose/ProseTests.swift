import Rendering
import Testing

/// What prose of a notebook becomes beside what the specification tells.
@Suite struct ProseTests {
  private func html(_ text: String) -> String { ProseHTML().text(Prose(text).blocks) }

  @Test(arguments: [
    ("[a](javascript:alert(1))", "<p>a</p>\n"),
    ("[a](JaVaScRiPt:alert(1))", "<p>a</p>\n"),
    ("[a](java&#10;script:alert(1))", "<p>a</p>\n"),
    ("[a](&#32;javascript:alert(1))", "<p>a</p>\n"),
    ("[a](data:text/html,x)", "<p>a</p>\n"),
    ("[a](vbscript:x)", "<p>a</p>\n"),
    ("[a](file:///etc/passwd)", "<p>a</p>\n"),
    ("[a](//host/path)", "<p>a</p>\n"),
    ("[a](\\\\\\\\host)", "<p>a</p>\n"),
    ("<javascript:alert(1)>", "<p>javascript:alert(1)</p>\n"),
    ("[a][b]\n\n[b]: javascript:alert(1)", "<p>a</p>\n"),
    ("[a](https://thl.fi/x?a=1&b=2)", "<p><a href=\"https://thl.fi/x?a=1&amp;b=2\">a</a></p>\n"),
    ("[a](mailto:a@b.fi)", "<p><a href=\"mailto:a@b.fi\">a</a></p>\n"),
    ("[a](liite.csv)", "<p><a href=\"liite.csv\">a</a></p>\n"),
    ("[a](#osa-2)", "<p><a href=\"#osa-2\">a</a></p>\n"),
    (
      "[a](ääni.html \"x\\\" onclick=y\")",
      "<p><a href=\"%C3%A4%C3%A4ni.html\" title=\"x&quot; onclick=y\">a</a></p>\n"
    ),
  ])
  func followsOnlySafeLinks(_ text: String, _ expected: String) { #expect(html(text) == expected) }

  @Test(arguments: [
    ("a <b onclick=\"x\">b</b>", "<p>a &lt;b onclick=&quot;x&quot;&gt;b&lt;/b&gt;</p>\n"),
    (
      "<script>\nalert(1)\n</script>",
      "<pre class=\"markup\"><code>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</code></pre>\n"
    ),
    ("a <!-- a note to myself --> b", "<p>a  b</p>\n"),
    ("<!-- a note\n\nto myself -->\n\nb", "<p>b</p>\n"),
    ("![kuva <1>](data:image/png;base64,x)", "<p><em class=\"image\">kuva &lt;1&gt;</em></p>\n"),
    ("a\u{202E}b", "<p>a\\u{202E}b</p>\n"),
  ])
  func showsMarkupAsItStands(_ text: String, _ expected: String) { #expect(html(text) == expected) }

  @Test func readsTables() {
    let text = """
      | Ryhmä | Luku |
      |:--|--:|
      | a \\| b | **1** | left out |
      | c |
      ei enää

      > | x |
      > |---|
      """
    #expect(
      html(text) == """
        <div class="table">
        <table>
        <thead><tr><th scope="col" class="left">Ryhmä</th><th scope="col" class="right">Luku</th>\
        </tr></thead>
        <tbody>
        <tr><td class="left">a | b</td><td class="right"><strong>1</strong></td></tr>
        <tr><td class="left">c</td><td class="right"></td></tr>
        <tr><td class="left">ei enää</td><td class="right"></td></tr>
        </tbody>
        </table>
        </div>
        <blockquote>
        <div class="table">
        <table>
        <thead><tr><th scope="col">x</th></tr></thead>
        </table>
        </div>
        </blockquote>

        """)
  }

  @Test func readsReferences() {
    let blocks = Prose(
      "a {{worse.\"8.–9. lk }}\".difference}} \\{{b}} `{{c}}`\n*x* {{d", firstLine: 7
    )
    .blocks
    #expect(
      blocks == [
        .paragraph([
          .text("a "), .reference("worse.\"8.–9. lk }}\".difference", isClosed: true, line: 7),
          .text(" {{b}} "), .code("{{c}}"), .softBreak, .emphasis([.text("x")]), .text(" "),
          .reference("d", isClosed: false, line: 8),
        ])
      ])
  }

  @Test func knowsTheLinesOfTheFile() {
    let text = "a\n\n> - b\n>   [](x)\n\n## c\n\n![](y)"
    var lines: [Int] = []
    func walk(_ blocks: [ProseBlock]) {
      for block in blocks {
        switch block {
        case .heading(_, _, let line): lines.append(line)
        case .paragraph(let inlines):
          for inline in inlines {
            if case .link(let link) = inline { lines.append(link.line) }
            if case .image(_, let line) = inline { lines.append(line) }
          }
        case .quote(let inner): walk(inner)
        case .list(let list): list.items.forEach(walk)
        case .code, .table, .markup, .rule: break
        }
      }
    }
    walk(Prose(text, firstLine: 10).blocks)
    #expect(lines == [13, 15, 17])
  }

  @Test func sharesDefinitionsAmongParts() {
    let parts = Prose.read([("[a]", 1), ("[a]: https://thl.fi", 9)])
    #expect(ProseHTML().text(parts[0].blocks) == "<p><a href=\"https://thl.fi\">a</a></p>\n")
    #expect(parts[1].blocks.isEmpty)
  }

  /// Nesting and repetition that make careless readers slow or overflow their stack.
  @Test(arguments: [
    "*a **a ", "_a __a ", "[", "![", "[a](", "[a](<b", "`a``b", "<a b=\"", "<!-- ", "{{", "a**b",
    "> ", "- ", "1. ", "&amp", "[a][", "](", "*", "\\", "*_", "**x [a](b) ",
  ])
  func readsRepetition(_ part: String) {
    let text = String(repeating: part, count: 2_000)
    let prose = Prose(text + "\n" + text + "]")
    let sizes = [ProseHTML().text(prose.blocks), ProseMarkdown().text(prose.blocks)].map(
      \.utf8.count)
    #expect(sizes.allSatisfy { $0 < 40 * text.utf8.count + 1_000 })
  }

  @Test func readsDeepNestingOverLines() {
    let quotes = (0..<200).map { String(repeating: ">", count: $0) + " a" }.joined(separator: "\n")
    let lists = (0..<200).map { String(repeating: "  ", count: $0) + "- a" }.joined(separator: "\n")
    #expect(html(quotes).contains("a"))
    #expect(html(lists).contains("a"))
  }
}
