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

  /// Parses and runs one pipeline; throws what a person would be told.
  static func run(
    _ text: String, parameters: [String: Cell] = [:], tables: [String: Table] = [:]
  ) throws -> Outcome {
    let source = Source(text)
    let parsed = Language.parse(source)
    guard let statement = parsed.statements.first, parsed.diagnostics.isEmpty,
      case .query(let pipeline) = statement.kind
    else { throw DiagnosticList(parsed.diagnostics) }
    var inputs = Inputs(tables: [:], parameters: parameters)
    for name in Engine.sources(of: pipeline) {
      guard case .named(let name) = name else { continue }
      inputs.tables[.named(name)] =
        try tables[name.text] ?? catalog.load(name.text).table
    }
    return try Engine.run(pipeline, inputs: inputs)
  }

  /// The visible columns of a result as lines of cells with `|` between, header first.
  static func lines(
    _ text: String, parameters: [String: Cell] = [:], tables: [String: Table] = [:]
  )
    throws -> [String]
  {
    let table = try run(text, parameters: parameters, tables: tables).table
    let columns = table.visibleIndices
    let header = columns.map { table.fields[$0].name }.joined(separator: "|")
    let rows = (0..<table.rowCount).map { row in
      columns.map { table.columns[$0].shown(row).dataText ?? "" }.joined(separator: "|")
    }
    return [header] + rows
  }

  /// What a faulty pipeline is told, with the marked text: `code «marked» hint`.
  static func fault(_ text: String, parameters: [String: Cell] = [:]) -> String {
    do {
      _ = try run(text, parameters: parameters)
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
