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
    if evidence.hasBounds, Self.isOfClasses(name) { return true }
    if evidence.isPartlyPercent { findings.partlyPercent.append(name) }
    if evidence.isNearlyNumeric {
      findings.nearlyNumbers.append(
        "\(name) (\(Self.once(evidence.texts).map { "\"\($0)\"" }.joined(separator: ", ")))")
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

  /// Each text where it first stands.
  private static func once(_ texts: [String]) -> [String] {
    var seen = Set<String>()
    return texts.filter { seen.insert($0).inserted }
  }

  /// Tells whether a column is of ages or of other classes by its name: fewer than five of those are no figure that is
  /// hidden.
  private static func isOfClasses(_ name: String) -> Bool {
    let name = name.lowercased()
    return ["ikä", "ika", "age", "ålder"].contains { name.hasPrefix($0) }
      || classWords.contains { name.contains($0) }
  }

  private static let classWords = [
    "luokka", "luokat", "ryhmä", "ryhma", "koko", "kesto", "vuotta", "group", "class", "size",
    "years", "duration", "grupp", "klass", "storlek",
  ]

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
