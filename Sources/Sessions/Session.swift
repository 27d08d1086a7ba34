public import Catalog
public import Diagnostics
import Engine
import Formats
import Indicators
public import Language
public import Tables

/// One statement in, one reply out: the names, datasets and parameters of a session, without screen or keyboard.
public struct Session: Sendable {
  /// Where the session finds things, and what was given to it from outside.
  public let configuration: Configuration
  var state = SessionState()
  /// What `undo` goes back to, the latest last.
  private var past: [Past] = []
  /// Datasets of the catalog that were read already; `undo` keeps them.
  var cache: [String: Dataset] = [:]
  /// What databases answered; `undo` keeps it.
  var engineAnswers = EngineAnswers()
  /// Whether databases may be asked: only for a statement that runs, never while somebody types.
  var asksEngines = false
  /// Asked while a file is read for the statement that runs.
  private var isCalledOff: @Sendable () -> Bool = { false }
  /// Told how far the statement that runs is.
  private(set) var meter: WorkMeter?

  /// The datasets and files that could not be read, in order of the first attempt.
  public internal(set) var unreadSources: [UnreadSource] = []
  /// The datasets that statements have read, those that failed and were undone among them, in order of first use.
  public internal(set) var triedDatasets: [DatasetUse] = []
  /// The loaded files that look to be laid out otherwise than is said of them, in order.
  public internal(set) var layoutDoubts: [LayoutDoubt] = []

  /// What was before a statement, and what the statement wrote into a dataset's file.
  private struct Past: Sendable {
    let state: SessionState
    let recorded: RecordedResult?
  }

  /// Begins a session; it reads nothing until a statement needs it.
  public init(_ configuration: Configuration) {
    self.configuration = configuration
    state.settings = configuration.settings
    guard configuration.overridesDeclare else { return }
    for (name, text) in configuration.parameterOverrides.sorted(by: { $0.key < $1.key }) {
      state.setParameter(name, ExactDecimal(text).map(Cell.decimal) ?? .text(text))
    }
  }

  /// Begins a session with the datasets of the catalog that another one of the same catalog and replacements has read.
  ///
  /// They are not read again, so that many runs of the same statements stand on the same data.
  public init(_ configuration: Configuration, readingAs other: Session) {
    self.init(configuration)
    cache = other.cache
    engineAnswers = other.engineAnswers
  }

  /// The accepted statements in order, without those that were undone.
  public var journal: [JournalEntry] { state.journal }

  /// The declared parameters in order of declaration.
  public var parameters: [(name: String, value: Cell)] { state.parameters }

  /// The datasets that queries have read, in order of first use.
  public var usedDatasets: [DatasetUse] { state.used }

  /// The present settings.
  public var settings: Settings { state.settings }

  /// The catalog that names are looked up in; its files are read within what the settings allow.
  public var catalog: Catalog {
    var catalog = configuration.catalog
    catalog.reading.isCancelled = isCalledOff
    catalog.reading.threads = configuration.threads
    catalog.reading.memoryLimit = settings.memoryLimit
    if settings.cache == "off" { catalog.reading.cache = nil }
    return catalog
  }

