import Catalog
import Diagnostics
import Engine
import Formats
import Indicators
import Language
import Tables

/// Tables that stay in a database: they are named by `load`, and asked for rows when a statement runs.
extension Session {
  /// Tells whether a text names a table of a database and no file.
  public static func namesEngine(_ text: String) -> Bool {
    do throws(EngineError) {
      return try EnginePlace(text) != nil
    } catch {
      return true
    }
  }

  /// The table of a database that a text names; nil for a file.
  ///
  /// Somebody else's notebook starts no program: only whoever replays it may give it a database.
  func enginePlace(
    _ text: String, isGiven: Bool, range: Syntax.Range
  ) throws(DiagnosticList) -> EnginePlace? {
    let found: EnginePlace?
    do throws(EngineError) {
      found = try EnginePlace(text)
    } catch {
      throw Self.located(error, range)
    }
    guard var place = found else { return nil }
    if case .within = configuration.paths, !isGiven {
      throw DiagnosticList(
        Diagnostic(
          "engine-confined", "a notebook asks no database that was not given to it from outside",
          range: range, hint: "give it to the replay: --data NAME=\(text)"))
    }
    if place.kind == .duckdb, !isGiven {
      place.database = Path.join(configuration.paths.base, place.database)
    }
    return place
  }

  /// Has a database asked anew by the statement that loads a table of it.
  func forgetEngine(_ path: Syntax.Text, name: String?) {
    let given = replacement(for: name ?? Path.stem(of: path.value))
    let place = try? enginePlace(given ?? path.value, isGiven: given != nil, range: path.range)
    if let place { engineAnswers.forget(place) }
  }

  /// The columns of a table in a database, as a dataset whose rows stay where they are.
  func readEngine(
    _ place: EnginePlace, path: Syntax.Text, name: String?, options: [Syntax.Option]
  ) throws(DiagnosticList) -> Dataset {
    if let option = options.first {
      throw DiagnosticList(
        Diagnostic(
          "file-option", "a table of a database takes no option `\(option.name.text)`",
          range: option.name.range, hint: "the database says how its columns are read"))
    }
    let name = name ?? place.plainName
    do throws(EngineError) {
      let reading = catalog.reading
      let engine = try EngineTable(
        place, answers: engineAnswers, mayAsk: asksEngines, reading: reading)
      let shape = try engine.shape(
        named: name, answers: engineAnswers, mayAsk: asksEngines, reading: reading)
      var dataset = Dataset(engine, named: name, path: path.value, shape: shape)
      guard Self.mayHoldAnswers(shape) else { return dataset }
      let sample = try engine.sample(
        named: name, fields: shape.fields, answers: engineAnswers, mayAsk: asksEngines,
        reading: reading)
      dataset.table.answerColumns =
        markingAnswers(Dataset(engine, named: name, path: path.value, shape: sample))
        .table.answerColumns
      return dataset
    } catch {
      throw Self.located(error, path.range)
    }
  }

  /// What `load` and `inspect` say of a table whose rows were not read.
  static func summary(of dataset: Dataset, in engine: EngineTable) -> Message {
    let count = dataset.table.visibleIndices.count
    let columns: Message = count == 1 ? "1 column" : "\(count) columns"
    let summary: Message =
      "\(columns) · \(engine.place.kind.title), table \(engine.place.tableName) · "
      + "rows are asked for when a query needs them"
    return dataset.table.holdsAnswers ? "\(summary) · \(answersLoaded)" : summary
  }

  private static func located(_ error: EngineError, _ range: Syntax.Range) -> DiagnosticList {
    var diagnostic = error.diagnostic
    diagnostic.range = range
    return DiagnosticList(diagnostic)
  }

  /// The dataset of a source whose rows are in a database; nil for any other source.
  mutating func engineDataset(
    _ source: Syntax.TableSource, within open: Set<String>
  ) throws(DiagnosticList) -> Dataset? {
    switch source {
    case .lastResult: return nil
    case .named(let name):
      let key = name.text.lowercased()
      if state.definitions[key] != nil, !open.contains(key) { return nil }
      return state.loaded[key].flatMap { $0.engine == nil ? nil : $0 }
    case .path(let text):
      guard Self.namesEngine(text.value) else { return nil }
      let dataset = try readStated(text, name: nil, options: [])
      return dataset.engine == nil ? nil : dataset
    }
  }

  /// Tells whether a source is a table of a database whose texts are not known.
  func hasUnknownMembers(_ source: Syntax.TableSource) throws(DiagnosticList) -> Bool {
    guard case .named(let name) = source, let dataset = state.loaded[name.text.lowercased()],
      let engine = dataset.engine
    else { return false }
    return (try? members(of: engine)) == nil
  }

  private func members(of engine: EngineTable) throws(EngineError) -> [Int: [String]]? {
    try engine.members(answers: engineAnswers, mayAsk: asksEngines, reading: catalog.reading)
  }

  /// All rows of a table in a database; while somebody types its columns with what is known of their texts.
  mutating func rows(
    of dataset: Dataset, range: Syntax.Range
  ) throws(DiagnosticList) -> (Table, [Remark]) {
    guard let engine = dataset.engine, var database = DatabaseTable(dataset.table, engine) else {
      return (dataset.table, [])
    }
    guard asksEngines else {
      if let members = try? members(of: engine) { database.know(members) }
      return (database.table, [])
    }
    let all = Syntax.Pipeline(source: .lastResult(range), stages: [], range: range)
    let handover = Engine.handover(all, of: database, inputs: Inputs(tables: [:]), atMost: 0)
    do throws(EngineError) {
      let rows = try fetch(handover.sql, handover, engine)
      return (take(rows, handover, dataset), remarks(on: rows, handover, engine))
    } catch {
      throw Self.located(error, range)
    }
  }

