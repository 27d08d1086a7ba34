import Language
import Tables

/// Looks for words in the names, titles, columns and members of sources.
struct Finder {
  /// Something that was found.
  struct Find {
    /// The text that fits, shortened.
    let text: String
    /// What it is: `dataset`, `column`, or the name of the column that it is a member of.
    let kind: String
    /// The source's name.
    let source: String
    /// A query that leads there.
    let query: String
  }

  /// The place of a find among the others: what decides before its importance, and what decides after it.
  private struct Rank {
    let first: Int
    let last: Int

    /// By how well the text fits; the beginning of a text is no nearer than that of a word in it.
    init(_ fit: SearchWords.Fit) {
      first =
        switch fit {
        case .whole: 0
        case .beginning, .word: 1
        case .inside: 2
        case .scattered: 3
        }
      last = fit.rawValue
    }

    /// By how many words the text lacks.
    init(lacking count: Int) {
      first = count
      last = 0
    }
  }

  /// How the finds came about.
  enum Way: Equatable {
    /// As typed.
    case typed
    /// By words near what was typed.
    case nearest([String])
    /// By some of the words.
    case someWords
  }

  private let sources: [SearchedSource]
  private let texts: [[(entry: SearchedSource.Entry, text: SearchedText)]]

  init(_ sources: [SearchedSource]) {
    self.sources = sources
    texts = sources.map { source in source.entries.map { ($0, SearchedText($0.text)) } }
  }

  /// What was found, best first, each query once; empty where nothing is even near.
  func find(_ words: SearchWords) -> (finds: [Find], way: Way) {
    let typed = finds(words) { words.fit($0).map(Rank.init) }
    if !typed.isEmpty { return (typed, .typed) }
    let occurring = words.words.map { word in
      texts.contains { $0.contains { text in word.contains { $0.fit(text.text) != nil } } }
    }
    guard occurring.contains(false), let correction = correction(of: words, occurring: occurring)
    else { return (someWords(words), .someWords) }
    let nearest = finds(correction.words) { correction.words.fit($0).map(Rank.init) }
    return (
      nearest.isEmpty ? someWords(correction.words) : nearest, .nearest(correction.meant)
    )
  }

  /// The words with those that occur nowhere replaced by the nearest, and these as texts write them.
  private func correction(
    of words: SearchWords, occurring: [Bool]
  ) -> (words: SearchWords, meant: [String])? {
    let correction = SpellingCorrection(texts.flatMap { $0.map(\.entry.text) })
    guard let near = correction.corrected(words, occurring: occurring) else { return nil }
    let spellings = zip(near.words, occurring).filter { !$1 }.flatMap { $0.0.map(\.text) }
    return (near, correction.words(for: spellings))
  }

  private func someWords(_ words: SearchWords) -> [Find] {
    finds(words) { text in
      let count = words.countOccurring(in: text)
      return count == 0 ? nil : Rank(lacking: words.words.count - count)
    }
  }

  /// The entries that have a rank, in order.
  ///
  /// What begins a text or a word in it is equally near; among equals the more important
  /// go first, and then in the order of their ranks.
  private func finds(_ words: SearchWords, rank: (SearchedText) -> Rank?) -> [Find] {
    var hits: [(rank: [Int], source: Int, entry: SearchedSource.Entry)] = []
    // Where there are figures people want to go first.
    let order =
      sources.indices.filter { sources[$0].hasFigures }
      + sources.indices.filter { !sources[$0].hasFigures }
    for index in order {
      for (entry, text) in texts[index] {
        guard let rank = rank(text) else { continue }
        let importance = entry.place.importance(in: sources[index])
        hits.append(([rank.first, importance, rank.last, hits.count], index, entry))
      }
    }
    hits.sort { $0.rank.lexicographicallyPrecedes($1.rank) }
    var queries = sources.map { ReadyQueries($0, words: words) }
    var seen: Set<String> = []
    return hits.compactMap { hit in
      let (query, text) = queries[hit.source].lead(to: hit.entry)
      guard seen.insert(query).inserted else { return nil }
      let source = sources[hit.source]
      return Find(
        text: text, kind: source.kind(of: hit.entry.place), source: source.name, query: query)
    }
  }
}

extension SearchedSource {
  /// What to call a thing by its place.
  fileprivate func kind(of place: Place) -> String {
    switch place {
    case .source: kind
    case .column: FindingWords.column
    case .member(let column): table?.fields[column].name ?? ""
    }
  }
}
