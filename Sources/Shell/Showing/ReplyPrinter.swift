import Diagnostics
import Indicators
import Rendering
import Replay
import Sessions
import Tables

/// Shows replies and diagnostics: what was asked for on one sink, everything else on the other.
struct ReplyPrinter: Sendable {
  /// The settings that hold now.
  var settings: Settings
  /// How results are written.
  let format: OutputFormat
  /// Where results go.
  let results: OutputSink
  /// Where diagnostics and what was done go.
  let messages: OutputSink
  /// The table that was shown last and what of it, for `more` and `next`.
  private var last: (table: Table, drawn: DrawnTable)?
  /// The chart that the statement asks for, whose rows are shown or written now.
  var chart: ChartRequest?
  /// The results of a page, which is written when all of them are there.
  private var pageResults: [(table: Table, rendered: RenderedFormat)] = []
  /// Whether something was written to `results` already, so that the next result keeps its distance.
  var hasWritten = false

  init(settings: Settings, format: OutputFormat, results: OutputSink, messages: OutputSink) {
    self.settings = settings
    self.format = format
    self.results = results
    self.messages = messages
  }

  /// How results look.
  var style: TerminalStyle { TerminalStyle(results, settings: settings) }

  /// Whether results may have colour.
  var isStyled: Bool { style.color }

  /// The language that answers are shown in.
  var language: DisplayLanguage { DisplayLanguage(rawValue: settings.language) ?? .en }

  /// How the formats with words around the rows are written, with what their reader must not miss.
  func rendered(_ remarks: [Remark]) -> RenderedFormat {
    RenderedFormat(
      language: language, remarks: remarks, answers: settings.answer == "on", chart: chart)
  }

  /// Shows what a statement gave.
  ///
  /// - Parameters:
  ///   - elapsed: how long it took.
  ///   - isDrawnForNobody: false to draw no table where nobody looks at a terminal, but say what must not be missed.
  mutating func show(
    _ content: Reply.Content, elapsed: Duration? = nil, isDrawnForNobody: Bool = true
  ) throws(OutputError) {
    switch content {
    case .result(let table, let remarks):
      if isDrawnForNobody || format != .table || results.isTerminal {
        try show(table, remarks: remarks, elapsed: elapsed)
      } else {
        last = (table, .whole)
        try tell(remarks)
      }
    case .listing(let table, let remarks): try show(table, remarks: remarks, elapsed: nil)
    case .text(let lines):
      try writeResult(TerminalStyle(results, settings: settings).paragraphs(lines))
    case .done(let line):
      let style = TerminalStyle(messages, settings: settings)
      try messages.write(style.safeLines(line.text(in: style.language)))
    case .nothing: break
    }
  }

  /// Draws a chart below its table; results that are written as data have none.
  mutating func show(_ request: ChartRequest, of table: Table) throws(OutputError) {
    guard format == .table else { return }
    let style = TerminalStyle(results, settings: settings)
    try writeResult(TerminalChart.render(request, table, style: style))
  }

  /// Shows a text that is drawn for `results` already.
  mutating func showDrawn(_ text: String) throws(OutputError) {
    if !text.isEmpty { try writeResult(text) }
  }

  /// Tells what is wrong.
  func show(_ diagnostics: [Diagnostic]) throws(OutputError) {
    let style = TerminalStyle(messages, settings: settings)
    for diagnostic in diagnostics {
      // Whoever pressed Ctrl-C knows why; the terminal's `^C` gives way to the word.
      let isCancelled = diagnostic.code == "cancelled"
      let back = messages.isTerminal ? "\r" : ""
      try messages.write(
        isCancelled
          ? back + style.paint(diagnostic.message.text(in: style.language), .quiet) + "\n"
          : DiagnosticRenderer.render(diagnostic, style: style))
    }
  }

  /// Begins a new line behind a result of which not all was written.
  func breakOff() throws(OutputError) {
    try results.write(isStyled ? "\u{1B}[0m\n" : "\n")
  }

  /// Writes what waits for the last result: several results are one page.
  mutating func finish() throws(OutputError) {
    guard !pageResults.isEmpty else { return }
    try writeResult(RenderedFormat.page(of: pageResults, language: language))
    pageResults = []
  }

  private mutating func show(
    _ table: Table, remarks: [Remark], elapsed: Duration?
  ) throws(OutputError) {
    guard format == .table else {
      last = (table, .whole)
      if format == .page {
        pageResults.append((table, rendered(remarks)))
      } else {
        try writeResult(format.rows(of: table, rendered(remarks)))
      }
      return try tell(remarks)
    }
    let style = TerminalStyle(results, settings: settings)
    // A time is different at every run, so a file never has it.
    let isTimed = results.isTerminal && settings.timing == "on"
    let drawn = TerminalTable.draw(
      table, remarks: remarks, style: style, elapsed: isTimed ? elapsed : nil,
      answers: settings.answer == "on")
    last = (table, drawn)
    try writeResult(drawn.lines)
  }

  /// Says what the reader of rows that are not drawn must not miss.
  private func tell(_ remarks: [Remark]) throws(OutputError) {
    let style = TerminalStyle(messages, settings: settings)
    try messages.write(RemarkRenderer.render(remarks, style: style))
  }

  /// Shows the part of the last table that comes next, or says that there is none; false if no table was shown.
  mutating func turn(_ turn: PageTurn) throws(OutputError) -> Bool {
    guard let last else { return false }
    guard let page = turn == .rows ? last.drawn.below : last.drawn.beside else {
      try show(.done(turn == .rows ? "the last row has been shown" : "every column has been shown"))
      return true
    }
    let drawn = TerminalTable.draw(
      last.table, page: page, style: TerminalStyle(results, settings: settings))
    self.last?.drawn = drawn
    try writeResult(drawn.lines)
    return true
  }

  private mutating func writeResult(_ text: String) throws(OutputError) {
    try writeResult(RowBlocks(text: text))
  }

  private mutating func writeResult(_ rows: RowBlocks) throws(OutputError) {
    // Readers of JSON take one value after another; tables a person must tell apart.
    let isApart = !["json", "ndjson"].contains(format.name)
    if hasWritten, isApart { try results.write("\n") }
    hasWritten = true
    try results.write(rows)
  }
}
