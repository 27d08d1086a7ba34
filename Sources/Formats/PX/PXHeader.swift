/// The keywords of a PX file as texts, to be asked by name, subkeys and language.
struct PXHeader {
  /// One value of a keyword.
  enum Item: Hashable {
    /// A text in quotes.
    case text(String)
    /// A word without quotes.
    case word(String)

    /// The text or word.
    var value: String {
      switch self {
      case .text(let value), .word(let value): value
      }
    }
  }

  private struct Key: Hashable {
    var name: String
    var language: String?
    var subkeys: [String]
  }

  private var values: [Key: [Item]] = [:]
  /// All notes of the file, in the order in which they stand.
  private(set) var notes: [String] = []
  /// The language of keywords that name none; nil where the file does not say.
  let mainLanguage: String?
  /// The languages of the file, the main one first; empty where it names none.
  private(set) var languages: [String] = []

  /// Decodes the keywords; of one that is there twice, the first counts.
  init(_ keywords: [PXKeyword], encoding: PXEncoding) {
    for keyword in keywords {
      let items = keyword.items.map { item in
        switch item {
        case .text(let bytes): Item.text(encoding.text(bytes))
        case .word(let bytes): Item.word(Self.trimmed(encoding.text(bytes)))
        }
      }
      let key = Key(
        name: keyword.name, language: keyword.language,
        subkeys: keyword.subkeys.map(encoding.text))
      if values[key] == nil { values[key] = items }
      if ["NOTE", "NOTEX", "INFO"].contains(keyword.name) { notes += items.map(\.value) }
    }
    mainLanguage = values[Key(name: "LANGUAGE", language: nil, subkeys: [])]?.first?.value
    let named = values[Key(name: "LANGUAGES", language: nil, subkeys: [])]?.map(\.value) ?? []
    let used = keywords.compactMap(\.language)
    for language in [mainLanguage].compactMap({ $0 }) + named + used
    where !languages.contains(language) {
      languages.append(language)
    }
  }

  /// The values of a keyword in a language, nil being the main one; nil where the file has none.
  func items(_ name: String, _ subkeys: [String] = [], language: String?) -> [Item]? {
    if let language, language != mainLanguage {
      return values[Key(name: name, language: language, subkeys: subkeys)]
    }
    return values[Key(name: name, language: nil, subkeys: subkeys)]
      ?? mainLanguage.flatMap { values[Key(name: name, language: $0, subkeys: subkeys)] }
  }

  /// The only or first value of a keyword in a language, else in the main one; nil for none or an empty text.
  func text(_ name: String, language: String? = nil) -> String? {
    let items = items(name, language: language) ?? items(name, language: nil)
    guard let value = items?.first?.value, !value.isEmpty else { return nil }
    return value
  }

  /// The whole number that a keyword gives; nil where it gives none.
  func number(_ name: String, _ subkeys: [String] = [], language: String? = nil) -> Int? {
    items(name, subkeys, language: language)?.first.flatMap { Int($0.value) }
  }

  private static func trimmed(_ text: String) -> String {
    let inside = text.drop(while: \.isWhitespace)
    guard let last = inside.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(inside[...last])
  }
}
