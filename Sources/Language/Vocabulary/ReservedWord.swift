/// The few words that stand between or before values and so need backticks as bare column names.
enum ReservedWord: String, CaseIterable {
  case and
  case or
  case not
  case `in`
  case between
  case `is`
  case `true`
  case `false`

  /// True for one of them in any case.
  static func isReserved(_ word: String) -> Bool {
    ReservedWord(rawValue: word.lowercased()) != nil
  }
}
