import Diagnostics
import Testing

@testable import Rendering

@Suite("What replays and reports say is said in Swedish too") struct SwedishWordingTests {
  /// Faults of what was asked for, which are English wherever Finnish is not asked for.
  private static let faults: Set<String> = [
    "`{0}` is given as {1} and asked for each of its members",
    "leave out --set {0}=… or --each {1}",
    "the data that the notebook reads have no column",
    "`{0}` has {1} members, and a notebook is run for at most {2}",
    "results for each of many members are not accepted",
    "leave out --accept, or give one member with --set",
  ]

  @Test("Every sentence of a summary has its Swedish")
  func hasSwedish() {
    for (english, _) in FinnishWording.replays where !Self.faults.contains(english) {
      #expect(SwedishWording.sentences[english] != nil, "\(english)")
    }
  }

  @Test("Swedish fills in what English does, and only what is said at all")
  func fillsIn() {
    for (english, swedish) in SwedishWording.sentences {
      #expect(FinnishWording.sentences[english] != nil, "\(english)")
      #expect(Self.places(swedish) == Self.places(english), "\(english)")
    }
    #expect(SwedishWording.replays.count == SwedishWording.sentences.count)
  }

  private static func places(_ text: String) -> [String] {
    text.matches(of: /\{\d+\}/).map { String($0.output) }.sorted()
  }

  @Test("Parts are said in Swedish, names stay as they are")
  func says() {
    let line: Message = "\("lukio"): \("\("value") is now \(15), was \(12)" as Message)"
    #expect(line.text(in: .sv) == "lukio: value är nu 15, var 12")
    let fault: Message = "there is no column `\("grup")` \("here" as Message)"
    #expect(fault.text(in: .sv) == fault.text)
  }
}
