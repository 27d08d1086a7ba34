import Diagnostics
import Formats
import Testing

struct FormatDetectionTests {
  @Test(arguments: [
    ("a,b\n1,2\n", "x.csv", FileFormat.delimited),
    ("[{\"a\": 1}]", "x.json", .jsonRows),
    ("[a],b\n", "x.csv", .delimited),
    ("{\"a\": 1}\n{\"a\": 2}\n", "x", .ndjson),
    ("{\"a\": 1}", "x.jsonl", .ndjson),
    ("{\"version\": \"2.0\", \"dimension\": {}}", "x.json", .jsonStat),
    ("{\n\"set\": {\"dimension\": {}}}", "x.json", .jsonStat),
    ("CHARSET=\"ANSI\";\nAXIS-VERSION=\"2000\";\n", "x", .px),
    ("anything", "x.PX", .px),
    ("PK\u{3}\u{4}…", "x.xlsx", .xlsx),
  ])
  func tellsTheFormat(_ text: String, _ path: String, _ format: FileFormat) {
    #expect(FormatDetection.format(of: Array(text.utf8), path: path) == format)
  }

  /// Front matter of others and a tag in a table are no strangers.
  @Test(arguments: ["---\ntitle: t\n---\n", "a;b\n<html>;1\n", "<5;1\n<6;2\n"])
  func othersAreTables(_ text: String) {
    #expect(FormatDetection.format(of: Array(text.utf8), path: "x.csv") == .delimited)
  }

  @Test func manyZeroBytesAreNoText() {
    #expect(FormatDetection.format(of: [0x7F, 0x45, 0, 0, 0, 1], path: "x.csv") == nil)
  }

  @Test(arguments: [
    (
      "PK\u{3}\u{4}…", "x: the workbook is cut off before its end",
      "fetch the file anew, or save it anew as XLSX"
    ),
    (
      "\0\u{1}", "x: the file is neither a text table nor JSON nor a workbook",
      "save the table as CSV first"
    ),
    (
      " <!DOCTYPE html>\n<html><td>Kotka</td></html>", "x: the file is a web page and no table",
      "open it in a spreadsheet program and save it as XLSX or CSV"
    ),
    (
      "---\ntitle: t\nmittari: 1\n---\n# Text\n", "x: the file is a notebook and no table",
      "run it anew: mittari replay x"
    ),
    (
      String(repeating: "a\u{1}\u{2}bcdefg", count: 20),
      "x: the file is neither a text table nor JSON nor a workbook", "save the table as CSV first"
    ),
  ])
  func saysPlainlyWhatIsNotRead(_ text: String, _ message: String, _ hint: String?) throws {
    let error = try #require(throws: FormatError.self) {
      try TableReader.read(Array(text.utf8), path: "x")
    }
    #expect(error.diagnostic(path: "x").message.text == message)
    #expect(error.diagnostic(path: "x").hint?.text == hint)
  }
}
