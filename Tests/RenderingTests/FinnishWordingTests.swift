import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Rendering

@Suite("What the program says is said in Finnish too") struct FinnishWordingTests {
  /// Pieces of queries, which are the same in every language.
  private static let pieces: Set<String> = [
    "| summarize {0}", "summarize rows = count() by {0}", "load {0} as {1}", "mittari {0} {1}",
    " with bare", "param {0} = {1}", "name = {0}",
    "  set {0} {1}", "  > set {0} {1}", "  load \"FILE.{0}\" as NAME",
    "  load \"FILE\" as NAME with {0} …", "  export \"{0}\"",
  ]

  /// The files in which texts with words are no sentences for people, and why; arguments of messages count all the same.
  private static let exempt: KeyValuePairs<String, String> = [
    "Language/": "the language itself", "Replay/": "the form of notebooks",
    "Formats/Cube/MarkMeaning": "words of statistical offices",
    "Formats/Delimited/FigureBound": "words of statistical offices",
    "Formats/Sotkanet/Sotkanet": "names of the service's columns, and a fact that is taken back",
    "Formats/JSONStat/JSONStatDocument": "a name that an option takes",
    "Formats/About/WrittenProvenance": "the form of what stands beside written rows",
    "Formats/XLSX/SheetXML": "XML", "Formats/XLSX/SheetColumn": "XML",
    "Formats/XLSX/WorkbookParts": "XML", "Formats/XLSX/XLSXWriter": "XML",
    "Formats/Files/FileContents": "stands where a path stands",
    "Catalog/Descriptor/Descriptor.swift": "a source as the descriptor names it",
    "Engine/SQL/": "another language",
    "Catalog/Engines/EngineTable": "another language",
    "Catalog/Engines/EngineColumn": "names of types in another language",
    "Catalog/Engines/EngineClient": "another language",
    "Indicators/Verdict": "words of data, told by `Wording`",
    "Indicators/Score.swift": "words of data, told by `Wording`",
    "Indicators/Significance.swift": "words of data, told by `Wording`",
    "Indicators/MeasureKind": "words of data, told by nobody",
    "Indicators/ResultColumn": "titles in three languages",
    "Sessions/ListingColumn": "titles in three languages",
    "Sessions/Help/HelpQuestions": "words that people ask by",
    "Sessions/Journal/JournalText": "the form of journals",
    "Shell/Editor/EditorKeys": "told by libedit's own list of keys",
    "Shell/CommandLine/Reference": "the README is English",
    "Shell/Terminal/SignalPipe": "the shell reads plain lines instead and says so",
  ]

  /// The files whose sentences are told to people; what `Rendering` says it has in three languages beside each other.
  private static let files: [String] = {
    let root = Repository.path("Sources")
    let all = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    // What `Benchmarks` tells it tells to developers.
    return all.filter { file in
      file.hasSuffix(".swift")
        && !["Rendering/", "Benchmarks/"].contains { file.hasPrefix($0) }
    }.sorted()
  }()

