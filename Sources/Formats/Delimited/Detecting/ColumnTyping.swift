/// Decides which columns are text, from what their cells look like and what a person said of them.
struct ColumnTyping {
  let options: DelimitedOptions
  /// Whether quotes stand around some cells that don't need them and not around others: then they mark text.
  let quotesMark: Bool

  /// Tells whether a column is text, and notes why where that is worth telling.
  ///
  /// - Parameters:
  ///   - isTyped: whether its cells are text by their type.
  ///   - meant: the texts in a column that is meant to be figures; nil where it is meant to be text.
  func isText(
    _ name: String, _ evidence: ColumnEvidence, isTyped: Bool = false,
    meant: () -> [String]?, findings: inout DelimitedFindings
  ) -> Bool {
    if isChosenText(name) {
      findings.chosenText.append(name)
      return true
    }
    if isChosenNumber(name) {
      findings.chosenNumbers.append(name)
      return false
    }
    if evidence.hasBounds, Self.isOfAges(name) { return true }
    if evidence.isPartlyPercent { findings.partlyPercent.append(name) }
    if evidence.isNearlyNumeric {
      findings.nearlyNumbers.append(
        "\(name) (\(evidence.texts.map { "\"\($0)\"" }.joined(separator: ", ")))")
    } else if evidence.hasText, !options.areTypesTold, let texts = meant() {
      let quoted = texts.isEmpty ? "" : " (\(texts.joined(separator: ", ")))"
      findings.nearlyNumbers.append("\(name)\(quoted)")
    }
    guard !isTyped, evidence.isNumeric || evidence.isBoolean else { return true }
    // Statistical offices quote years as they quote every label, and marks of figures, which are texts in every sheet.
    let isLabel = evidence.isYears || evidence.hasOnlyGaps
    guard quotesMark, evidence.isQuotedByChoice, !isLabel else { return false }
    findings.quotedText.append(name)
    return true
  }

  /// Tells whether a column is of ages by its name: fewer than five years are no figure that is hidden.
  private static func isOfAges(_ name: String) -> Bool {
    let name = name.lowercased()
    return ["ikä", "ika", "age", "ålder"].contains { name.hasPrefix($0) }
  }

  /// Tells whether a person said that a column is text.
  func isChosenText(_ name: String) -> Bool { isChosen(name, options.textColumns) }

  /// Tells whether a person said that a column is numbers.
  func isChosenNumber(_ name: String) -> Bool { isChosen(name, options.numberColumns) }

  private func isChosen(_ name: String, _ chosen: [String]?) -> Bool {
    chosen?.contains { $0.lowercased() == name.lowercased() } ?? false
  }

  /// Tells whether some filled cell of the header or the first rows of data stands without quotes.
  static func quotesMarkText(_ layout: Layout, in text: DelimitedText) -> Bool {
    // The cells of a sheet stand in quotes only where they are text by their type.
    if text.isSheet { return true }
    let sample = (layout.headerRow.map { [$0] } ?? []) + layout.dataRows.prefix(100)
    return sample.contains { row in
      text.index.cells(row).contains { !$0.isQuoted && !$0.range.isEmpty }
    }
  }
}
