import Testing

@testable import Formats

struct ZipTests {
  /// What zlib makes of a text with codes that are fixed, and of one with codes of its own.
  @Test(arguments: [
    (
      "f3ce2fc94eb4363230b4b436d431e5f21ee5e2e60200",
      String(repeating: "Kotka;2019;1,5\n", count: 20)
    ),
    (
      """
      1d90890dc03008035702421ee4fdf7eab9522b128c0f42e8aa9ece526629ef56edd2e2b810f6d17d
      aadafa8550525ba142cc7d35a9354a08a45df9f0067aea505120c2eae8e19d83896fc481eabd60d2
      d85d965a75ec84379e84f89b685cd6e02dbd569ee1f6742dd2803c5d1b6bc18a11f272199068c15c
      549228c1e10de32b4427a6f537c24312865b37c8834e5d98ce94d8077a333853e0c2310f6632be57
      02e0b6da7b6360225bcce71512782afd9a23db6a2fdc0f8575f83d5d800a47eee53c7a78a50c8fab
      bc83f900
      """, (0..<120).map { String($0 * $0 * 7 % 311) }.joined(separator: ";")
    ),
  ])
  func undoesCompression(_ hexadecimal: String, _ expected: String) throws {
    let digits = hexadecimal.compactMap(\.hexDigitValue)
    let packed = stride(from: 0, to: digits.count, by: 2).map {
      UInt8(digits[$0] * 16 + digits[$0 + 1])
    }
    let inflated = try Inflate.inflated(packed, limit: 1000)
    #expect(String(decoding: inflated, as: UTF8.self) == expected)
    for length in packed.indices {
      #expect(throws: ZipError.self) { try Inflate.inflated(Array(packed[..<length]), limit: 1000) }
    }
  }

  @Test func whatComesOutIsCounted() {
    // A stored block of five bytes, with a limit of four.
    let block: [UInt8] = [1, 5, 0, 0xFA, 0xFF, 1, 2, 3, 4, 5]
    #expect(throws: ZipError.tooLarge(limit: 4)) { try Inflate.inflated(block, limit: 4) }
    #expect(throws: Never.self) { try Inflate.inflated(block, limit: 5) }
  }

  @Test func partsTogetherAreCounted() throws {
    var writer = ZipWriter()
    writer.add("a", [1, 2, 3])
    var archive = try ZipArchive(writer.archive(), budget: 5)
    #expect(try archive.contents(of: "a", limit: 10) == [1, 2, 3])
    #expect(throws: ZipError.tooLarge(limit: 2)) { try archive.contents(of: "a", limit: 10) }
  }

  @Test func aWrongChecksumIsDamage() throws {
    var writer = ZipWriter()
    writer.add("a", [1, 2, 3])
    var bytes = writer.archive()
    bytes[32] ^= 1
    var archive = try ZipArchive(bytes)
    #expect(throws: ZipError.damaged) { try archive.contents(of: "a", limit: 10) }
    #expect(try archive.contents(of: "../a", limit: 10) == nil)
  }
}
