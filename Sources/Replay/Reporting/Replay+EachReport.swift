import Diagnostics
import Formats
import Rendering

extension Replay {
  /// Writes a folder of reports, one for each member of a parameter, with a page that leads to them.
  ///
  /// The page tells for which members verdicts flipped, figures are missing or cells failed. The outcome is that of the
  /// replay for each member.
  public static func report(
    _ path: String, each parameter: String, to output: String, options: Options
  ) -> Outcome {
    do throws(DiagnosticList) {
      guard try ReportTarget.of(output).kind == .folder else {
        throw DiagnosticList(
          Diagnostic(
            "each-needs-folder", "reports for each member need a folder", hint: "add -o folder/"))
      }
      let notebook = try Notebook(path: path)
      let each = try Each(parameter, notebook, path: path, options: options)
      try ReportOutput(path: output).checkFolder(
        EachReportWriter.names(of: each.members))
      var writer = EachReportWriter(
        path: path, output: output, options, notebook, memberLanguage: each.language)
      try visit(notebook, path: path, each, options) { member, rerun throws(DiagnosticList) in
        try writer.write(member, rerun)
      }
      if options.isCancelled() { return .interrupted }
      try writer.writeIndex(each)
      var page = EachSummary(notebook, path: path, each, writer.report, options).page
      page.end.append("reports written: \(output)")
      return Outcome(
        summary: page.text(options.style, screen: options.screenLines), diagnostics: [],
        exitCode: writer.report.exitCode)
    } catch {
      return Outcome(summary: "", diagnostics: error.diagnostics, exitCode: 2)
    }
  }
}

/// Writes the reports of each member and remembers what is out of the ordinary.
private struct EachReportWriter {
  private let path: String
  private let output: ReportOutput
  private let options: Replay.Options
  private let language: DisplayLanguage
  private let words: RecordedWords
  /// The language of the members; nil where nothing tells.
  private let memberLanguage: String?
  private let paths: HiddenPaths
  private var names: FileNames
  private var title: MarkedText?
  private var files: [String] = []
  private(set) var report = EachReport()

  init(
    path: String, output: String, _ options: Replay.Options, _ notebook: Notebook,
    memberLanguage: String?
  ) {
    self.memberLanguage = memberLanguage
    self.path = path
    self.output = ReportOutput(path: output)
    self.options = options
    language = ReportMaker.language(notebook, options)
    words = RecordedWords(TerminalStyle(language: language))
    paths = HiddenPaths(path: path, options)
    names = Self.firstNames
  }

  private static let firstNames: FileNames = {
    var names = FileNames()
    _ = names.add("index", "html")
    return names
  }()

  /// The names of the files for members in their order, that of the page that leads to them first.
  static func names(of members: [String]) -> [String] {
    var names = firstNames
    return ["index.html"] + members.map { names.add($0, "html") }
  }

  mutating func write(_ member: String, _ rerun: Rerun) throws(DiagnosticList) {
    report.members.append(EachReport.Exceptions(member, rerun, words))
    report.layoutDoubts = rerun.report.layoutDoubts
    var content = try ReportMaker(rerun, path: path, options).content()
    title = title ?? content.title
    content.title += " – " + memberText(member)
    let name = names.add(member, "html")
    files.append(name)
    try write(ReportPage(content).text, to: name)
  }

  func writeIndex(_ each: Replay.Each) throws(DiagnosticList) {
    let entries = zip(report.members, files).map { member, file in
      ReportIndex.Entry(
        member: memberText(member.member), file: file, failures: member.failures.map(text),
        flips: member.flips.map(text), missing: member.missing.map(text))
    }
    let column = language == .en ? nil : each.titles[language.rawValue]
    let index = ReportIndex(
      title: title ?? MarkedText(Path.stem(of: path)), parameter: column ?? each.parameter,
      entries: entries,
      language: language)
    try write(index.text, to: "index.html")
  }

  private func text(_ note: EachReport.CellNote) -> MarkedText {
    MarkedText(note.cell + ": ") + note.text.marked(in: language).map(paths.hidden)
  }

  private func memberText(_ member: String) -> MarkedText {
    MarkedText(member, language: memberLanguage)
  }

  private func write(_ text: String, to name: String) throws(DiagnosticList) {
    output.makeFolder()
    try output.write(text, as: name)
  }
}