  @Test("Every sentence in the sources has its Finnish", arguments: files)
  func hasFinnish(_ file: String) throws {
    let path = Repository.path("Sources/" + file)
    let source = try String(contentsOfFile: path, encoding: .utf8)
    let literals = SourceLiterals(source).literals
    let isExempt = Self.exempt.contains { file.hasPrefix($0.key) }
    for literal in literals
    where Self.isSentence(literal.wording)
      && (literal.isSaid || !isExempt && !Self.isPiece(literal.wording))
    {
      #expect(
        FinnishWording.sentences[literal.wording] != nil,
        "\(file):\(literal.line) \(literal.code(among: literals)): \(literal.wording)")
    }
  }

  @Test("The search finds sentences at all")
  func finds() throws {
    let sentences = try Self.files.reduce(into: Set<String>()) { all, file in
      let source = try String(
        contentsOfFile: Repository.path("Sources/" + file), encoding: .utf8)
      all.formUnion(SourceLiterals(source).literals.filter(\.isSaid).map(\.wording))
    }
    #expect(sentences.contains("there is no column `{0}` {1}"))
    #expect(sentences.contains("a value is missing between `{0}` and `{1}`"))
    #expect(sentences.count > 400)
  }

  @Test("Every exempt file is there", arguments: exempt.map(\.key))
  func isThere(_ path: String) {
    #expect(Self.files.contains { $0.hasPrefix(path) })
  }

  /// Whether a text is a query or a call of the program.
  private static func isPiece(_ wording: String) -> Bool {
    let beginnings = ["| ", "mittari ", "let {", "where ", "starts with", "true, false"]
    return wording.contains(" | ") || beginnings.contains { wording.hasPrefix($0) }
  }

  /// Whether a wording has words of its own besides signs, names in backticks and quotations.
  private static func isSentence(_ wording: String) -> Bool {
    guard wording.contains(" "), !pieces.contains(wording) else { return false }
    let bare = wording.replacing(/`[^`]*`|"[^"]*"|\{\d+\}/, with: "")
    return bare.contains(/[a-z]{2}/)
  }

  @Test("Finnish fills in what English does, and says it with Finnish letters and signs")
  func fillsIn() {
    for (english, finnish) in FinnishWording.sentences {
      #expect(Self.places(finnish).isSubset(of: Self.places(english)), "\(english)")
      #expect(Self.places(finnish).count == Self.places(english).count || english == "{0}s: {1}")
      #expect(!finnish.hasSuffix(".") || english.hasSuffix("."), "\(english)")
    }
  }

  private static func places(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{\d+\}/).map { String($0.output) })
  }

  @Test("No wording is in the table twice")
  func once() {
    #expect(FinnishWording.parts.map(\.count).reduce(0, +) == FinnishWording.sentences.count)
  }

  static let messages: [(message: Message, finnish: String)] = [
    ("did you mean `\("group")`?", "tarkoititko `group`?"),
    ("there is no column `\("grup")` \("here" as Message)", "tässä ei ole saraketta `grup`"),
    (
      "there is no column `\("a")` \("in `\("population")`" as Message)",
      "taulukossa `population` ei ole saraketta `a`"
    ),
    ("\("a value" as Message) is missing after `\("=")`", "kohdan `=` jälkeen puuttuu arvo"),
    ("there is no \("stage" as Message) `\("filtr")`", "tuntematon vaihe `filtr`"),
    ("  \("Stages" as Message)", "  Vaiheet"), ("\("{0}") is set", "asetettu: {0}"),
    ("write it as in \\u{E4}", "kirjoita se näin: \\u{E4}"),
    (Message(verbatim: "there is nothing to undo"), "there is nothing to undo"),
    ("nobody translated this \("noted" as Message)", "nobody translated this kirjattu"),
  ]

  @Test("Parts are said in Finnish, names stay as they are", arguments: messages.indices)
  func says(_ number: Int) {
    let (message, finnish) = Self.messages[number]
    #expect(message.text(in: .fi) == finnish)
    #expect(message.text(in: .en) == message.text && message.text(in: .sv) == message.text)
  }

  @Test func drawsDiagnostics() {
    let text = "school | where grup = \"lukio\""
    let diagnostic = Diagnostic(
      "unknown-column", "there is no column `\("grup")` \("here" as Message)", range: 15..<19,
      hint: "did you mean `\("group")`?", details: ["columns: \("no, group")"]
    ).located(in: Source(text))
    #expect(
      DiagnosticRenderer.render(diagnostic, style: TerminalStyle(language: .fi)) == """
        virhe: tässä ei ole saraketta `grup` [unknown-column]
          school | where grup = "lukio"
                         ^^^^ tarkoititko `group`?
          sarakkeet: no, group

        """)
  }
}
