/// The texts of a workbook that its cells name by number.
struct SharedStrings {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// No texts.
  init() {}

  /// Reads the part of the texts.
  init(_ part: [UInt8]) throws(XMLError) {
    var parser = XMLPullParser(part)
    while let event = try parser.next() {
      guard event == .start, parser.name == "si" else { continue }
      bytes += try Self.takeItem(&parser)
      ends.append(bytes.count)
    }
  }

  /// The text of a number; nil where there is none.
  subscript(_ index: Int) -> [UInt8]? {
    guard ends.indices.contains(index) else { return nil }
    return Array(bytes[(index > 0 ? ends[index - 1] : 0)..<ends[index]])
  }

  /// Takes the text of the element that has just started: its runs together, without what tells how to say them.
  ///
  /// Raised and lowered runs stay apart from what they stand behind, as `9,5` and a raised `1` are no 9,51.
  static func takeItem(_ parser: inout XMLPullParser) throws(XMLError) -> [UInt8] {
    var text: [UInt8] = []
    var position = RunPosition.baseline
    let level = parser.depth
    while let event = try parser.next() {
      if event == .end, parser.depth < level { break }
      guard event == .start else { continue }
      switch parser.name {
      case "r": position = .baseline
      case "vertAlign":
        position = try parser.attribute("val").flatMap(RunPosition.init) ?? .baseline
      case "t": text += position.text(unescaped(try parser.takeText()), behind: text)
      case "rPh": try parser.skipElement()
      default: break
      }
    }
    return text
  }

  /// Turns `_x000D_` into the letter that it stands for, as XML cannot hold every one (ECMA-376, 22.9.2.19).
  static func unescaped(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "_")) else { return text }
    var result: [UInt8] = []
    var units: [UInt16] = []
    var place = 0
    while place < text.count {
      if let unit = escape(text, at: place) {
        units.append(unit)
        place += 7
      } else {
        flush(&units, to: &result)
        result.append(text[place])
        place += 1
      }
    }
    flush(&units, to: &result)
    return result
  }

  private static func flush(_ units: inout [UInt16], to result: inout [UInt8]) {
    guard !units.isEmpty else { return }
    result += String(decoding: units, as: UTF16.self).utf8
    units = []
  }

  /// The unit of UTF-16 that an escape at a place stands for; nil where none does.
  static func escape(_ text: [UInt8], at place: Int) -> UInt16? {
    guard place + 7 <= text.count, text[place] == UInt8(ascii: "_"),
      text[place + 1] == UInt8(ascii: "x"), text[place + 6] == UInt8(ascii: "_")
    else { return nil }
    let digits = text[place + 2..<place + 6]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
