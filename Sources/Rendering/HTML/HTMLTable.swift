public import Indicators
public import Tables

/// Writes a result as an accessible table of a page: caption, scoped headers, and paragraphs of facts below it.
///
/// Columns are chosen as on a terminal: what is the same in every row is said in the caption instead. Verdicts are
/// sign, word and class; marks of missing figures are read out as words and explained below. A wide table scrolls in
/// a region of its own that can be focused.
public enum HTMLTable {
  /// The table as markup, a line for each row; of a result without rows only the facts.
  ///
  /// - Parameters:
  ///   - remarks: facts about the result, worded in the language.
  ///   - title: begins the caption; nil takes the table's name.
  ///   - id: tells the table from others in the same page.
  ///   - maximumRows: the most rows to show; nil shows all.
  ///   - answers: whether a sentence above a comparison says what it found.
  public static func render(
    _ table: Table, remarks: [Remark] = [], language: DisplayLanguage = .en, title: String? = nil,
    id: String = "table", maximumRows: Int? = nil, answers: Bool = false
  ) -> String {
    let parts = ShownTable(table, language: language, maximumRows: maximumRows)
    return (answers ? lead(parts) : "")
      + render(parts, remarks: remarks, title: title.map { MarkedText($0) }, id: id)
  }

  /// The same a run of rows at a time, between what stands around it on a page.
  static func rows(
    _ table: Table, remarks: [Remark], language: DisplayLanguage, answers: Bool,
    within frame: (before: String, after: String)
  ) -> RowBlocks {
    let parts = ShownTable(table, language: language, maximumRows: nil)
    let markup = markup(parts, HTMLFacts(parts: parts, remarks: remarks, title: nil), id: "table")
    let opening = frame.before + (answers ? lead(parts) : "") + markup.before
    let closing = markup.after + frame.after
    guard let rows = markup.rows else { return RowBlocks(text: opening + closing) }
    return RowBlocks(
      rowCount: rows.count, opening: Array(opening.utf8), closing: Array(closing.utf8),
      append: rows.append)
  }

  /// What a comparison found, as a paragraph.
  static func lead(_ parts: ShownTable) -> String { lead(parts.answer, parts.language) }

  static func lead(_ text: MarkedText?, _ language: DisplayLanguage) -> String {
    text.map { HTMLElement.make("p", [("class", "lead")], $0, in: language) + "\n" } ?? ""
  }

  /// The table without its sentence, and the facts.
  static func render(
    _ parts: ShownTable, remarks: [Remark], title: MarkedText?, id: String,
    isSubjectTold: Bool = false
  ) -> String {
    let facts = HTMLFacts(
      parts: parts, remarks: remarks, title: title, isSubjectTold: isSubjectTold)
    let markup = markup(parts, facts, id: id)
    var rows: [UInt8] = []
    if let append = markup.rows?.append {
      for row in 0..<(markup.rows?.count ?? 0) { append(row, &rows) }
    }
    return markup.before + String(decoding: rows, as: UTF8.self) + markup.after
  }

  /// What stands before the rows and behind them; a result without rows has nothing but its facts.
  private static func markup(
    _ parts: ShownTable, _ facts: HTMLFacts, id: String
  ) -> (before: String, rows: HTMLRows?, after: String) {
    guard parts.table.rowCount > 0 else { return (facts.paragraphs, nil, "") }
    let rows = HTMLRows(parts: parts)
    let head = HTMLElement.make("thead", [("role", rows.role("rowgroup"))], rows.header) + "\n"
    let body = HTMLElement.around("tbody", [("role", rows.role("rowgroup"))])
    let table = HTMLElement.tableAround(
      caption: facts.caption, id: id, in: parts.language, layout: rows.layout)
    return (
      table.opening + head + body.opening + "\n", rows,
      body.closing + "\n" + table.closing + "\n" + facts.paragraphs
    )
  }
}
