import Tables

/// The part of a workbook that tells of its columns what no cell can: parts, units, and names to the letter.
///
/// It stands where Office keeps a workbook's further XML, and is used as long as the cells are those that were written.
enum WorkbookAbout {
  /// The part's name.
  static let part = "customXml/item1.xml"

  /// The name of its element, by which it is told from the parts of other programs.
  private static let name = "mittari-about"

  /// The part for a table, with the parts that hold its cells.
  static func bytes(
    of table: Table, cells: [[UInt8]], _ work: inout WatchedWork
  ) throws(WriteError) -> [UInt8] {
    var hash = RunningFingerprint()
    for part in cells {
      for block in RowBlocks(part) {
        hash.update(block)
        guard work.advance(block.count) else { throw .cancelled }
      }
    }
    let json = JSONWriter.bytes(AboutFile.json(of: table, cells: hash.finish()))
    var bytes = Array("\(WorkbookParts.declaration)<\(name)>".utf8)
    for (place, byte) in json.enumerated() {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case 0x7F: bytes += "\\u007F".utf8
      // U+FFFE and U+FFFF are no letters of XML; JSON can escape them.
      case 0xBE, 0xBF:
        bytes.append(byte)
        guard place >= 2, json[place - 2] == 0xEF, json[place - 1] == 0xBF else { continue }
        bytes.removeLast(3)
        bytes += "\\uFFF\(byte == 0xBE ? "E" : "F")".utf8
      default: bytes.append(byte)
      }
    }
    return bytes + Array("</\(name)>".utf8)
  }

  /// What a part tells; nil where it is another program's, or of other cells.
  static func about(_ bytes: [UInt8], cells: [[UInt8]]) -> AboutFile? {
    var parser = XMLPullParser(bytes)
    guard (try? parser.next()) == .start, parser.name == name,
      let json = try? parser.takeText(), let about = AboutFile(json),
      about.isAbout(cells)
    else { return nil }
    return about
  }
}
