import Catalog
public import Diagnostics
import Engine
public import Language
public import Tables

/// What typing asks between two keys: only what can be told at once.
extension Session {
  /// The most rows on which stages are run between two keys.
  private static let quickRows = 5_000
  /// The rows of a table in a database may be any number.
  private static let unknownRows = 1 << 40
  /// The most bytes of a dataset that is read between two keys.
  private static let quickBytes = 1 << 20
  /// The most members among which one is looked for between two keys.
  private static let quickMembers = 20_000

  /// What is wrong with the names in a statement, as far as that can be told at once.
  ///
  /// Columns behind a stage whose columns depend on the rows are checked only where there are few rows. The session
  /// stays as it is.
  public mutating func faults(in statement: Syntax.Statement) -> [Diagnostic] {
    let before = state
    defer { state = before }
    do throws(DiagnosticList) {
      switch statement.kind {
      case .query(let pipeline), .letName(_, let pipeline): try check(pipeline)
      case .columns(let name?): try checkSource(.named(name))
      case .record(let entry): try checkSource(.named(entry.table))
      case .set(let name, let value): try state.settings.set(name, to: value)
      case .parameter, .load, .datasets, .columns, .find, .more, .next, .help, .note, .undo,
        .recover, .save, .replay, .edit, .present, .quit:
        break
      }
      return []
    } catch {
      return error.diagnostics
    }
  }

  /// The table that reaches the end of a pipeline, if it can be had at once.
  ///
  /// Of a source with many rows it is the source's table without its rows.
  public mutating func quickPreview(_ pipeline: Syntax.Pipeline) -> Table? {
    guard let rows = quickRowCount(of: pipeline.source) else { return nil }
    let isQuick = rows <= Self.quickRows && isQuick(pipeline)
    var wanted = pipeline
    if !isQuick { wanted.stages = [] }
    guard let table = preview(wanted, rowLimit: Self.quickRows) else { return nil }
    return isQuick ? table : table.taking([])
  }

  private mutating func check(_ pipeline: Syntax.Pipeline) throws(DiagnosticList) {
    var inputs = Inputs(
      tables: [:], parameters: state.parameterValues, memberLimit: Self.quickMembers)
    state.settings.apply(to: &inputs)
    inputs.areaNames = areaNames
    var rows = 0
    for source in Engine.sources(of: pipeline) {
      try checkSource(source)
      // Texts whose members nobody has asked for yet are not judged.
      if try hasUnknownMembers(source) { inputs.memberLimit = -1 }
      guard let count = quickRowCount(of: source) else { continue }
      rows += count
      inputs.tables[source] = try resolve(source, isCancelled: { false }, within: []).0
    }
    guard inputs.tables[pipeline.source] != nil else { return }
    if rows <= Self.quickRows, isQuick(pipeline) {
      _ = try Engine.run(pipeline, inputs: inputs)
    } else {
      _ = try Engine.check(pipeline, inputs: inputs)
    }
  }

  /// A join may make many rows of few.
  private func isQuick(_ pipeline: Syntax.Pipeline) -> Bool {
    Engine.sources(of: pipeline).count == 1
  }

  /// Throws where nothing goes by the name of a source.
  private func checkSource(_ source: Syntax.TableSource) throws(DiagnosticList) {
    guard case .named(let name) = source else { return }
    let key = name.text.lowercased()
    let isKnown =
      state.definitions[key] != nil || state.loaded[key] != nil || catalog.size(of: key) != nil
    if !isKnown {
      throw DiagnosticList(
        Diagnostic(
          "unknown-dataset", "there is no dataset `\(name.text)`", range: name.range))
    }
  }

  /// How many rows a source has, if it is in memory, small, or made of what is; nil where reading it takes time.
  private mutating func quickRowCount(
    of source: Syntax.TableSource, within open: Set<String> = []
  ) -> Int? {
    guard case .named(let name) = source else {
      if case .lastResult = source { return state.last?.table.rowCount }
      return nil
    }
    let key = name.text.lowercased()
    if let definition = state.definitions[key] {
      guard !open.contains(key), isQuick(definition.pipeline),
        let rows = quickRowCount(of: definition.pipeline.source, within: open.union([key])),
        rows <= Self.quickRows
      else { return nil }
      return rows
    }
    if let dataset = state.loaded[key] ?? cache[key] {
      return dataset.engine == nil ? dataset.rowCount : Self.unknownRows
    }
    guard replacement(for: key) == nil, let size = catalog.size(of: key), size <= Self.quickBytes
    else { return nil }
    return try? dataset(name).rowCount
  }
}
