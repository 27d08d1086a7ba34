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
    guard Self.mayHoldAnswers(dataset.table),
      let instrument = try? catalog.load(Syntax.standardMeter).table,
      Engine.holdsAnswers(dataset.table, to: instrument)
    else { return dataset }
    var marked = dataset
    marked.table.holdsAnswers = true
    return marked
  }

  /// The answers of a file whose header of item numbers was taken for a row, which would be read as an answer.
  func answersWithHeader(
    _ dataset: Dataset, at place: String, as name: String?, options: [GivenOption]
  ) throws(CatalogError) -> Dataset? {
    guard !dataset.table.holdsAnswers, Self.mayHoldAnswers(dataset.table),
      !options.contains(where: { $0.name == Self.header }),
      dataset.detection?.options.contains(where: { $0.name == Self.header && $0.value == "false" })
        ?? false
    else { return nil }
    let again = markingAnswers(
      try catalog.loadFile(place, as: name, options: options + [GivenOption(Self.header, "true")]))
    return again.table.holdsAnswers ? again : nil
  }

  private static let header = "header"

  /// False for tables that cannot hold answers, told without reading the instrument.
  private static func mayHoldAnswers(_ table: Table) -> Bool {
    let numeric = table.visibleIndices.filter { table.columns[$0].type == .decimal }
    return numeric.count >= leastItems
  }

  /// So few columns of numbers are no answers to an instrument of ten items.
  private static let leastItems = 4

  /// What `load` says of a file of answers.
  static let answersLoaded: Message = "single people's answers: ask with `meter`"
}
