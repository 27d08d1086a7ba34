/// The Finnish of every sentence that the program says besides its results, by the English wording.
///
/// `{0}`, `{1}` … are what the English wording has there. They are names and numbers as typed or as the data has them,
/// so the Finnish never inflects them: it puts them where a nominative or a quotation can stand.
enum FinnishWording {
  /// The sentences by what they are about.
  static let parts: [KeyValuePairs<String, String>] = [
    lexing, parsing, expressions, checking, comparing, shaping,
    files, formats, workbooks, detection, databases,
    notebooks, replays,
    sessions, listings, shell, commandLine,
    help, terms, questions, summaries, rules, reports,
    recording, meter, areas,
  ]

  /// All of them; a wording that is not here stays English.
  static let sentences: [String: String] = Dictionary(
    parts.flatMap { part in part.map { ($0.key, $0.value) } },
    uniquingKeysWith: { first, _ in first })
}
