import CBytes
import TestSupport
import Testing

@testable import Formats

/// Where cells end is found as by looking at one byte after the other.
struct EndScanTests {
  private struct Ends: Equatable {
    var places: [Int] = []
    var lines = 0
    var hasQuotes = false
    var hasReturns = false
    var quotesAreOdd = false
  }

  /// What a clean text with commas gives, up to the first line's end at or behind `own`.
  private func expected(_ text: [UInt8], own: Int) -> Ends {
    var ends = Ends()
    var isInside = false
    for (place, byte) in text.enumerated() {
      if byte == UInt8(ascii: "\"") {
        isInside.toggle()
        ends.hasQuotes = true
        if place < own { ends.quotesAreOdd.toggle() }
      }
      if isInside { continue }
      if byte == UInt8(ascii: "\r") { ends.hasReturns = true }
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") { ends.places.append(place) }
      guard byte == UInt8(ascii: "\n") else { continue }
      ends.lines += 1
      if place >= own { break }
    }
    return ends
  }

  /// What a scan by some instructions gives; nil where it finds the text not to be clean.
  private func found(_ text: [UInt8], own: Int, _ level: cbytes_level) throws -> Ends? {
    let format = try #require(
      CleanFormat(
        delimiter: UInt8(ascii: ","), quote: UInt8(ascii: "\""), encoding: .utf8, columnCount: 2,
        range: 0..<text.count))
    var scan = EndScan(format, isInside: false, before: UInt8(ascii: "\n"), level: level)
    let groups = (text.count + 63) / 64
    // What is written behind the room that is asked for would change the last ones.
    let room = groups * 64 + 64
    var places = [UInt32](repeating: 7, count: room + 64)
    let padded = text + [UInt8](repeating: 0, count: 64)
    let isOver = padded.withUnsafeBufferPointer { bytes in
      places.withUnsafeMutableBufferPointer { places -> Bool? in
        guard let text = bytes.baseAddress, let ends = places.baseAddress else { return nil }
        return scan.run(text, count: bytes.count - 64, own: own, into: ends, base: 1000)
      }
    }
    #expect(places.dropFirst(room).allSatisfy { $0 == 7 })
    guard let isOver else { return nil }
    #expect(isOver)
    return Ends(
      places: places.prefix(scan.found).map { Int($0) - 1000 }, lines: scan.lines,
      hasQuotes: scan.hasQuotes, hasReturns: scan.hasReturns, quotesAreOdd: scan.quotesAreOdd)
  }

  @Test func drawnTextsEndWhereTheyDo() throws {
    var random = SeededNumbers(state: 11)
    let cells = [
      "", "", "x", "1", "12", "Kotka", "\"a, b\"", "\"\"", "\"sanoi \"\"ei\"\"\"", "\"\n\"",
      "\"rivi,\nvaihtuu\"", "Kokee terveydentilansa keskinkertaiseksi tai huonoksi", "ä",
    ]
    for _ in 0..<3000 {
      // Some texts are nothing but short cells, of which more stand in a group than are usual.
      let most = [3, 6, cells.count].randomElement(using: &random) ?? 3
      let lineEnd = Bool.random(using: &random) ? "\n" : "\r\n"
      var text = ""
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        text += cells[Int.random(in: 0..<most, using: &random)]
        text += Int.random(in: 0...3, using: &random) == 0 ? lineEnd : ","
      }
      let bytes = Array((text + "z" + lineEnd).utf8)
      for level in cbytes_level.ofThisMachine {
        for own in [0, 1, bytes.count / 2, bytes.count - 1] {
          let (found, expected) = (try found(bytes, own: own, level), expected(bytes, own: own))
          #expect(found?.places == expected.places, "\(text), own \(own)")
          #expect(found?.lines == expected.lines, "\(text), own \(own)")
          #expect(found?.quotesAreOdd == expected.quotesAreOdd, "\(text), own \(own)")
        }
        let all = expected(bytes, own: bytes.count - 1)
        #expect(try found(bytes, own: bytes.count - 1, level) == all, "\(text)")
      }
    }
  }

  /// Tells whether quotes stand around cells or are doubled in them, and CR before LF alone.
  private func isClean(_ text: [UInt8]) -> Bool {
    var isInside = false
    // Behind a quote inside quotes, which ends them or is the first of two.
    var isClosing = false
    var isBehindReturn = false
    var last = UInt8(ascii: "\n")
    for byte in text {
      let isQuote = byte == UInt8(ascii: "\"")
      let isEnd = byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n")
      if isBehindReturn, byte != UInt8(ascii: "\n") { return false }
      isBehindReturn = false
      if isClosing {
        isClosing = false
        if !isQuote { isInside = false }
        guard isQuote || isEnd || byte == UInt8(ascii: "\r") else { return false }
        if !isQuote { isBehindReturn = byte == UInt8(ascii: "\r") }
      } else if isInside {
        isClosing = isQuote
      } else if isQuote {
        guard last == UInt8(ascii: ",") || last == UInt8(ascii: "\n") else { return false }
        isInside = true
      } else {
        isBehindReturn = byte == UInt8(ascii: "\r")
      }
      last = byte
    }
    return true
  }

  /// Bytes of which any may follow any other, most of them without quotes for a while.
  @Test func drawnBytesAreCleanOrNot() throws {
    var random = SeededNumbers(state: 12)
    var clean = 0
    for _ in 0..<6000 {
      let odd = Int.random(in: 2...80, using: &random)
      var bytes = (0..<Int.random(in: 1...200, using: &random)).map { _ -> UInt8 in
        let usual: [UInt8] = [0x61, 0x2C, 0x0A, 0xE4, 0, 0xFF]
        let isOdd = Int.random(in: 0..<odd, using: &random) == 0
        return (isOdd ? [0x22, 0x0D, 0x22] : usual).randomElement(using: &random) ?? 0
      }
      bytes.append(0x0A)
      let isClean = isClean(bytes)
      if isClean { clean += 1 }
      let quotes = bytes.count { $0 == 0x22 }
      // Texts that end inside quotes have no end of a line to find.
      if isClean, quotes % 2 == 1 { continue }
      for level in cbytes_level.ofThisMachine {
        let own = bytes.count - 1
        let found = try found(bytes, own: own, level)
        #expect(found == (isClean ? expected(bytes, own: own) : nil), "\(bytes)")
      }
    }
    #expect(clean > 1000 && clean < 5000)
  }
}
