/// Tells a row of names from a first row of data.
enum HeaderDetector {
  private static let sampleRows = 100

  /// What a cell of the first row says.
  private enum Vote { case header, data, text, repeatedText, nothing }

  /// Weighs each column of the first row against the rows below.
  ///
  /// A name above numbers speaks for a header, a number among numbers against it, and so do texts that come again
  /// below where most do. Years may be names. Where nothing speaks, the first row is a header.
  static func isHeader(_ row: Int, before data: ArraySlice<Int>, in text: DelimitedText) -> Bool {
    let sample = data.prefix(sampleRows)
    let votes = (0..<text.index.cellCount(row)).map { vote(row, $0, sample, text) }
    let repeated = votes.count { $0 == .repeatedText }
    let isRepeating = repeated > votes.count { $0 == .text }
    let against = votes.count { $0 == .data } + (isRepeating ? repeated : 0)
    return against <= votes.count { $0 == .header }
  }

  private static func vote(
    _ row: Int, _ column: Int, _ sample: ArraySlice<Int>, _ text: DelimitedText
  ) -> Vote {
    let name = text.trimmed(row, column)
    guard !name.isEmpty else { return .nothing }
    let number = ScannedNumber(name)
    let below = sample.map { text.trimmed($0, column) }.filter { !$0.isEmpty }
    // Without data, a row with a number in it is more likely data than names.
    guard !below.isEmpty else { return number == nil || number?.isYear == true ? .nothing : .data }
    let numbers = below.map { ScannedNumber($0) }
    let isNumeric = numbers.count { $0 != nil } * 2 > below.count
    if number == nil {
      if isNumeric { return MissingMark.isKnown(name) ? .nothing : .header }
      return below.contains { $0.elementsEqual(name) } ? .repeatedText : .text
    }
    if number?.isYear == true {
      return numbers.allSatisfy { $0?.isYear == true } ? .data : .nothing
    }
    return isNumeric ? .data : .nothing
  }
}