  /// Runs a pipeline of which the database carries out the leading stages.
  mutating func evaluate(
    _ pipeline: Syntax.Pipeline, on dataset: Dataset, _ inputs: Inputs,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(DiagnosticList) -> Outcome {
    guard let engine = dataset.engine, var database = DatabaseTable(dataset.table, engine) else {
      return try Engine.run(pipeline, inputs: inputs, isCancelled: isCancelled)
    }
    var inputs = inputs
    do {
      var most = mayHandOver(pipeline, dataset) ? pipeline.stages.count : 0
      if most > 0, Language.format(pipeline).contains(where: { $0 == "\"" || $0 == "$" }) {
        if let members = try members(of: engine) { database.know(members) } else { most = 0 }
      }
      if most > 0 {
        // What is wrong is told before the rows are asked for.
        inputs.tables[pipeline.source] = database.table
        _ = try Engine.check(pipeline, inputs: inputs)
      }
      var handover = Engine.handover(pipeline, of: database, inputs: inputs, atMost: most)
      var rows = try fetch(handover.sql, handover, engine)
      var last: [Remark] = []
      if !handover.filters.isEmpty, handover.isEmpty(rows.columns) {
        for filter in handover.filters {
          let part = Engine.handover(
            pipeline, of: database, inputs: inputs, atMost: filter.place + 1)
          let probe = try fetch(part.probe, part, engine)
          guard probe.rowCount == 0 else { continue }
          last = [.emptyResult(stage: filter.text)]
          (handover, rows) = (part, probe)
          break
        }
      }
      let table = take(rows, handover, dataset)
      inputs.tables[pipeline.source] = table
      inputs.remarks += remarks(on: rows, handover, engine)
      var outcome = try Engine.run(
        handover.rest(of: pipeline), inputs: inputs, isCancelled: isCancelled)
      let own = handover.remarks + last + handover.remarks(on: rows.columns, table)
      outcome.remarks = own + outcome.remarks.filter { !own.contains($0) }
      return outcome
    } catch let error as DiagnosticList {
      throw error
    } catch let error as EngineError {
      throw Self.located(error, pipeline.source.range)
    } catch {
      throw Self.located(.answer(engine.place.kind), pipeline.source.range)
    }
  }

  /// False where all rows are needed here, as they are told as SQL, taken twice, changed, or single people's answers.
  private func mayHandOver(_ pipeline: Syntax.Pipeline, _ dataset: Dataset) -> Bool {
    let isTold = pipeline.stages.contains { if case .sql = $0.kind { true } else { false } }
    return !isTold && !dataset.table.holdsAnswers && configuration.adjustment == nil
      && !Engine.sources(of: pipeline).dropFirst().contains(pipeline.source)
  }

  private func fetch(
    _ sql: String, _ handover: Handover, _ engine: EngineTable
  ) throws(EngineError) -> EngineRows {
    var kinds = handover.table.columns.map { EngineColumn.Kind($0.type) }
    kinds += handover.counts.map { _ in .whole }
    return try engineAnswers.rows(
      sql, kinds, at: engine.place, mayAsk: asksEngines, reading: catalog.reading)
  }

  /// The rows as a table, remembered as what the result stands on.
  private mutating func take(
    _ rows: EngineRows, _ handover: Handover, _ dataset: Dataset
  ) -> Table {
    var read = dataset
    read.table = handover.table(of: rows.columns) ?? handover.table
    read.contents = rows.contents
    if let engine = dataset.engine {
      read.title = "\(engine.place.kind.title), \(engine.place.tableName): \(handover.sql)"
    }
    read = adjusted(read)
    use(read)
    return read.table
  }

  private func remarks(
    on rows: EngineRows, _ handover: Handover, _ engine: EngineTable
  ) -> [Remark] {
    let (kind, name) = (engine.place.kind.title, engine.place.tableName)
    // The SQL itself goes along where rows are kept; beside a result it would be longer than the result.
    let table: Message = "\(kind), table \(name)"
    let count = handover.stageCount
    var remarks: [Remark] = [
      .note(
        count == 0
          ? table
          : .counted(
            count, one: "\(table), which answered the first stage",
            several: "\(table), which answered the first \(count) stages"))
    ]
    if rows.unrealCount > 0 {
      remarks.append(
        .note(
          .counted(
            rows.unrealCount, one: "1 figure is infinite or no number, and so missing",
            several: "\(rows.unrealCount) figures are infinite or no numbers, and so missing")))
    }
    return remarks
  }
}

extension DatabaseTable {
  fileprivate init?(_ shape: Table, _ engine: EngineTable) {
    self.init(
      shape, relation: engine.relation, values: engine.values,
      exact: Set(engine.columns.filter(\.isExact).map(\.name)),
      dialect: engine.place.kind.rawValue)
  }
}

extension EngineColumn.Kind {
  /// How the values of a column of this type are taken.
  fileprivate init(_ type: ColumnType) {
    switch type {
    case .decimal: self = .number
    case .approximate: self = .approximate
    case .text: self = .text
    case .boolean: self = .boolean
    }
  }
}
