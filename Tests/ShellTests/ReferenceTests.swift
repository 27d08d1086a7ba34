import Foundation
import Shell
import TestSupport
import Testing

/// The README's reference is what the program's own tables say.
@Suite struct ReferenceTests {
  @Test func readmeHoldsTheReference() throws {
    let path = Repository.path("README.md")
    let readme = try String(contentsOfFile: path, encoding: .utf8)
    let parts = readme.components(separatedBy: "<!-- reference -->\n")
    let ends = try #require(parts.count == 2 ? parts[1] : nil)
      .components(separatedBy: "<!-- /reference -->")
    try #require(ends.count == 2)
    let expected = "\n" + Reference.markdown + "\n\n"
    if ProcessInfo.processInfo.environment[Golden.recordVariable] != nil, ends[0] != expected {
      let recorded =
        parts[0] + "<!-- reference -->\n" + expected + "<!-- /reference -->" + ends[1]
      try recorded.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("the README's reference was recorded anew")
    }
    #expect(ends[0] == expected, "record it: MITTARI_RECORD=1 swift test --filter ReferenceTests")
  }
}
