import Tables
import TestSupport

extension Table {
  /// A table of columns of every exact type, with the texts that trouble readers.
  ///
  /// - Parameter kinds: the reasons for which values are missing.
  static func random(seed: UInt64, kinds: [MissingKind] = [.absent]) -> Table {
    var generator = SeededNumbers(state: seed)
    let rows = Int.random(in: 1...8, using: &generator)
    var table = Table()
    for place in 0..<Int.random(in: 1...5, using: &generator) {
      let kind = Int.random(in: 0...3, using: &generator)
      let column: Column
      switch kind {
      case 0: column = .randomDecimals(rows, kinds, &generator)
      case 1: column = .randomBooleans(rows, kinds, &generator)
      default: column = .randomTexts(rows, kinds, &generator)
      }
      // A column without any value has no type in text.
      guard column.missing.missingCount < rows else { continue }
      table.append(Field("field \(place)"), column)
    }
    return table
  }

  /// The same with a column that tells the rows apart and one of figures, as a cube needs.
  static func randomCube(seed: UInt64) -> Table {
    var generator = SeededNumbers(state: seed)
    let rest = random(seed: seed, kinds: MissingKind.allCases)
    guard rest.columnCount > 0 else { return rest }
    let oddNames = ["e\u{301}", "é", "a\"b", "measure", "=x", "\u{202E}r", "\n", " "]
    let names = (0..<rest.rowCount).map { row in
      Int.random(in: 0...1, using: &generator) == 0 ? oddNames[row % oddNames.count] : "m\(row)"
    }
    let distinct = names.enumerated().map { row, name in
      names[..<row].contains { $0.utf8.elementsEqual(name.utf8) } ? "m\(row)" : name
    }
    var table = Table([
      (Field("key", role: .dimension), .texts(distinct)),
      (
        Field("figure", role: .measure),
        .randomDecimals(rest.rowCount, MissingKind.allCases, &generator)
      ),
    ])
    for index in rest.fields.indices { table.append(rest.fields[index], rest.columns[index]) }
    return table
  }
}

extension Column {
  fileprivate static func randomDecimals(
    _ rows: Int, _ kinds: [MissingKind], _ generator: inout SeededNumbers
  ) -> Column {
    var builder = DecimalBuilder()
    for _ in 0..<rows {
      guard Int.random(in: 0...4, using: &generator) > 0 else {
        builder.appendMissing(kinds.randomElement(using: &generator) ?? .absent)
        continue
      }
      let size = Int64(1) << Int64.random(in: 1...50, using: &generator)
      builder.append(
        ExactDecimal(
          mantissa: Int64.random(in: -size...size, using: &generator),
          scale: Int.random(in: 0...4, using: &generator)))
    }
    return builder.build()
  }

  fileprivate static func randomBooleans(
    _ rows: Int, _ kinds: [MissingKind], _ generator: inout SeededNumbers
  ) -> Column {
    var builder = BooleanBuilder()
    for _ in 0..<rows {
      if Int.random(in: 0...4, using: &generator) > 0 {
        builder.append(Bool.random(using: &generator))
      } else {
        builder.appendMissing(kinds.randomElement(using: &generator) ?? .absent)
      }
    }
    return builder.build()
  }

  fileprivate static func randomTexts(
    _ rows: Int, _ kinds: [MissingKind], _ generator: inout SeededNumbers
  ) -> Column {
    let pieces = [
      "a", "Äiti", ",", ";", "\t", "|", "\"", "\n", "\r\n", "\\", "\\t", " ", "1", "07", "-5",
      "true", "..", "-", "=1+1", "1.5", "{", "[", "#", "\u{202E}", "🙂", "e\u{301}", "\u{0}",
      "\u{FFFF}", "_x0041_", "&lt;", "]]>", "\u{7F}",
    ]
    var builder = TextBuilder()
    for _ in 0..<rows {
      guard Int.random(in: 0...5, using: &generator) > 0 else {
        builder.appendMissing(kinds.randomElement(using: &generator) ?? .absent)
        continue
      }
      let count = Int.random(in: 1...3, using: &generator)
      let parts = (0..<count).map { _ in
        let letter = Unicode.Scalar(UInt32.random(in: 0x80...0x1_FFFF, using: &generator))
        let isPiece = Int.random(in: 0...3, using: &generator) > 0
        return isPiece
          ? pieces.randomElement(using: &generator) ?? "" : letter.map(String.init) ?? "x"
      }
      builder.append(parts.joined())
    }
    return builder.build()
  }
}
