import Catalog
import Diagnostics
import Engine
import Formats
import Indicators
import Language
import Tables

extension Session {
  /// Runs a pipeline on the tables that its names stand for.
  ///
  /// Of a file that it begins with only the columns that it touches are read.
  mutating func evaluate(
    _ pipeline: Syntax.Pipeline, isCancelled: @escaping @Sendable () -> Bool,
    within open: Set<String> = []
  ) throws(DiagnosticList) -> Outcome {
    try evaluate(
      pipeline, wanted: wantedColumns(of: pipeline), isCancelled: isCancelled, within: open)
  }

  /// The columns of the file that a pipeline begins with which it can touch; nil where all are to be read.
  private func wantedColumns(of pipeline: Syntax.Pipeline) -> WantedColumns? {
    guard case .path = pipeline.source, configuration.adjustment == nil else { return nil }
    return Engine.wantedColumns(of: pipeline)
  }

  private mutating func evaluate(
    _ pipeline: Syntax.Pipeline, wanted: WantedColumns?,
    isCancelled: @escaping @Sendable () -> Bool, within open: Set<String>
  ) throws(DiagnosticList) -> Outcome {
    let before = state
    var inputs = Inputs(tables: [:], parameters: state.parameterValues)
    if let threads = configuration.threads { inputs.workers = Workers(count: threads) }
    inputs.workers.meter = meter
    state.settings.apply(to: &inputs)
    inputs.areaNames = areaNames
    let head = try engineDataset(pipeline.source, within: open)
    if let head { inputs.tables[pipeline.source] = head.table }
    for source in Engine.sources(of: pipeline) where inputs.tables[source] == nil {
      let (table, remarks) = try resolve(
        source, wanted: source == pipeline.source ? wanted : nil, isCancelled: isCancelled,
        within: open)
      inputs.tables[source] = table
      inputs.remarks += remarks.filter { !inputs.remarks.contains($0) }
    }
    try checkInstrument(pipeline, inputs)
    if let head { return try evaluate(pipeline, on: head, inputs, isCancelled: isCancelled) }
    do {
      return try Engine.run(pipeline, inputs: inputs, isCancelled: isCancelled)
    } catch {
      guard wanted != nil, !isCancelled() else { throw error }
      // What is said of a fault may name any column.
      state = before
      return try evaluate(pipeline, wanted: nil, isCancelled: isCancelled, within: open)
    }
  }

  /// The table that a source stands for: a definition, what was loaded, a dataset, a file, the last result.
  ///
  /// - Parameter wanted: the columns of a file that are asked for; nil for all.
  mutating func resolve(
    _ source: Syntax.TableSource, wanted: WantedColumns? = nil,
    isCancelled: @escaping @Sendable () -> Bool, within open: Set<String>
  ) throws(DiagnosticList) -> (Table, [Remark]) {
    switch source {
    case .lastResult(let range):
      guard let last = state.last else {
        throw DiagnosticList(
          Diagnostic(
            "no-result", "there is no result yet that `_` could stand for", range: range,
            hint: "run a query first"))
      }
      state.origins += last.origins.filter { !state.origins.contains($0) }
      return (last.table, last.remarks)
    case .path(let text):
      let dataset = try readStated(text, name: nil, options: [], wanted: wanted)
      if dataset.engine != nil { return try rows(of: dataset, range: text.range) }
      use(dataset)
      return (dataset.table, dataset.remarks)
    case .named(let name):
      let key = name.text.lowercased()
      if let definition = state.definitions[key], !open.contains(key) {
        return try evaluate(definition, key: key, isCancelled: isCancelled, within: open)
      }
      let dataset = try dataset(name, isDefining: open.contains(key))
      if dataset.engine != nil { return try rows(of: dataset, range: name.range) }
      use(dataset)
      return (dataset.table, dataset.remarks)
    }
  }

  private mutating func evaluate(
    _ definition: Definition, key: String, isCancelled: @escaping @Sendable () -> Bool,
    within open: Set<String>
  ) throws(DiagnosticList) -> (Table, [Remark]) {
    do {
      let outcome = try evaluate(
        definition.pipeline, isCancelled: isCancelled, within: open.union([key]))
      var table = outcome.table
      table.name = definition.name
      return (table, outcome.remarks)
    } catch {
      throw DiagnosticList(error.diagnostics.map { $0.located(in: definition.source) })
    }
  }

  /// A dataset by name: loaded ones go before those of the catalog.
  mutating func dataset(
    _ name: Syntax.Name, isDefining: Bool = false
  ) throws(DiagnosticList) -> Dataset {
    let key = name.text.lowercased()
    if let loaded = state.loaded[key] { return loaded }
    if let cached = cache[key] { return cached }
    do {
      let dataset = adjusted(
        markingAnswers(
          try self.catalog.load(name.text, dataPath: replacement(for: name.text))))
      cache[key] = dataset
      return dataset
    } catch {
      switch error {
      case .unknown, .data(_, .cancelled): break
      default: noteUnread(name.text, path: replacement(for: name.text))
      }
      throw DiagnosticList(unknownSource(name, error, isDefining: isDefining))
    }
  }

