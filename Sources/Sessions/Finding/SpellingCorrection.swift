import Diagnostics
import Tables

/// What people probably meant by words that occur nowhere, told from the words that do.
struct SpellingCorrection {
  /// The fewest letters of a word's beginning that stand for the whole word.
  private static let shortestStem = 5

  /// Distinct words of all texts, without accents.
  private let vocabulary: [String]
  /// Each of them as it stands in the first text that has it.
  private let written: [String: String]

  init(_ texts: [String]) {
    var written: [String: String] = [:]
    for text in texts {
      for word in TextFolding.fold(text).split(whereSeparator: { !$0.isLetter && !$0.isNumber })
      where word.count > 2 {
        let plain = TextFolding.withoutAccents(String(word))
        if written[plain] == nil { written[plain] = String(word) }
      }
    }
    self.written = written
    vocabulary = written.keys.sorted()
  }

  /// The words with every one that no text has replaced by the nearest; nil where none is near.
  func corrected(_ words: SearchWords, occurring: [Bool]) -> SearchWords? {
    var spellings: [[String]] = []
    for (word, occurs) in zip(words.words, occurring) {
      let typed = word.map(\.text)
      let corrected = occurs ? typed : typed.flatMap(alternatives)
      if corrected.isEmpty { return nil }
      spellings.append(corrected)
    }
    return SearchWords(spellings)
  }

  /// The words that spellings stand for, as texts write them.
  func words(for spellings: [String]) -> [String] {
    var words: [String] = []
    for spelling in spellings {
      let stands = vocabulary.first { $0.hasPrefix(spelling) }
      let word = (stands ?? vocabulary.first { $0.contains(spelling) }).flatMap { written[$0] }
      if let word, !words.contains(word) { words.append(word) }
    }
    return words
  }

  /// The nearest words of the same first letter, or the longest beginning that occurs, or the nearest of all.
  ///
  /// In this order, since people seldom mistype the first letter, and endings vary: `kiusaaminen`, `koulukiusattu`.
  private func alternatives(to typed: String) -> [String] {
    let wanted = TextFolding.withoutAccents(typed)
    guard wanted.count > 2 else { return [] }
    let alike = nearest(to: wanted, among: vocabulary.filter { $0.first == wanted.first })
    if !alike.isEmpty { return alike }
    return stem(of: wanted).map { [$0] } ?? nearest(to: wanted, among: vocabulary)
  }

  private func nearest(to wanted: String, among words: [String]) -> [String] {
    // Beginnings of that length too, for a word that goes on: `yskinäinen` is near `yksinäisek(si)`.
    let beginnings = Set(words.map { String($0.prefix(wanted.count)) })
    return NearestName.matches(for: wanted, among: beginnings.union(words).sorted())
  }

  private func stem(of word: String) -> String? {
    for length in stride(from: word.count - 1, through: Self.shortestStem, by: -1) {
      guard length * 2 + 1 >= word.count else { return nil }
      let stem = String(word.prefix(length))
      let text = SearchWords.Spelling(stem)
      if vocabulary.contains(where: { text.fit(SearchedText($0)) != nil }) { return stem }
    }
    return nil
  }
}
