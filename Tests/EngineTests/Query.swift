import Catalog
import Diagnostics
import Engine
import Indicators
import Language
import Tables
import TestSupport

/// Runs pipelines on the shipped datasets, for tests.
enum Query {
  /// The shipped datasets.
  static let catalog = Catalog(folders: [Repository.path("Datasets")])

  /// Those that most questions are about, loaded once.
  private static let loaded: [String: Table] = {
    var tables: [String: Table] = [:]
    for name in ["school", "guardians", "registers", "indicators", "goals"] {
      tables[name] = try? catalog.load(name).table
    }
    tables["answers"] = MeterAnswers.table
    return tables
  }()

  /// Parses and runs one pipeline; throws what a person would be told.
  static func run(
    _ text: String, parameters: [String: Cell] = [:], tables: [String: Table] = [:],
    smallestGroup: Int = 5
  ) throws -> Outcome {
    let source = Source(text)
    let parsed = Language.parse(source)
    guard let statement = parsed.statements.first, parsed.diagnostics.isEmpty,
      case .query(let pipeline) = statement.kind
    else { throw DiagnosticList(parsed.diagnostics) }
    var inputs = Inputs(tables: [:], parameters: parameters)
    inputs.smallestGroup = smallestGroup
    if let areas = tables["regions"] { inputs.areaNames = { AreaNames(areas) } }
    for name in Engine.sources(of: pipeline) {
      guard case .named(let name) = name else { continue }
      inputs.tables[.named(name)] =
        try tables[name.text] ?? loaded[name.text] ?? catalog.load(name.text).table
    }
    return try Engine.run(pipeline, inputs: inputs)
  }

  /// A result as lines of cells with `|` between, header first: the visible columns, or those named.
  static func lines(
    _ text: String, columns names: [String]? = nil, parameters: [String: Cell] = [:],
    tables: [String: Table] = [:], smallestGroup: Int = 5
  ) throws -> [String] {
    try run(text, parameters: parameters, tables: tables, smallestGroup: smallestGroup)
      .table.lines(names)
  }

  /// The remarks of a result.
  static func remarks(_ text: String, tables: [String: Table] = [:]) throws -> [Remark] {
    try run(text, tables: tables).remarks
  }

  /// What a faulty pipeline is told, with the marked text: `code «marked» hint`.
  static func fault(
    _ text: String, parameters: [String: Cell] = [:], tables: [String: Table] = [:]
  ) -> String {
    do {
      _ = try run(text, parameters: parameters, tables: tables)
      return "no error"
    } catch let list as DiagnosticList {
      return list.diagnostics.map { diagnostic in
        let bytes = Array(text.utf8)
        let marked = diagnostic.range.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "–"
        return "\(diagnostic.code) «\(marked)» \(diagnostic.hint ?? "–")"
      }.joined(separator: "\n")
    } catch {
      return "\(error)"
    }
  }
}
