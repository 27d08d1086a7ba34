import Diagnostics

/// A sign that people know from other languages or that a word processor put in, and our way to write it.
struct ForeignSpelling {
  /// The sign as typed.
  let spelling: String
  /// What the language writes instead; nil where there is no single thing.
  let ours: String?
  /// What to do, where "write `…`" does not say it.
  var advice: Message?

  init(_ spelling: String, _ ours: String?, _ advice: Message? = nil) {
    self.spelling = spelling
    self.ours = ours
    self.advice = advice
  }

  /// All of them; the longest that fits is taken.
  static let all: [ForeignSpelling] = [
    ForeignSpelling("<>", "!="), ForeignSpelling("≠", "!="), ForeignSpelling("!==", "!="),
    ForeignSpelling("=!", "!="),
    ForeignSpelling("===", "=="), ForeignSpelling(":=", "="),
    ForeignSpelling("=>", ">="), ForeignSpelling("≥", ">="),
    ForeignSpelling("=<", "<="), ForeignSpelling("≤", "<="),
    ForeignSpelling("=~", "~"), ForeignSpelling("~=", "~"), ForeignSpelling("≈", "~"),
    ForeignSpelling("!", "not"),
    ForeignSpelling("&&", "and"), ForeignSpelling("&", "and"),
    ForeignSpelling("||", nil, "write `or` between conditions and `|` between stages"),
    ForeignSpelling("|>", "|"), ForeignSpelling("%>%", "|"), ForeignSpelling("¦", "|"),
    ForeignSpelling("−", "-"), ForeignSpelling("–", "-"), ForeignSpelling("—", "-"),
    ForeignSpelling("×", "*"), ForeignSpelling("·", "*"), ForeignSpelling("÷", "/"),
    ForeignSpelling("**", nil, "multiply instead, as in `value * value`"),
    ForeignSpelling("^", nil, "multiply instead, as in `value * value`"),
    ForeignSpelling("--", "#", "a comment begins with `#`"),
    ForeignSpelling("//", "#", "a comment begins with `#`"),
    ForeignSpelling("/*", "#", "a comment begins with `#`"),
    ForeignSpelling(";", nil, "a statement ends where its line ends; leave the `;` out"),
    ForeignSpelling(":", nil, "write `=` to compare or to name"),
    ForeignSpelling("?", nil, "write `if(condition, a, b)` to choose, `help` to ask"),
    ForeignSpelling("[", nil, "write a list in parentheses, a name in backticks"),
    ForeignSpelling("]", nil, "write a list in parentheses, a name in backticks"),
    ForeignSpelling("{", nil, "write a list in parentheses"),
    ForeignSpelling("}", nil, "write a list in parentheses"),
    ForeignSpelling("$", nil, "a parameter is written `$area`"),
    ForeignSpelling(
      ".", nil, "names with dots are written in backticks, decimals with a digit first"),
  ]

  /// The same by spelling.
  static let bySpelling = Dictionary(
    all.map { ($0.spelling, $0) }, uniquingKeysWith: { first, _ in first })

  /// Says what to write instead.
  func diagnostic(range: Range<Int>) -> Diagnostic {
    let hint = advice ?? ours.map { "write `\($0)`" }
    return Diagnostic(
      "foreign-sign", "`\(spelling)` is not a sign of this language", range: range, hint: hint,
      replacement: ours)
  }
}
