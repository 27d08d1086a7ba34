import Catalog
public import Diagnostics
import Engine
import Formats
import Language
import Tables

extension Session {
  /// Loads a file under a name, as the statement `load "path" as name` does, and gives what was detected.
  public mutating func load(_ path: String, as name: String) throws(DiagnosticList) -> Message {
    let text =
      "load \(Language.spelling(ofText: path)) as \(Language.spelling(ofTable: name))"
    let source = Source(text)
    let parsed = Language.parse(source)
    guard let statement = parsed.statements.first else { throw DiagnosticList(parsed.diagnostics) }
    guard case .done(let line) = try run(statement, in: source).content else { return "" }
    return line
  }

  /// Reads a file and names it; what was detected is written down in the recorded statement.
  mutating func load(
    _ path: Syntax.Text, name: Syntax.Name?, options: [Syntax.Option]
  ) throws(DiagnosticList) -> (Reply, Syntax.StatementKind?) {
    forgetEngine(path, name: name?.text)
    var dataset = try readStated(path, name: name?.text, options: options)
    if let doubt = layoutDoubt(of: dataset, path: path, options: options) {
      layoutDoubts.append(doubt)
      dataset.warnings.append(doubt.message)
    }
    let given = dataset.name
    let key = given.lowercased()
    let isHiding =
      state.loaded[key] == nil && catalog.names.contains { $0.lowercased() == key }
    state.loaded[given.lowercased()] = dataset
    state.definitions[given.lowercased()] = nil
    var line: Message = "\(given): \(Self.summary(of: dataset))"
    if isHiding { line = "\(line)\n\("it takes the place of the dataset of that name" as Message)" }
    let recorded = (dataset.detection?.options ?? []).map { option in
      Syntax.Option(
        Syntax.Name(option.name, range: path.range),
        option.value.map { Syntax.Literal(.text($0), range: path.range) })
    }
    return (
      Reply(.done(line)),
      .load(
        path: path, name: Syntax.Name(given, range: path.range),
        options: recorded.isEmpty ? options : recorded)
    )
  }

  /// Rows, columns, what was detected and repaired, and the doubts, a line each.
  static func summary(of dataset: Dataset) -> Message {
    if let engine = dataset.engine { return summary(of: dataset, in: engine) }
    let count = dataset.table.visibleIndices.count
    let rows: Message = dataset.rowCount == 1 ? "1 row" : "\(count: dataset.rowCount) rows"
    let columns: Message = count == 1 ? "1 column" : "\(count) columns"
    var summary: Message = "\(rows), \(columns)"
    if let detection = dataset.detection, !detection.facts.isEmpty {
      summary = "\(summary) · \(detection.line)"
    }
    if dataset.table.holdsAnswers { summary = "\(summary) · \(answersLoaded)" }
    return dataset.warnings.reduce(summary) { "\($0)\n\($1)" }
  }

  /// Reads the file that a statement names, and remembers where that fails.
  ///
  /// - Parameter wanted: the columns that are asked for; nil for all.
  mutating func readStated(
    _ path: Syntax.Text, name: String?, options: [Syntax.Option], wanted: WantedColumns? = nil
  ) throws(DiagnosticList) -> Dataset {
    do {
      let dataset = try readFile(path, name: name, options: options, wanted: wanted)
      // Rows that stay in a database are adjusted when they come.
      return dataset.engine == nil ? adjusted(dataset) : dataset
    } catch {
      let name = name ?? Path.stem(of: path.value)
      let isUntried = error.diagnostics.contains {
        $0.code == "cancelled" || $0.code == "engine-unasked"
      }
      if !isUntried { noteUnread(name, path: replacement(for: name) ?? path.value) }
      throw error
    }
  }

