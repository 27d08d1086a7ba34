/// The letters in Finnish order, and the letters of other languages as Finnish dictionaries place them.
enum FinnishAlphabet {
  /// Where a letter sorts: the places of the letters that it is read as, and which accent it carries.
  struct Spelling {
    let places: [UInt32]
    let accent: UInt32
  }

  /// The letters in their order; å, ä and ö are letters of their own.
  private static let order = "abcdefghijklmnopqrstuvwxyzåäö"

  /// Letters that sort as others, by the letters they sort as; later ones come after earlier ones.
  private static let variants: [(base: String, letters: String)] = [
    ("a", "àáâãāăąǎạảấầẩẫậắằẳẵặȁȃȧ"),
    ("b", "ḃḅ"),
    ("c", "çćĉċč"),
    ("d", "ďđðḍḋ"),
    ("e", "èéêëēĕėęěẹẻẽếềểễệȅȇȩ"),
    ("f", "ḟƒ"),
    ("g", "ĝğġģǥǧǵ"),
    ("h", "ĥħḥȟ"),
    ("i", "ìíîïĩīĭįıǐịỉȉȋ"),
    ("j", "ĵǰ"),
    ("k", "ķǩḳĸ"),
    ("l", "ĺļľŀłḷ"),
    ("m", "ṁṃ"),
    ("n", "ñńņňŋǹṇṅ"),
    ("o", "òóôõōŏőơǒǫọỏốồổỗộớờởỡợȍȏȯ"),
    ("p", "ṕṗ"),
    ("r", "ŕŗřṛȑȓ"),
    ("s", "śŝşšșṣṡſ"),
    ("t", "ţťŧțṭṫ"),
    ("u", "ùúûũūŭůųưǔụủứừửữựȕȗ"),
    ("v", "ṽṿ"),
    ("w", "ŵẁẃẅ"),
    ("x", "ẋẍ"),
    ("y", "üűýÿŷỳỵỷỹǖǘǚǜȳ"),
    ("z", "źżžʒǯẓ"),
    ("å", "ǻ"),
    ("ä", "æǟǣǽ"),
    ("ö", "øœǿȫ"),
    ("ss", "ß"),
    ("th", "þ"),
    ("ij", "ĳ"),
  ]

  private static let spellings: [Character: Spelling] = {
    var places: [Character: UInt32] = [:]
    for (place, letter) in order.enumerated() { places[letter] = UInt32(place) }
    var spellings = places.mapValues { Spelling(places: [$0], accent: 0) }
    for (base, letters) in variants {
      let basePlaces = base.compactMap { places[$0] }
      for (accent, letter) in letters.enumerated() {
        spellings[letter] = Spelling(places: basePlaces, accent: UInt32(accent + 1))
      }
    }
    return spellings
  }()

  /// Where a lower-case letter sorts, in whichever Unicode form; nil for one of no Latin alphabet.
  static func spelling(of lowercase: String) -> Spelling? {
    guard let letter = lowercase.first, lowercase.count == 1 else { return nil }
    return spellings[letter]
  }
}
