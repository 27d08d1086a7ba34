import Diagnostics
import Foundation
import Testing

@testable import Shell

@Suite("Statements from a pipe are given out when no further line can change them")
struct StatementReaderTests {
  /// The parts of an input that has ended, each with the number of its first line.
  private static func parts(_ input: [UInt8]) throws -> [String] {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(input))
    try pipe.fileHandleForWriting.close()
    var reader = StatementReader(descriptor: pipe.fileHandleForReading.fileDescriptor)
    var parts: [String] = []
    while let part = reader.next() {
      switch part {
      case .statements(let source):
        parts.append("\(source.firstLine): " + source.text.replacing("\n", with: "⏎"))
      case .fault(let diagnostic): parts.append(diagnostic.message.text)
      }
    }
    return parts
  }

  @Test(
    "Where the input is cut",
    arguments: [
      ("", []),
      ("school", ["1: school⏎"]),
      ("school\ndatasets\n", ["1: school⏎", "2: datasets⏎"]),
      ("school\n| take 1\ndatasets", ["1: school⏎| take 1⏎", "3: datasets⏎"]),
      ("school |\n  take 1\n\n| take 2", ["1: school |⏎  take 1⏎⏎", "4: | take 2⏎"]),
      ("school\n# why\n| take 1\n", ["1: school⏎# why⏎| take 1⏎"]),
      ("school | where a in (1,\n2)\nw", ["1: school | where a in (1,⏎2)⏎", "3: w⏎"]),
      // A text may go on over lines; a quote never closed ends with a blank line.
      ("note \"a\nb\"\nw", ["1: note \"a⏎b\"⏎", "3: w⏎"]),
      ("note \"a\nw\n\nx\n", ["1: note \"a⏎w⏎⏎", "4: x⏎"]),
      // Nothing goes on after help.
      ("help compare\nschool", ["1: help compare⏎", "2: school⏎"]),
    ])
  func cuts(input: String, expected: [String]) throws {
    #expect(try Self.parts(Array(input.utf8)) == expected)
  }

  @Test("A line that is not UTF-8 is told of in its place")
  func notUTF8() throws {
    let input = Array("school\n".utf8) + [0xFF, 0x0A] + Array("datasets\n".utf8)
    #expect(
      try Self.parts(input) == [
        "1: school⏎", "line 2 of the input is not UTF-8 text", "3: datasets⏎",
      ])
  }

  @Test("A statement is given out before the input ends")
  func early() throws {
    let pipe = Pipe()
    var reader = StatementReader(descriptor: pipe.fileHandleForReading.fileDescriptor)
    try pipe.fileHandleForWriting.write(contentsOf: Data("school\n\n".utf8))
    guard case .statements(let source)? = reader.next() else {
      Issue.record("nothing was read")
      return
    }
    #expect(source.text == "school\n\n")
    try pipe.fileHandleForWriting.close()
    #expect(reader.next() == nil)
  }
}
