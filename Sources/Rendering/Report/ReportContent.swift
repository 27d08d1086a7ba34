public import Indicators
public import Tables

/// Everything that a report says, in the order in which it is read, before it is written in a format.
///
/// Two equal contents give the same bytes. No path and no name of a person is among it.
public struct ReportContent: Sendable {
  /// The first heading.
  public var title: MarkedText
  /// The language of words, numbers and headings that the report adds.
  public var language: DisplayLanguage
  /// The language of the prose, as `fi`; nil where it is that of the report.
  public var proseLanguage: String?
  /// Prose and results in their order.
  public var parts: [Part] = []
  /// What was given for the parameters, name and value.
  public var parameters: [(name: String, value: MarkedText)] = []
  /// The data that the results stand on.
  public var datasets: [Dataset] = []
  /// What changed since the results were accepted.
  public var changes: [Changes] = []
  /// How many figures and directions in the prose are not true any more.
  public var staleFigures = 0
  /// The day when the results were recorded, as `2026-11-21`; nil where none are.
  public var recordedDay: String?
  /// How many levels headings of the prose go down, below the one title.
  public var headingShift = 0
  /// The program and its version.
  public var program: String

  /// A stretch of prose, or a result.
  public enum Part: Sendable {
    /// Blocks of prose, their references filled in.
    case prose([ProseBlock])
    /// What a cell gave.
    case result(ReportResult)
  }

  /// Data that results stand on.
  public struct Dataset: Sendable, Hashable {
    /// The name that queries use.
    public var name: String
    /// What people call it.
    public var title: String
    /// The years, as `2019–2023`; nil where there are none.
    public var years: String?
    /// How many rows.
    public var rows: Int
    /// The first digits of the SHA-256.
    public var fingerprint: String
    /// The documents that the figures were taken from.
    public var documents: [CitedDocument]
    /// The licences under which they may be used, a line each; empty where none is stated.
    public var licences: [String]

    /// Collects what is known of data.
    public init(
      name: String, title: String, years: String?, rows: Int, fingerprint: String,
      documents: [CitedDocument], licences: [String]
    ) {
      self.name = name
      self.title = title
      self.years = years
      self.rows = rows
      self.fingerprint = fingerprint
      self.documents = documents
      self.licences = licences
    }
  }

  /// What changed, under a heading.
  public struct Changes: Sendable, Hashable {
    /// The heading; nil for what stands before the first.
    public var heading: String?
    /// The changes, a line each.
    public var lines: [MarkedText]

    /// Puts lines under a heading.
    public init(heading: String?, lines: [MarkedText]) {
      self.heading = heading
      self.lines = lines
    }
  }

  /// Begins a report.
  public init(title: MarkedText, language: DisplayLanguage, program: String) {
    self.title = title
    self.language = language
    self.program = program
  }

  /// The results in order.
  public var results: [ReportResult] {
    parts.compactMap { if case .result(let result) = $0 { result } else { nil } }
  }

  /// How many results are not as accepted, by their state.
  func count(where holds: (ReportResult.State) -> Bool) -> Int {
    results.count { holds($0.state) }
  }
}

/// What a cell gave, with all that its reader needs.
public struct ReportResult: Sendable {
  /// How the result stands to the accepted one.
  public enum State: Sendable, Hashable {
    /// As accepted, or the first.
    case current
    /// Another than accepted.
    case changed
    /// Another than accepted, though the data are the same.
    case alarm
    /// The cell failed: the accepted rows stand in the place of new ones, if there are any.
    case failed(reason: MarkedText, line: Int)
  }

  /// The name of its cell.
  public var name: String
  /// What the table is called.
  public var caption: MarkedText
  /// The statements.
  public var query: String
  /// How the result stands to the accepted one.
  public var state = State.current
  /// The rows; nil where the cell failed and none were accepted.
  public var table: Table?
  /// What the reader of the rows must not miss.
  public var remarks: [Remark] = []
  /// How to draw them, and what of them; nil where no chart is asked for.
  public var chart: (request: ChartRequest, table: Table)?

  /// Whether there is a table to show; one without rows is told only, and has no number.
  var hasRows: Bool { (table?.rowCount ?? 0) > 0 }

  /// What the chart shows in words; nil where there is none, or it cannot be drawn.
  public func chartDescription(in language: DisplayLanguage) -> MarkedText? {
    guard let chart,
      let model = try? ChartModel(chart.request, chart.table, language: language)
    else { return nil }
    return ChartDescription(model: model).markedText
  }

  /// Begins a result.
  public init(name: String, caption: MarkedText, query: String) {
    self.name = name
    self.caption = caption
    self.query = query
  }
}
