/// Tells a row of names from a first row of data.
enum HeaderDetector {
  private static let sampleRows = 100

  /// Weighs each column: a name above numbers speaks for a header, a number among numbers and a text that
  /// comes again below speak against it. Years may be names. Where nothing speaks, the first row is a header.
  static func isHeader(_ row: Int, before data: ArraySlice<Int>, in text: DelimitedText) -> Bool {
    let sample = data.prefix(sampleRows)
    var votes = 0
    for column in 0..<text.index.cellCount(row) {
      votes += vote(row, column, sample, text)
    }
    return votes >= 0
  }

  private static func vote(
    _ row: Int, _ column: Int, _ sample: ArraySlice<Int>, _ text: DelimitedText
  ) -> Int {
    let name = text.trimmed(row, column)
    guard !name.isEmpty else { return 0 }
    let number = ScannedNumber(name)
    let below = sample.map { text.trimmed($0, column) }.filter { !$0.isEmpty }
    // Without data, a row with a number in it is more likely data than names.
    guard !below.isEmpty else { return number == nil || isYear(number) ? 0 : -1 }
    let numbers = below.map { ScannedNumber($0) }
    let isNumeric = numbers.count { $0 != nil } * 2 > below.count
    if number == nil {
      if isNumeric { return MissingMark.isKnown(name) ? 0 : 1 }
      return below.contains { $0.elementsEqual(name) } ? -1 : 0
    }
    if isYear(number) { return numbers.allSatisfy(isYear) ? -1 : 0 }
    return isNumeric ? -1 : 0
  }

  /// Tells whether a number is a whole one of 1900 through 2100.
  private static func isYear(_ number: ScannedNumber?) -> Bool {
    guard let number, number.shape == .whole, let value = number.mantissa else { return false }
    return (1900...2100).contains(value)
  }
}