  /// Runs one statement; when it throws, the session is as it was before.
  ///
  /// - Parameters:
  ///   - source: the text that the statement's places point into.
  ///   - meter: told how far the stage of a query is that runs.
  ///   - isCancelled: asked between stages.
  public mutating func run(
    _ statement: Syntax.Statement, in source: Source, meter: WorkMeter? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(DiagnosticList) -> Reply {
    let before = state
    isCalledOff = isCancelled
    self.meter = meter
    asksEngines = true
    defer {
      isCalledOff = { false }
      self.meter = nil
      asksEngines = false
    }
    do {
      return try perform(statement, in: source, before: before, isCancelled: isCancelled)
    } catch {
      state = before
      throw DiagnosticList(error.diagnostics.map { $0.located(in: source) })
    }
  }

  private mutating func perform(
    _ statement: Syntax.Statement, in source: Source, before: SessionState,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(DiagnosticList) -> Reply {
    var recorded: Syntax.StatementKind?
    var written: RecordedResult?
    let reply: Reply
    switch statement.kind {
    case .query(let pipeline):
      do {
        reply = try query(pipeline, source: source, isCancelled: isCancelled)
      } catch {
        throw Self.offeringVerb(error, for: pipeline)
      }
    case .letName(let name, let pipeline):
      let isHiding = hidesDataset(name.text)
      recorded = try define(name, pipeline, source: source, isCancelled: isCancelled)
      reply = Reply(
        .done(
          isHiding
            ? "\(name.text) is defined, in place of the dataset of that name"
            : "\(name.text) is defined"))
    case .parameter(let name, let literal):
      reply = try declare(name, literal)
    case .load(let path, let name, let options):
      (reply, recorded) = try load(path, name: name, options: options)
    case .note:
      reply = Reply(.done("noted"))
    case .set(let name, let value):
      try state.settings.set(name, to: value)
      reply = Reply(.done("\(name.text) is set"))
    case .undo:
      return try undo(range: statement.range)
    case .recover(let forgets):
      return Reply(.nothing, effects: [.recover(forgets: forgets)])
    case .datasets:
      return Reply(.listing(datasetListing()))
    case .columns(let name):
      return Reply(.listing(try columnListing(name, range: statement.range)))
    case .more:
      return Reply(.nothing, effects: [.turn(.rows, statement.range)])
    case .next:
      return Reply(.nothing, effects: [.turn(.columns, statement.range)])
    case .help(let topic):
      return Reply(.text(try Help.text(for: topic)))
    case .save(let path, let isOver):
      return Reply(.nothing, effects: [.save(path, isOver: isOver)])
    case .replay(let path):
      return Reply(.nothing, effects: [.replay(path)])
    case .edit:
      throw DiagnosticList(
        Diagnostic(
          "not-at-prompt", "`edit` opens an editor only for a person at the shell's prompt",
          range: statement.range, hint: "type it alone, in the shell"))
    case .present(let path):
      return Reply(.nothing, effects: [.present(path)])
    case .quit:
      return Reply(.nothing, effects: [.quit])
    case .find(let text):
      return try find(text, isCancelled: isCancelled)
    case .record(let entry):
      (reply, written) = try record(entry, range: statement.range)
    }
    keep(
      statement, recorded, in: source, reply: reply, before: Past(state: before, recorded: written))
    return reply
  }

  /// Puts an accepted statement into the journal.
  private mutating func keep(
    _ statement: Syntax.Statement, _ recorded: Syntax.StatementKind?, in source: Source,
    reply: Reply, before: Past
  ) {
    let text = source.text(in: statement.range)
    let recordedText = recorded.map {
      Language.format(Syntax.Statement($0, range: statement.range))
    }
    state.journal.append(
      JournalEntry(
        statement: statement, text: text, recordedText: recordedText ?? text, reply: reply))
    past.append(before)
    if past.count > Self.maximumUndo { past.removeFirst() }
  }

  /// How many statements `undo` can take back.
  static let maximumUndo = 1_000

  /// Lets go of the journal and of what `undo` would go back to.
  mutating func forgetHistory() {
    state.journal = []
    past = []
  }

  /// Takes back the statement that was accepted last, as what it asks for could not be done outside.
  public mutating func refuseLast() {
    if let previous = past.popLast() { state = previous.state }
  }

  private mutating func undo(range: Syntax.Range) throws(DiagnosticList) -> Reply {
    guard let previous = past.last else {
      throw DiagnosticList(
        Diagnostic("nothing-to-undo", "there is nothing to undo", range: range))
    }
    if let recorded = previous.recorded { try takeBack(recorded, range: range) }
    past.removeLast()
    let text = state.journal.last?.text ?? ""
    let written = (state.journal.last?.reply.effects ?? []).compactMap(\.writtenPath)
    state = previous.state
    guard !written.isEmpty else { return Reply(.done("undone: \(text)")) }
    let files = written.joined(separator: ", ")
    return Reply(.done("undone: \(text)\n\("what was written stays: \(files)" as Message)"))
  }

  private mutating func query(
    _ pipeline: Syntax.Pipeline, source: Source, isCancelled: @escaping @Sendable () -> Bool
  ) throws(DiagnosticList) -> Reply {
    state.origins = []
    let outcome = try evaluate(pipeline, isCancelled: isCancelled)
    let whole = pipeline.replacingLastResult(with: state.last?.pipeline)
    var effects: [SessionEffect] = []
    var notes: [Remark] = []
    for effect in outcome.effects {
      switch effect {
      case .export(let path, let options, let table, let remarks):
        try checkTarget(path)
        let request = ExportRequest(
          path: path, options: options, table: table, remarks: remarks,
          provenance: provenance(of: whole, before: path))
        effects.append(.export(request))
      case .chart(let request, let table):
        effects.append(.chart(request, table))
      case .name(let name, _):
        if hidesDataset(name.text) {
          notes.append(.note("\(name.text) is named, in place of the dataset of that name"))
        }
        let offset = whole.stages.count - pipeline.stages.count
        let index = pipeline.stages.firstIndex { $0.kind == .named(name) } ?? 0
        try remember(name, whole.upTo(offset + index))
      }
    }
    state.last = LastResult(
      table: outcome.table, remarks: outcome.remarks,
      pipeline: whole.upTo(whole.stages.count), origins: state.origins)
    return Reply(.result(outcome.table, outcome.remarks + notes), effects: effects)
  }

  /// Keeps a definition; it is evaluated once, so that its errors come now and not when it is used.
  private mutating func define(
    _ name: Syntax.Name, _ pipeline: Syntax.Pipeline, source: Source,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(DiagnosticList) -> Syntax.StatementKind? {
    let key = name.text.lowercased()
    var whole = pipeline.replacingLastResult(with: state.last?.pipeline)
    // `let a = a | …` builds on the old meaning of the name; any other way back to it is a circle.
    var open: Set<String> = [key]
    if case .named(let base) = whole.source, base.text.lowercased() == key,
      let old = state.definitions[key]
    {
      whole.source = old.pipeline.source
      whole.stages = old.pipeline.stages + whole.stages
      open = []
    }
    let outcome = try evaluate(pipeline, isCancelled: isCancelled, within: open)
    for case .name(let inner, _) in outcome.effects {
      let offset = whole.stages.count - pipeline.stages.count
      let index = pipeline.stages.firstIndex { $0.kind == .named(inner) } ?? 0
      try remember(inner, whole.upTo(offset + index))
    }
    let kept = whole.upTo(whole.stages.count)
    try remember(name, kept)
    return kept == pipeline ? nil : .letName(name, kept)
  }

  /// Defines a name by a pipeline, written out anew so that its places point into its own text.
  private mutating func remember(
    _ name: Syntax.Name, _ pipeline: Syntax.Pipeline
  ) throws(DiagnosticList) {
    let text = Language.format(pipeline)
    let source = Source(text, name: "let \(name.text)")
    let parsed = Language.parse(source)
    guard case .query(let own)? = parsed.statements.first?.kind else {
      throw DiagnosticList(parsed.diagnostics)
    }
    state.definitions[name.text.lowercased()] = Definition(
      name: name.text, pipeline: own, source: source)
  }
}

extension Source {
  /// The text of a UTF-8 range.
  func text(in range: Range<Int>) -> String {
    let bytes = Array(text.utf8)
    let bounds = range.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[bounds], as: UTF8.self)
  }
}
