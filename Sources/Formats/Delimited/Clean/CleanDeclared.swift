import Tables

/// Reads delimited text whose columns are declared, quickly where all of it is clean and nothing is wrong.
enum CleanDeclared {
  /// How much of the text is looked at for its header.
  private static let sampleBytes = 1 << 20

  /// Gives a column for each declared one, in the order declared; stops at whatever the other reader must tell.
  static func read(
    _ source: TextSource, columns: [DeclaredColumn], delimiter: UInt8, encoding: TextEncoding,
    watch: Watch, blockBytes: Int = CleanFormat.usualBlockBytes
  ) throws(CleanStop) -> [Column] {
    let head = try header(source, delimiter, encoding)
    guard head.names.count == columns.count,
      let format = CleanFormat(
        delimiter: delimiter, quote: UInt8(ascii: "\""), encoding: encoding,
        columnCount: columns.count, range: head.end..<max(head.end, source.count),
        blockBytes: blockBytes)
    else { throw .unclean }
    var requests: [CleanPass.Request] = []
    for column in columns {
      guard let place = head.names.firstIndex(of: column.name) else { throw .unclean }
      requests.append(CleanPass.Request(column: place, rule: rule(column)))
    }
    // Each declared column has its own place: a name that came twice in the header would leave another out.
    guard Set(requests.map(\.column)).count == columns.count else { throw .unclean }
    let result = try CleanPass.run(format, source: source, requests, watch: watch)
    return ColumnParts.columns(result.columns, threads: watch.threads)
  }

  /// The header's names, and the offset behind it.
  private static func header(
    _ source: TextSource, _ delimiter: UInt8, _ encoding: TextEncoding
  ) throws(CleanStop) -> (names: [String], end: Int) {
    guard encoding.isASCIIBased else { throw .unclean }
    let sample: [UInt8]
    do {
      sample = try source.bytes(from: 0, count: sampleBytes)
    } catch {
      throw .failed(.file(error))
    }
    let mark = encoding.byteOrderMark
    let skipped = !mark.isEmpty && sample.starts(with: mark) ? mark.count : 0
    let quote = UInt8(ascii: "\"")
    let scanner: CellScanner
    do {
      scanner = try CellScanner.scan(
        Array(sample.dropFirst(skipped)), delimiter: delimiter, quote: quote, rowLimit: 2)
    } catch {
      throw .unclean
    }
    guard scanner.isStrict, scanner.index.rowCount == 2,
      let cell = scanner.index.cell(1, 0)
    else { throw .unclean }
    let end = cell.range.lowerBound - (cell.isQuoted ? 1 : 0)
    let raw = sample[skipped..<skipped + end]
    let letters =
      encoding == .utf8 ? Array(raw) : DecodedText.fromSingleBytes(raw, encoding.highLetters)
    guard DecodedText.isValid(letters) else { throw .notUTF8 }
    let index: CellIndex
    do {
      index = try CellScanner.scan(
        letters, delimiter: delimiter, quote: quote, rowLimit: 1
      ).index
    } catch {
      throw .unclean
    }
    let text = DelimitedText(bytes: letters, index: index, quote: quote)
    return ((0..<index.cellCount(0)).map { text.text(0, $0) }, skipped + end)
  }

  private static func rule(_ column: DeclaredColumn) -> CellRule {
    let missing = column.missing
    let empty = missing.first { $0.text.isEmpty }?.kind
    switch column.type {
    case .text: return .text(text(missing, among: nil))
    case .category(let members): return .text(text(missing, among: Set(members)))
    case .number(let decimal, let group):
      return .number(
        NumberRule(
          ground: .declared(missing, isWhole: false),
          marks: NumberMarks(decimal: decimal, group: group), empty: empty))
    case .integer:
      return .number(
        NumberRule(
          ground: .declared(missing, isWhole: true), marks: NumberMarks(), empty: empty))
    case .boolean: return .boolean(.declared(missing))
    }
  }

  private static func text(_ missing: [MissingMark], among members: Set<String>?) -> TextRule {
    let meaning: @Sendable (String) -> TextRule.Meaning = { text in
      if let mark = missing.first(where: { $0.text == text }) { return .missing(mark.kind) }
      return members?.contains(text) ?? true ? .member : .misfit
    }
    return TextRule(empty: meaning(""), meaning: meaning)
  }
}
