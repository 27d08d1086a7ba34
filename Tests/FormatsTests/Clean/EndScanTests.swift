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

  private func found(_ text: [UInt8], own: Int) throws -> Ends {
    let format = try #require(
      CleanFormat(
        delimiter: UInt8(ascii: ","), quote: UInt8(ascii: "\""), encoding: .utf8, columnCount: 2,
        range: 0..<text.count))
    var scan = EndScan(format, isInside: false, before: UInt8(ascii: "\n"))
    var places = [UInt32](repeating: 0, count: text.count + 76)
    let padded = text + [UInt8](repeating: 0, count: 64)
    let isOver = padded.withUnsafeBufferPointer { bytes in
      places.withUnsafeMutableBufferPointer { places -> Bool? in
        guard let text = bytes.baseAddress, let ends = places.baseAddress else { return nil }
        return scan.run(text, count: bytes.count - 64, own: own, into: ends, base: 1000)
      }
    }
    #expect(isOver == true)
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
      for own in [0, 1, bytes.count / 2, bytes.count - 1] {
        let expected = expected(bytes, own: own)
        #expect(try found(bytes, own: own).places == expected.places, "\(text), own \(own)")
        #expect(try found(bytes, own: own).lines == expected.lines, "\(text), own \(own)")
      }
      let all = expected(bytes, own: bytes.count - 1)
      #expect(try found(bytes, own: bytes.count - 1) == all, "\(text)")
    }
  }
}
