import Formats
import Rendering
import Tables

/// A result in the form in which a notebook keeps it.
struct Recording: Sendable, Hashable {
  /// What the opening comment says.
  private(set) var mark: ResultMark
  /// The table's lines, each ended by `\n`.
  let body: String

  /// Records a table under its cell's name; `query` is the fingerprint of the statements that made it.
  init(_ table: Table, cell: String, query: String) {
    let fields = table.visibleIndices.map { table.fields[$0] }
    body = MarkdownTable.render(table)
    mark = ResultMark(
      name: cell, key: table.recordedKey,
      chosen: fields.compactMap(Self.chosen), query: query, sha: Self.sha(of: body))
  }

  /// A recording as it stands in the file.
  init(_ result: RecordedResult) {
    mark = result.mark
    body = result.body
  }

  /// The same result, marked as standing on these data and parameters beside those of the provenance.
  func standing(on inputs: ResultInputs) -> Recording {
    var copy = self
    copy.mark.inputs = inputs
    return copy
  }

  /// The block from comment to comment; every line ends in `\n`.
  var text: String { mark.line + "\n" + body + ResultMark.closing + "\n" }

  /// The first 12 digits of the SHA-256 of a recorded body.
  static func sha(of body: String) -> String {
    String(Fingerprint(of: Array(body.utf8)).hex.prefix(12))
  }

  private static func chosen(_ field: Field) -> ResultMark.ChosenColumn? {
    guard let alias = field.role.chosenBy else { return nil }
    return ResultMark.ChosenColumn(word: alias, column: field.name)
  }
}

extension RecordedResult {
  /// The block as it stands in the file, with lines ended by `\n`.
  var text: String { mark.line + "\n" + body + ResultMark.closing + "\n" }

  /// False where the recorded lines are not those that were written: somebody edited them.
  var isUntouched: Bool { Recording.sha(of: body) == mark.sha }
}
