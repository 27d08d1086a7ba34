import Formats
import Testing

@Suite("Rows of a file are changed and every other byte stays") struct EditableRowsTests {
  @Test(
    "One cell of one row",
    arguments: [
      ("a,b\n1,2\n3,4\n", "a,b\n1,2\n3,x\n"), ("a,b\r\n1,2\r\n3,4", "a,b\r\n1,2\r\n3,x"),
      ("\u{FEFF}a,b\n\"1\",2\n3,\"4,5\"\n", "\u{FEFF}a,b\n\"1\",2\n3,x\n"),
      ("b,a\n2 ,\"q\"\"q\"\n4,3\n", "b,a\n2 ,\"q\"\"q\"\nx,3\n"),
      ("a,b\n\"two\nlines\",2\n3,\n", "a,b\n\"two\nlines\",2\n3,x\n"),
      ("a,b\n1,\"2\" \n\"3\" ,\"4\" \n", "a,b\n1,\"2\" \n\"3\" ,x\n"),
    ])
  func oneCell(_ before: String, _ after: String) throws {
    let rows = try EditableRows(Array(before.utf8), delimiter: UInt8(ascii: ","))
    let edited = rows.replacing(["b": "x"], in: 1)
    #expect(String(decoding: edited, as: UTF8.self) == after)
  }

  @Test(
    "A row more, with the file's line ends; without it the file is as before",
    arguments: [
      ("a,b\n1,2\n", "a,b\n1,2\n1,\"x,\"\"y\"\"\"\n"),
      ("a,b\r\n1,2", "a,b\r\n1,2\r\n1,\"x,\"\"y\"\"\""),
      ("\u{FEFF}a,b\n\"1\",2\n", "\u{FEFF}a,b\n\"1\",2\n\"1\",\"x,\"\"y\"\"\"\n"),
    ])
  func appended(_ before: String, _ after: String) throws {
    let comma = UInt8(ascii: ",")
    let rows = try EditableRows(Array(before.utf8), delimiter: comma)
    let edited = rows.appending(["b": "x,\"y\""], like: 0, only: ["a"])
    #expect(String(decoding: edited, as: UTF8.self) == after)
    let longer = try EditableRows(edited, delimiter: comma)
    #expect(String(decoding: longer.removing(1), as: UTF8.self) == before)
    #expect(longer.cell(1, "b") == "x,\"y\"")
  }
}
