/// What a number format of a workbook makes of a number.
enum CellFormat: Hashable {
  /// Whatever fits: `General`.
  case general
  /// A number printed with so many decimals; nil where the format leaves that open.
  case number(decimals: Int?)
  /// A share printed as per cent, with so many decimals.
  case percent(decimals: Int)
  /// A point in time.
  case time(TimeParts)
  /// A text, whatever it looks like: `@`.
  case text

  /// The parts of a point in time that a format shows.
  struct TimeParts: OptionSet, Hashable {
    let rawValue: UInt8
    static let year = TimeParts(rawValue: 1)
    static let month = TimeParts(rawValue: 2)
    static let day = TimeParts(rawValue: 4)
    static let clock = TimeParts(rawValue: 8)
    /// Hours that go on past 24.
    static let elapsed = TimeParts(rawValue: 16)
  }

  /// The format of a number below 164, which no workbook explains (ECMA-376, 18.8.30).
  init(builtIn number: Int) {
    switch number {
    case 1, 3: self = .number(decimals: 0)
    case 2, 4: self = .number(decimals: 2)
    case 9: self = .percent(decimals: 0)
    case 10: self = .percent(decimals: 2)
    case 11...13, 37...44, 48: self = .number(decimals: nil)
    case 14, 15, 27...31, 36, 50...54, 57, 58: self = .time([.year, .month, .day])
    case 16: self = .time([.month, .day])
    case 17: self = .time([.year, .month])
    case 18...21, 32...35, 45, 47, 55, 56: self = .time(.clock)
    case 22: self = .time([.year, .month, .day, .clock])
    case 46: self = .time(.elapsed)
    case 49: self = .text
    default: self = .general
    }
  }

  /// Reads a format code such as `0.0%`, `d.m.yyyy` or `#,##0.00 "€"`; its first section counts.
  init(code: String) {
    var scan = CodeScan()
    scan.take(code)
    self = scan.format
  }
}

/// The letters of a format code that say something, quoted and escaped ones left out.
private struct CodeScan {
  private var letters: [Character] = []
  private var isElapsed = false

  mutating func take(_ code: String) {
    var rest = Array(code)[...]
    while let letter = rest.popFirst(), letter != ";" {
      switch letter {
      case "\"":
        while let quoted = rest.popFirst(), quoted != "\"" {}
      case "\\", "_", "*": _ = rest.popFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        let word = inside.map { $0.lowercased() }.joined()
        if !word.isEmpty, word.allSatisfy({ "hms".contains($0) }) { isElapsed = true }
      default: letters.append(contentsOf: letter.lowercased())
      }
    }
  }

  var format: CellFormat {
    let word = String(letters)
    if word.contains("general") || word == "standard" { return .general }
    if isElapsed { return .time(.elapsed) }
    if word.contains("@") { return .text }
    if let parts = timeParts { return .time(parts) }
    guard word.contains(where: { "0#?".contains($0) }) else { return .general }
    if word.contains("%") { return .percent(decimals: decimals ?? 0) }
    return .number(decimals: word.contains(where: { "e/".contains($0) }) ? nil : decimals)
  }

  /// Digits that always show after the point; nil where a comma behind the digits divides by a thousand.
  private var decimals: Int? {
    let digits = letters.filter { "0#?.,".contains($0) }
    guard digits.last != "," else { return nil }
    guard let point = digits.lastIndex(of: ".") else { return 0 }
    return digits[point...].count { $0 == "0" }
  }

  private var timeParts: CellFormat.TimeParts? {
    var parts: CellFormat.TimeParts = []
    let marks = letters.filter { "ymdhs".contains($0) }
    guard !marks.isEmpty, !letters.contains(where: { "0#?".contains($0) }) || marks.contains("s")
    else { return nil }
    for (place, mark) in marks.enumerated() {
      switch mark {
      case "y": parts.insert(.year)
      case "d": parts.insert(.day)
      case "h", "s": parts.insert(.clock)
      default:
        // An m after hours or before seconds is minutes.
        let before = marks[..<place].last { $0 != "m" }
        let after = marks[place...].first { $0 != "m" }
        if before != "h", after != "s" { parts.insert(.month) }
      }
    }
    return parts
  }
}