  /// A dataset with its rows as the configuration wants them.
  func adjusted(_ dataset: Dataset) -> Dataset {
    guard let adjustment = configuration.adjustment else { return dataset }
    var adjusted = dataset
    adjusted.table = adjustment(dataset.name, dataset.table)
    // Whatever is made of single people's answers is still made of them.
    adjusted.table.answerColumns = dataset.table.answerColumns
    return adjusted
  }

  private func unknownSource(
    _ name: Syntax.Name, _ error: CatalogError, isDefining: Bool
  ) -> Diagnostic {
    guard case .unknown = error else {
      var diagnostic = error.diagnostic
      if diagnostic.range == nil { diagnostic.range = name.range }
      return diagnostic
    }
    if isDefining {
      return Diagnostic(
        "circular", "`\(name.text)` would be defined by itself", range: name.range,
        hint: "give the new definition another name")
    }
    let names = sourceNames
    let nearDataset =
      NearestName.match(for: name.text, among: names) ?? datasetTitled(name.text)
    let near = nearDataset ?? Vocabulary.command(for: name.text)
    var diagnostic = Diagnostic(
      "unknown-dataset", "there is no dataset `\(name.text)`", range: name.range,
      hint: near.map { "did you mean `\($0)`?" }
        ?? (names.isEmpty
          ? "name their folder: --datasets DIR" : "load a file: load \"FILE\" as NAME"),
      details: names.isEmpty
        ? ["no datasets were found in: \(catalog.folders.joined(separator: ", "))"]
        : ["datasets: \(names.joined(separator: ", "))"])
    diagnostic.replacement = nearDataset.map { Language.spelling(ofTable: $0) } ?? near
    return diagnostic
  }

  /// The error for a lone word that names no table, and is nearly a command or stands for a stage.
  static func offeringVerb(
    _ error: DiagnosticList, for pipeline: Syntax.Pipeline
  ) -> DiagnosticList {
    guard pipeline.stages.isEmpty, case .named(let name) = pipeline.source, !name.isQuoted,
      error.diagnostics.count == 1, var diagnostic = error.diagnostics.first,
      diagnostic.code == "unknown-dataset", diagnostic.range == name.range,
      diagnostic.replacement == nil
    else { return error }
    if let stage = Vocabulary.stage(for: name.text) {
      diagnostic.hint = "a stage needs a table before it: school | \(stage.entry.example)"
    } else if let command = Vocabulary.command(near: name.text) {
      diagnostic.hint = "did you mean `\(command)`?"
      diagnostic.replacement = command
    } else {
      return error
    }
    return DiagnosticList(diagnostic)
  }

  /// The dataset of which a title begins with a text, in any language.
  private func datasetTitled(_ text: String) -> String? {
    let plain = TextFolding.withoutAccents(text)
    guard plain.count >= 3 else { return nil }
    return catalog.names.first { name in
      catalog.titles(of: name).all.contains { TextFolding.withoutAccents($0).hasPrefix(plain) }
    }
  }

  /// Every name that a pipeline can begin with: datasets, loaded files, definitions.
  public var sourceNames: [String] {
    var seen: Set<String> = []
    let names =
      state.definitions.values.map(\.name).sorted() + state.loaded.values.map(\.name).sorted()
      + catalog.names
    return names.filter { seen.insert($0.lowercased()).inserted }
  }

  /// Tells whether a definition of that name would take the place of a dataset that can be named now.
  func hidesDataset(_ name: String) -> Bool {
    let key = name.lowercased()
    return state.definitions[key] == nil
      && (state.loaded[key] != nil || catalog.names.contains { $0.lowercased() == key })
  }

  /// The file that was given from outside in place of a dataset's own.
  func replacement(for name: String) -> String? {
    configuration.dataReplacements.first { $0.key.lowercased() == name.lowercased() }?.value
  }

  /// The table of a named source, for completion and `columns`.
  mutating func table(_ name: Syntax.Name) throws(DiagnosticList) -> Table {
    // The columns of a table in a database are known without its rows.
    let key = name.text.lowercased()
    if state.definitions[key] == nil, let dataset = state.loaded[key], dataset.engine != nil {
      return dataset.table
    }
    return try resolve(.named(name), isCancelled: { false }, within: []).0
  }

  /// Remembers a source that could not be read; that the statement failed does not undo it.
  mutating func noteUnread(_ name: String, path: String?) {
    let source = UnreadSource(name: name, path: path)
    if !unreadSources.contains(source) { unreadSources.append(source) }
  }

  /// Remembers what a result stands on.
  mutating func use(_ dataset: Dataset) {
    let use = DatasetUse(dataset)
    if !state.used.contains(use) { state.used.append(use) }
    if !triedDatasets.contains(use) { triedDatasets.append(use) }
    let origin = DatasetOrigin(dataset)
    if !state.origins.contains(origin) { state.origins.append(origin) }
  }
}

extension Dataset {
  /// The doubts about the data that every result made of them must tell.
  fileprivate var remarks: [Remark] { warnings.map(Remark.note) }
}
