import Sessions
import Tables

extension NotebookRun {
  /// The columns of a loaded file that are text now and were numbers before.
  ///
  /// Where it is not recorded which were, these are told of which most cells are numbers and some are not.
  func textColumns(
    of name: String, since old: Provenance.Dataset
  ) -> [ReplayReport.TextColumn] {
    let isPlain = (datasets + failedDatasets).contains {
      $0.name.lowercased() == name.lowercased() && $0.numbers != nil
    }
    guard isPlain, let table = sourceTable(name) else { return [] }
    return table.visibleIndices.compactMap { index in
      guard table.columns[index].type == .text else { return nil }
      let column = table.fields[index].name
      let cells = LookedAtCells(table.columns[index])
      let wasNumbers = old.numbers?.contains(column)
      guard wasNumbers ?? cells.areNumbersButFew else { return nil }
      return ReplayReport.TextColumn(
        dataset: name, column: column, cells: cells.strays, wasNumbers: wasNumbers ?? false)
    }
  }
}

/// What the first cells of a column of text look like.
private struct LookedAtCells {
  private static let most = 10_000
  private static let mostStrays = 3

  private var numbers = 0
  private var others = 0
  /// The first different cells that are no numbers.
  private(set) var strays: [String] = []

  init(_ column: Column) {
    for row in 0..<min(column.count, Self.most) {
      guard case .text(let text) = column[row] else { continue }
      let digits = text.replacing(",", with: ".").filter { !$0.isWhitespace }
      if ExactDecimal(digits) != nil {
        numbers += 1
      } else {
        others += 1
        if strays.count < Self.mostStrays, !strays.contains(text) { strays.append(text) }
      }
    }
  }

  /// True where some cells are no numbers, and as many are, or more.
  var areNumbersButFew: Bool { others > 0 && numbers >= others }
}
