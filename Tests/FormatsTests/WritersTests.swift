import Formats
import Tables
import Testing

struct WritersTests {
  private var table: Table {
    var hidden = Field("polarity", role: .polarity(of: "no"))
    hidden.isHidden = true
    var flags = BooleanBuilder()
    flags.append(true)
    flags.appendMissing(.suppressed)
    flags.append(false)
    return Table([
      (Field("no"), .texts(["11", "16", nil])),
      (Field("name, long"), .texts(["=1+1", "say \"ä\"\n", "-"])),
      (hidden, .texts(["higher", "none", "lower"])),
      (
        Field("value"),
        .decimals([
          ExactDecimal(mantissa: -97, scale: 1), nil, ExactDecimal(mantissa: 410, scale: 1),
        ])
      ),
      (Field("≈"), flags.build()),
      (Field("x"), Column(values: .approximate([1.5, .nan, -2]), missing: .init(allValid: 3))),
    ])
  }

  @Test(arguments: [
    (
      "csv",
      """
      no,"name, long",value,≈,x
      "11",=1+1,-9.7,true,1.5
      "16","say ""ä""
      ",,,
      ,-,41.0,false,-2.0

      """
    ),
    (
      "tsv",
      """
      no\t"name, long"\tvalue\t≈\tx
      "11"\t=1+1\t-9.7\ttrue\t1.5
      "16"\t"say ""ä""\\n"\t\t\t
      \t-\t41.0\tfalse\t-2.0

      """
    ),
    (
      "json",
      #"""
      [
      {"no": "11", "name, long": "=1+1", "value": -9.7, "≈": true, "x": 1.5},
      {"no": "16", "name, long": "say \"ä\"\n", "value": null, "≈": null, "x": null},
      {"no": null, "name, long": "-", "value": 41.0, "≈": false, "x": -2.0}
      ]

      """#
    ),
    (
      "ndjson",
      #"""
      {"no": "11", "name, long": "=1+1", "value": -9.7, "≈": true, "x": 1.5}
      {"no": "16", "name, long": "say \"ä\"\n", "value": null, "≈": null, "x": null}
      {"no": null, "name, long": "-", "value": 41.0, "≈": false, "x": -2.0}

      """#
    ),
    ("markdown", "drawn elsewhere"),
  ])
  func writes(_ name: String, _ expected: String) throws {
    let format = try #require(Writers.format(named: name))
    let written = try format.bytes(of: table) { _ in RowBlocks(text: "drawn elsewhere") }
    #expect(String(decoding: written, as: UTF8.self) == expected)
  }

  /// A text that Excel would run gets an apostrophe; a negative number does not.
  @Test func writesForFinnishExcel() throws {
    var options = WriteOptions()
    options.isForFinnishExcel = true
    let format = try #require(Writers.format(forPath: "worst.CSV"))
    let written = try format.bytes(of: table, options: options) { _ in RowBlocks([]) }
    #expect(
      String(decoding: written, as: UTF8.self) == """
        \u{FEFF}no;"name, long";value;≈;x
        "11";'=1+1;-9,7;true;1,5
        "16";"say ""ä""
        ";;;
        ;'-;41,0;false;-2,0

        """)
  }

  @Test(arguments: [("=x", "'=x"), ("+x", "'+x"), ("-x", "'-x"), ("@x", "'@x"), ("x=", "x=")])
  func guardsFormulas(_ text: String, _ guarded: String) throws {
    var options = WriteOptions()
    options.isForFinnishExcel = true
    let table = Table([(Field("a"), .texts([text]))])
    let csv = try #require(Writers.format(named: "csv"))
    let written = try csv.bytes(of: table, options: options) { _ in RowBlocks([]) }
    #expect(String(decoding: written, as: UTF8.self) == "\u{FEFF}a\n\(guarded)\n")
  }

  @Test func noNameOrExtensionIsThereTwice() {
    let names = Writers.all.map(\.name)
    let extensions = Writers.all.flatMap(\.extensions)
    #expect(Set(names).count == names.count)
    #expect(Set(extensions).count == extensions.count)
  }

  @Test func tablesWithoutRowsOrColumns() throws {
    let csv = try #require(Writers.format(named: "csv"))
    let json = try #require(Writers.format(named: "json"))
    let empty = Table([(Field("a"), Column.texts([]))])
    #expect(try csv.bytes(of: empty) { _ in RowBlocks([]) } == Array("a\n".utf8))
    #expect(try json.bytes(of: empty) { _ in RowBlocks([]) } == Array("[\n]\n".utf8))
    #expect(try csv.bytes(of: Table()) { _ in RowBlocks([]) } == [])
  }
}