  /// Reads a file by path, within what the session may read.
  func readFile(
    _ path: Syntax.Text, name: String?, options: [Syntax.Option], wanted: WantedColumns? = nil
  ) throws(DiagnosticList) -> Dataset {
    // A file given from outside may lie anywhere: whoever gave it chose it.
    let given = replacement(for: name ?? Path.stem(of: path.value))
    if let place = try enginePlace(given ?? path.value, isGiven: given != nil, range: path.range) {
      return try readEngine(place, path: path, name: name, options: options)
    }
    let place = if let given { given } else { try allowedPath(path) }
    do {
      let given = options.map { GivenOption($0.name.text, $0.value?.value.written) }
      let file = try PlainFile(
        place, within: configuration.paths.limit, reading: catalog.reading)
      let dataset = try reading(file, as: name, options: given, wanted: wanted)
      guard !hidesAnswers(dataset, of: file, options: given) else {
        throw DiagnosticList(Self.answersHidden(by: options, path: path))
      }
      return dataset
    } catch let error as DiagnosticList {
      throw error
    } catch let error as CatalogError {
      throw DiagnosticList(Self.locate(error, path: path, options: options))
    } catch {
      throw DiagnosticList(Diagnostic("file", "this file cannot be read", range: path.range))
    }
  }

  /// Points a fault at the option or the path that caused it.
  private static func locate(
    _ error: CatalogError, path: Syntax.Text, options: [Syntax.Option]
  ) -> Diagnostic {
    var diagnostic = error.diagnostic
    guard diagnostic.range == nil else { return diagnostic }
    diagnostic.range = path.range
    if case .data(_, .option(let fault)) = error, options.indices.contains(fault.index) {
      let option = options[fault.index]
      if case .value = fault.kind, let value = option.value {
        diagnostic.range = value.range
      } else {
        diagnostic.range = option.name.range
      }
    }
    return diagnostic
  }

  /// The path to read, or an error where it leads out of the folder that the session is kept in.
  private func allowedPath(_ path: Syntax.Text) throws(DiagnosticList) -> String {
    let place = Path.join(configuration.paths.base, path.value)
    guard case .within(let folder) = configuration.paths else { return place }
    let leaves =
      path.value.hasPrefix("/") || path.value.split(separator: "/").contains("..")
      || !Path.isInside(place, folder: folder)
    // A pipe or a device may never end.
    guard leaves || Path.isSpecialFile(place) else { return place }
    guard leaves else {
      throw DiagnosticList(
        Diagnostic("not-a-file", "a notebook reads only plain files", range: path.range))
    }
    throw DiagnosticList(
      Diagnostic(
        "outside-folder", "a notebook reads only files in its own folder and below",
        range: path.range, hint: "give the file from outside: --data NAME=PATH"))
  }

  /// Declares a parameter; a value given from outside wins over its default.
  mutating func declare(
    _ name: Syntax.Name, _ literal: Syntax.Literal
  ) throws(DiagnosticList) -> Reply {
    guard let standard = literal.value.cell else {
      throw DiagnosticList(
        Diagnostic(
          "number-too-long", "this number has more digits than can be kept exactly",
          range: literal.range, hint: "up to 18 digits can be kept"))
    }
    guard let text = configuration.parameterOverrides[name.text] else {
      state.setParameter(name.text, standard)
      return Reply(.done("$\(name.text) is \(standard.dataText ?? "")"))
    }
    guard let given = Self.value(text, like: standard) else {
      throw DiagnosticList(
        Diagnostic(
          "parameter-value", "$\(name.text) was given as \"\(text)\", which is no number",
          range: literal.range,
          hint: "give a number, as in --set \(name.text)=\(standard.dataText ?? "1")"))
    }
    state.setParameter(name.text, given)
    return Reply(.done("$\(name.text) is \(text)"))
  }

  /// A value given as text, in the type of the parameter's default.
  private static func value(_ text: String, like standard: Cell) -> Cell? {
    switch standard {
    case .decimal, .approximate: ExactDecimal(text).map(Cell.decimal)
    case .boolean: Bool(text).map(Cell.boolean)
    case .text, .missing: .text(text)
    }
  }
}
