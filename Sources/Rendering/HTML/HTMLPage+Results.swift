public import Indicators
public import Tables

extension HTMLPage {
  /// A page with several results in order, each under a heading of its own.
  public init(
    of results: [(table: Table, remarks: [Remark])], language: DisplayLanguage,
    answers: Bool = false
  ) {
    let sections = results.enumerated().map { number, result in
      let heading = HTMLEscape.text(result.table.name ?? Wording.result[language])
      return HTMLElement.make(
        "section", [],
        "\n" + HTMLElement.make("h2", [], heading) + "\n"
          + HTMLTable.render(
            result.table, remarks: result.remarks, language: language, id: "table-\(number + 1)",
            answers: answers))
    }
    self.init(
      title: MarkedText(Wording.results[language]), main: sections.map { $0 + "\n" }.joined(),
      language: language)
  }
}
