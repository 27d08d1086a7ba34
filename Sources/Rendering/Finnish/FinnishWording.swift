/// The Finnish of every sentence that the program says besides its results, by the English wording.
///
/// `{0}`, `{1}` … are what the English wording has there. They are names and numbers as typed or as the data has them,
/// so the Finnish never inflects them: it puts them where a nominative or a quotation can stand.
enum FinnishWording {
  /// All of them; a wording that is not here stays English.
  static let sentences: [String: String] = Dictionary(
    [
      lexing, parsing, expressions, checking, comparing, shaping, files, formats, notebooks,
      replays, sessions, shell, help, questions, summaries, rules,
    ].flatMap { room in room.map { ($0.key, $0.value) } },
    uniquingKeysWith: { first, _ in first })
}
