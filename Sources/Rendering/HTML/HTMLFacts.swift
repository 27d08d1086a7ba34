import Indicators
import Tables

/// What is said around a table: its caption, and the facts that its reader must not miss.
struct HTMLFacts {
  let parts: ShownTable
  let remarks: [Remark]
  let title: MarkedText?
  /// Whether a heading above tells what the rows have in common.
  var isSubjectTold = false

  /// The title and what is the same in every row.
  var caption: MarkedText {
    let name = title ?? parts.table.name.map { MarkedText($0) }
    let footer = parts.footer
    let isRuled = !remarks.contains(.computedNotJudged)
    let texts =
      isSubjectTold
      ? footer.figureTexts(isRuled: isRuled) : footer.subjectTexts(isRuled: isRuled)
    let facts = ([name] + texts).compactMap { $0 }.filter { !$0.isEmpty }
    return facts.isEmpty ? MarkedText(rowCount) : facts.joined(separator: ", ")
  }

  /// A paragraph with the count of rows and what the marks stand for, and one for each remark; without rows, the columns.
  var paragraphs: String {
    lines.map { line in
      HTMLElement.make("p", [("class", "fact")], line, in: parts.language) + "\n"
    }.joined()
  }

  /// The same as texts.
  var lines: [MarkedText] {
    let isEmpty = parts.table.rowCount == 0
    let counts = [rowCount] + (isEmpty ? [] : parts.footer.missingTexts + parts.footer.markTexts)
    let columns = isEmpty ? [parts.footer.columnTexts.joined(separator: ", ")] : []
    let leftOut = parts.footer.leftOutNames
    let hidden = leftOut.isEmpty ? [] : [Wording.columnsNotShown.marked(parts.language, leftOut)]
    return [MarkedText(counts.joined(separator: " · "))] + allRemarks.map(wording) + columns
      + hidden
  }

  private var rowCount: String {
    parts.footer.rowText
  }

  /// The remarks that came with the result; the mark `≈` is explained without them too.
  private var allRemarks: [Remark] {
    let isTold = remarks.contains { if case .withinRounding = $0 { true } else { false } }
    let count = isTold ? 0 : verdictsWithinRounding
    return remarks + (count > 0 ? [.withinRounding(count)] : [])
  }

  private var verdictsWithinRounding: Int {
    let table = parts.table
    let marks = table.fields.indices.filter { table.fields[$0].role == .verdict }
      .compactMap { table.fields.roundingMark(ofVerdict: $0) }
    return marks.reduce(0) { count, mark in
      count + (0..<table.rowCount).count { table.columns[mark][$0] == .boolean(true) }
    }
  }

  private func wording(_ remark: Remark) -> MarkedText {
    let text = parts.footer.remark(remark)
    guard case .withinRounding = remark else { return text }
    return MarkedText(parts.writer.signs.withinRounding + " ") + text
  }
}
