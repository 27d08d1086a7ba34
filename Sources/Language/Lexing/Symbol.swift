/// The signs of the language, by their spelling.
enum Symbol: String, CaseIterable {
  case bar = "|"
  case comma = ","
  case open = "("
  case close = ")"
  case equal = "="
  case exactlyEqual = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case contains = "~"
  case notContains = "!~"
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divide = "/"
  case remainder = "%"

  /// True where a line that ends with it goes on; `*` and `%` at the end are slips (`select *`, `15 %`).
  var continuesLine: Bool {
    switch self {
    case .close, .times, .remainder: false
    default: true
    }
  }
}
