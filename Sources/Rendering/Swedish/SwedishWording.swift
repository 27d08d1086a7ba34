/// The Swedish of what replays and reports say besides their results, by the English wording.
///
/// All else that the program says stays English there. `{0}`, `{1}` … are what the English wording has there: names and
/// numbers as typed or as the data has them, never inflected.
enum SwedishWording {
  /// The sentences, by the English wording.
  static let sentences: [String: String] = Dictionary(
    replays.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
}
