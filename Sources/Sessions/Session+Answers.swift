import Catalog
import Diagnostics
import Engine
import Formats
import Language
import Tables

/// Single people's answers are told from other tables when they are read.
extension Session {
  /// The dataset, its table marked where it holds answers to the participation meter.
  func markingAnswers(_ dataset: Dataset) -> Dataset {
    guard Self.mayHoldAnswers(dataset.table), let instrument else { return dataset }
    var marked = dataset
    marked.table.answerColumns = Engine.answerColumns(of: dataset.table, to: instrument)
    return marked
  }

  /// A file as options read it, marked where it holds answers.
  ///
  /// A header of item numbers looks like an answer; where it was taken for one, the file is read again with its header.
  ///
  /// - Parameter wanted: the columns that are asked for; nil for all. Others may be left unread of what holds no answers.
  func reading(
    _ file: PlainFile, as name: String?, options: [GivenOption], wanted: WantedColumns? = nil
  ) throws(CatalogError) -> Dataset {
    let read = try file.dataset(name, options: options, wanted: wanted)
    if !read.unread.isEmpty {
      return mayHoldAnswers(read) ? try reading(file, as: name, options: options) : read
    }
    let dataset = markingAnswers(read)
    guard Self.mayHoldAnswers(dataset.table),
      !options.contains(where: { $0.name == Self.header }), Self.wasTakenForHeaderless(dataset),
      let again = try? file.dataset(name, options: options + [GivenOption(Self.header, "true")]),
      let instrument, Engine.namesItems(again.table, of: instrument)
    else { return dataset }
    return markingAnswers(again)
  }

  /// Tells whether a table of which not all columns were read may hold answers.
  private func mayHoldAnswers(_ part: Dataset) -> Bool {
    let read = zip(part.table.fields, part.table.columns).map { (field: $0, type: $1.type) }
    // Whatever is no dimension there is a number.
    let unread = part.unread.map { field in
      (field: field, type: field.role == .dimension ? ColumnType.text : .decimal)
    }
    guard Self.mayHoldAnswers(read + unread), let instrument else { return false }
    return Self.wasTakenForHeaderless(part) || Engine.mayHoldAnswers(read + unread, to: instrument)
  }

  /// Tells whether a file was found to have no header.
  private static func wasTakenForHeaderless(_ dataset: Dataset) -> Bool {
    dataset.detection?.options.contains { $0.name == header && $0.value == "false" } ?? false
  }

  /// Tells whether options read a file so that single people's answers would show, or some answers be left out.
  ///
  /// One answer less in a mean tells that answer, so no line of answers can be skipped and no answer be taken for a
  /// mark of what is missing.
  func hidesAnswers(_ dataset: Dataset, of file: PlainFile, options: [GivenOption]) -> Bool {
    // Which table of a file is read, is no way of reading it.
    let choices = options.filter { Self.choosing.contains($0.name) }
    guard choices.count < options.count, settings.answers != "shown",
      let beginning = try? reading(
        file.beginning(atMost: Self.enoughBytes), as: nil, options: choices),
      beginning.table.holdsAnswers
    else { return false }
    guard dataset.table.holdsAnswers else { return true }
    guard let instrument, let plain = try? reading(file, as: nil, options: choices) else {
      return false
    }
    return !Engine.hasAllAnswers(dataset.table, of: plain.table, to: instrument)
  }

  /// The options that choose one of a file's tables.
  private static let choosing: Set<String> = ["sheet", "dataset", "language"]

  /// A file shows in its first bytes whether it holds answers.
  private static let enoughBytes = 1 << 20

  /// What is told where options would show answers.
  static func answersHidden(by options: [Syntax.Option], path: Syntax.Text) -> Diagnostic {
    Diagnostic(
      "answers", "read so, the file would show single people's answers",
      range: options.first?.name.range ?? path.range, hint: "leave out what follows `with`",
      details: ["to show them all the same: set answers shown"])
  }

  /// The items of the participation meter; nil where no such dataset is there.
  ///
  /// No limit and no Ctrl-C keeps it from being read: answers that are not known for answers would be shown.
  private var instrument: Table? {
    try? configuration.catalog.load(Syntax.standardMeter).table
  }

  /// Throws where answers are asked by other items than those by which they were known for answers.
  ///
  /// Items of another scale would tell in faults which answers lie outside it.
  func checkInstrument(
    _ pipeline: Syntax.Pipeline, _ inputs: Inputs
  ) throws(DiagnosticList) {
    guard !inputs.showsAnswers, inputs.tables[pipeline.source]?.holdsAnswers ?? false,
      case .meter(let source, _)? = pipeline.stages.first?.kind
    else { return }
    let key = Syntax.standardMeter
    if case .named(let name) = source, name.text.lowercased() == key,
      state.definitions[key] == nil, state.loaded[key] == nil
    {
      return
    }
    throw DiagnosticList(
      Diagnostic(
        "answers", "these answers can be asked only with the items of \(key)",
        range: source.range, hint: "leave the table out: meter"))
  }

  private static let header = "header"

  /// False for tables that cannot hold answers, told without reading the instrument.
  static func mayHoldAnswers(_ table: Table) -> Bool {
    mayHoldAnswers(
      table.visibleIndices.map { (field: table.fields[$0], type: table.columns[$0].type) })
  }

  private static func mayHoldAnswers(_ columns: [(field: Field, type: ColumnType)]) -> Bool {
    let numeric = columns.count { $0.type == .decimal }
    let numbered = columns.count { $0.field.name.contains(where: \.isNumber) }
    return max(numeric, numbered) >= leastItems
  }

  /// So few columns of numbers, or with numbers in their names, are no answers to an instrument of ten items.
  private static let leastItems = 4

  /// What `load` says of a file of answers.
  static let answersLoaded: Message = "single people's answers: ask with `meter`"
}
