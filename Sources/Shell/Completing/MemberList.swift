import Language
import Rendering
import Tables

/// The texts that a column has, of which there may be a hundred thousand: nothing is done for each but a look at its bytes.
struct MemberList {
  private let dictionary: TextDictionary
  /// The members that occur, or some of them, in the order of their first rows.
  private let codes: [UInt32]

  /// Takes the members of a column; nil for one that holds no text.
  init?(_ column: Column) {
    guard let dictionary = column.textDictionary else { return nil }
    self.dictionary = dictionary
    codes = column.usedCodes()
  }

  private init(_ dictionary: TextDictionary, _ codes: [UInt32]) {
    self.dictionary = dictionary
    self.codes = codes
  }

  /// How many there are.
  var count: Int { codes.count }

  /// Those that begin with what was typed.
  func beginning(with typed: String) -> MemberList {
    typed.isEmpty
      ? self : MemberList(dictionary, dictionary.plain.codes(of: codes, beginningWith: typed))
  }

  /// Those that have what was typed anywhere.
  func containing(_ typed: String) -> MemberList {
    MemberList(dictionary, dictionary.plain.codes(of: codes, containing: typed))
  }

  /// The first of them as they are put in.
  func candidates(atMost limit: Int) -> [Completion.Candidate] {
    codes.prefix(limit).map { code in
      let text = Language.spelling(ofText: dictionary.text(code))
      return Completion.Candidate(text: text, shown: Sanitiser.visible(text))
    }
  }

  /// What all of them begin with, as it is put in; without a closing quote unless there is only one.
  var common: String {
    let text = CommonBeginning.of(codes.lazy.map { dictionary.text($0) })
    let spelling = Language.spelling(ofText: text)
    return count == 1 ? spelling : String(spelling.dropLast())
  }
}
