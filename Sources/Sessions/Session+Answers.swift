import Catalog
import Diagnostics
import Engine
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
