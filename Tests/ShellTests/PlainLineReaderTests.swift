import Glibc
import Testing

@testable import Shell

@Suite("Lines from a pipe")
struct PlainLineReaderTests {
  @Test(
    "Lines and their ends",
    arguments: [
      ("", []),
      ("a", ["a"]),
      ("a\n", ["a"]),
      ("a\r\nb\r\n", ["a", "b"]),
      ("\u{FEFF}a\n\u{FEFF}b", ["a", "\u{FEFF}b"]),
      ("\n\na", ["", "", "a"]),
      ("a\rb\n", ["a\rb"]),
      ("yksinäisyys – 日", ["yksinäisyys – 日"]),
    ])
  func reads(text: String, lines: [String]) throws {
    try withPipe(Array(text.utf8)) { descriptor in
      var reader = PlainLineReader(descriptor: descriptor)
      var read: [String] = []
      while let line = try reader.next() { read.append(line) }
      #expect(read == lines)
    }
  }

  @Test("A wrong line is named, and the lines after it are read")
  func goesOn() throws {
    let bytes = Array("good\n".utf8) + [0xE4, 0x0A] + Array("0123456789\nlast".utf8)
    try withPipe(bytes) { descriptor in
      var reader = PlainLineReader(descriptor: descriptor, limit: 8)
      #expect(
        story(of: &reader) == [
          "good", "notUTF8(line: 2)", "tooLong(line: 3, limit: 8)", "last", "end", "end",
        ])
    }
  }

  @Test("A descriptor that cannot be read is an error once and then the end")
  func ends() throws {
    var reader = PlainLineReader(descriptor: -1)
    #expect(story(of: &reader) == ["cannotRead(errno: 9)", "end", "end"])
  }

  /// What the reader gives, call by call, until it has said twice that it is at its end.
  private func story(of reader: inout PlainLineReader) -> [String] {
    var story: [String] = []
    while story.suffix(2) != ["end", "end"] {
      do throws(PlainLineError) {
        story.append(try reader.next() ?? "end")
      } catch {
        story.append("\(error)")
      }
    }
    return story
  }

  /// A pipe that holds the bytes and then ends.
  private func withPipe(_ bytes: [UInt8], _ body: (Int32) throws -> Void) throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    try #require(write(ends[1], bytes, bytes.count) == bytes.count)
    close(ends[1])
    try body(ends[0])
  }
}
