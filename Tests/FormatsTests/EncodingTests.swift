import Diagnostics
import Formats
import Tables
import Testing

struct EncodingTests {
  @Test(
    arguments: [
      ([0x61, 0x0A, 0x80, 0xE4, 0x0A], nil, "€ä", "windows-1252"),
      ([0x61, 0x0A, 0x80, 0xE4, 0x0A], "latin1", "\u{80}ä", "latin1"),
      ([0x61, 0x0A, 0xC3, 0xA4, 0x0A], nil, "ä", nil),
      ([0x61, 0x0A, 0xC3, 0xA4, 0x0A], "cp1252", "Ã¤", "windows-1252"),
      ([0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0xC3, 0xA4, 0x0A], nil, "ä", nil),
      ([0xFE, 0xFF, 0, 0x61, 0, 0x0A, 0, 0xE4, 0, 0x0A], nil, "ä", "utf-16be"),
      ([0x61, 0, 0x0A, 0, 0xE4, 0, 0x0A, 0], "utf-16le", "ä", "utf-16le"),
      ([0x61, 0, 0x0A, 0, 0xE4, 0, 0x0A, 0], nil, "ä", "utf-16le"),
      ([0, 0x61, 0, 0x0A, 0, 0xE4, 0, 0x0A], nil, "ä", "utf-16be"),
    ] as [([UInt8], String?, String, String?)])
  func readsLetters(_ file: [UInt8], _ given: String?, _ text: String, _ said: String?) throws {
    var options = DelimitedOptions()
    options.encoding = given.flatMap { TextEncoding(name: $0) }
    let loaded = try DelimitedReader.read(file, options: options)
    #expect(loaded.table.columns.map { $0[0] } == [.text(text)])
    #expect(loaded.detection.facts.dropFirst().first?.text == said)
  }

  /// UTF-16 without a mark is a text at the door too, with its encoding said or not.
  @Test(arguments: [[], [GivenOption("encoding", "utf-16le")]])
  func readsUTF16WithoutMark(_ options: [GivenOption]) throws {
    let file = "Kunta;Vuosi;Arvo\r\nPyhtää;2021;5,5\r\n".utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    let loaded = try TableReader.read(file, path: "b.csv", options: options)
    #expect(loaded.table.lines == ["Pyhtää | 2021 | 5.5"])
  }

  @Test(
    arguments: [
      ([0x61, 0xFF], "utf-8"), ([0xEF, 0xBB, 0xBF, 0xFF], nil), ([0xFF, 0xFE, 0x61], nil),
      ([0xFF, 0xFE, 0x00, 0xD8], nil),
    ] as [([UInt8], String?)])
  func refusesBytesThatAreNotOfTheEncoding(_ file: [UInt8], _ given: String?) throws {
    var options = DelimitedOptions()
    options.encoding = given.flatMap { TextEncoding(name: $0) }
    let error = try #require(throws: FormatError.self) {
      try DelimitedReader.read(file, options: options)
    }
    #expect(error.message.text.hasPrefix("the bytes are not valid utf-"))
  }
}
