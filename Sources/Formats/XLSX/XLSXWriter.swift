import Tables

/// Writes a table as a workbook with one sheet: typed cells, a header that stays on top, widths that fit.
///
/// The same table makes the same bytes. Texts are cells of text whatever they look like, so that nothing is run.
/// A missing value has the usual mark and a cell style that is named after its reason, by which it is read again.
enum XLSXWriter {
  /// The workbook of a table's visible columns.
  static func bytes(
    of table: Table, _ options: WriteOptions, _ work: inout WatchedWork
  ) throws(WriteError) -> [UInt8] {
    let visible = table.visibleIndices
    guard table.rowCount < Limits.sheetRows else { throw .tooManyRows(table.rowCount) }
    guard visible.count <= Limits.sheetColumns else { throw .tooManyColumns(visible.count) }
    var strings = StringTable()
    var columns: [SheetColumn] = []
    for index in visible {
      columns.append(try SheetColumn(table.fields[index], table.columns[index], &strings))
    }
    let sheet = try SheetXML.sheet(columns, rowCount: table.rowCount, &strings, &work)
    let about = options.provenance.map { SheetXML.about($0, &strings) }
    var archive = ZipWriter()
    for part in WorkbookParts.all(name: sheetName(table), hasAbout: about != nil) {
      try archive.add(part.name, Array(part.text.utf8), &work)
    }
    let parts = [sheet, strings.part()] + [about].compactMap { $0 }
    guard parts.reduce(0, { $0 + $1.count }) < Int(UInt32.max) - (1 << 20) else {
      throw .tooLarge
    }
    try archive.add("xl/sharedStrings.xml", parts[1], &work)
    try archive.add("xl/worksheets/sheet1.xml", sheet, &work)
    if let about { try archive.add("xl/worksheets/sheet2.xml", about, &work) }
    let columnsPart = try WorkbookAbout.bytes(of: table, cells: [sheet, parts[1]], &work)
    try archive.add(WorkbookAbout.part, columnsPart, &work)
    return archive.archive()
  }

  /// The table's name as a sheet can have it: at most 31 letters, none of `[]:*?/\`.
  private static func sheetName(_ table: Table) -> String {
    let letters = (table.name ?? "").filter { !"[]:*?/\\'".contains($0) && !$0.isNewline }
    let name = String(letters.prefix(31)).trimmedBlanks
    let isTaken = name.lowercased() == WorkbookParts.aboutName.lowercased()
    return name.isEmpty || isTaken || name.utf16.count > 31 ? "data" : name
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmedBlanks: String {
    String(decoding: Blanks.trimmed(Array(utf8)[...]), as: UTF8.self)
  }
}

/// The texts of a workbook, numbered as its cells name them.
struct StringTable {
  private var bytes: [UInt8] = []
  private(set) var count = 0

  /// Adds a text and gives its number.
  mutating func add(_ text: String) -> Int {
    bytes += "<si><t xml:space=\"preserve\">".utf8
    SheetText.append(text, to: &bytes)
    bytes += "</t></si>".utf8
    count += 1
    return count - 1
  }

  /// The part that holds them.
  func part() -> [UInt8] {
    let opening =
      "\(WorkbookParts.declaration)<sst xmlns=\"\(WorkbookParts.main)\" uniqueCount=\"\(count)\">"
    return Array(opening.utf8) + bytes + Array("</sst>".utf8)
  }
}

/// Texts as XML and workbooks can hold them.
enum SheetText {
  /// Adds a text; letters that XML cannot hold, and what looks like the escape of one, become `_x0000_`.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    let plain = Array(text.utf8)
    for (place, byte) in plain.enumerated() {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "_") where SharedStrings.escape(plain, at: place) != nil:
        bytes += "_x005F_".utf8
      case 0..<0x20 where byte != 0x09 && byte != 0x0A, 0x7F:
        bytes += "_x00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16, uppercase: true))_".utf8
      // U+FFFE and U+FFFF are no letters of XML.
      case 0xBE where isNoncharacter(plain, place): replaceLastTwo(&bytes, "_xFFFE_")
      case 0xBF where isNoncharacter(plain, place): replaceLastTwo(&bytes, "_xFFFF_")
      default: bytes.append(byte)
      }
    }
  }

  private static func isNoncharacter(_ plain: [UInt8], _ place: Int) -> Bool {
    place >= 2 && plain[place - 2] == 0xEF && plain[place - 1] == 0xBF
  }

  private static func replaceLastTwo(_ bytes: inout [UInt8], _ escape: String) {
    bytes.removeLast(2)
    bytes += escape.utf8
  }
}
