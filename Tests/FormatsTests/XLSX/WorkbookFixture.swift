@testable import Formats

/// A workbook put together part by part, as a spreadsheet would save it.
struct WorkbookFixture {
  /// The sheets by name with the XML inside `worksheet`.
  var sheets: [(name: String, xml: String)]
  /// Attributes of a sheet in the list, by its name.
  var states: [String: String] = [:]
  var strings: [String] = []
  /// The XML inside `styleSheet`.
  var styles = ""
  var isFrom1904 = false

  /// A workbook of one sheet whose rows are given as the XML inside `sheetData`.
  init(rows: String, after: String = "", before: String = "") {
    sheets = [("Data", "\(before)<sheetData>\(rows)</sheetData>\(after)")]
  }

  /// The bytes of the workbook, its parts stored.
  var bytes: [UInt8] {
    var archive = ZipWriter()
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" \(states[sheet.name] ?? "") r:id=\"s\(index)\"/>"
    }
    let relations = sheets.indices.map {
      "<Relationship Id=\"s\($0)\" Type=\"x/worksheet\" Target=\"worksheets/s\($0).xml\"/>"
    }
    let parts = [
      (
        "_rels/.rels", "<r><Relationship Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></r>"
      ),
      (
        "xl/workbook.xml",
        "<workbook><workbookPr date1904=\"\(isFrom1904 ? 1 : 0)\"/><sheets>\(list.joined())</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<r>\(relations.joined())<Relationship Type=\"x/sharedStrings\" Target=\"/xl/strings.xml\"/>"
          + "<Relationship Type=\"x/styles\" Target=\"styles.xml\"/></r>"
      ),
      ("xl/strings.xml", "<sst>\(strings.map { "<si>\($0)</si>" }.joined())</sst>"),
      ("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
    ]
    for (name, text) in parts { archive.add(name, Array(text.utf8)) }
    for (index, sheet) in sheets.enumerated() {
      archive.add(
        "xl/worksheets/s\(index).xml", Array("<worksheet>\(sheet.xml)</worksheet>".utf8))
    }
    return archive.archive()
  }

  /// Rows of cells given by their XML without the reference: `<v>1</v>` or `t="s"><v>0</v>`.
  static func row(_ cells: String...) -> String {
    "<row>" + cells.map { $0.isEmpty ? "<c/>" : $0 }.joined() + "</row>"
  }

  /// A cell of text.
  static func text(_ text: String, style: Int = 0) -> String {
    "<c t=\"inlineStr\" s=\"\(style)\"><is><t>\(text)</t></is></c>"
  }

  /// A cell of a number.
  static func number(_ digits: String, style: Int = 0) -> String {
    "<c s=\"\(style)\"><v>\(digits)</v></c>"
  }
}

extension ZipWriter {
  /// Adds a part that nobody looks on at.
  mutating func add(_ name: String, _ contents: [UInt8]) {
    var work = WatchedWork(.writing, bytes: 0, .nobody)
    try? add(name, contents, &work)
  }
}
