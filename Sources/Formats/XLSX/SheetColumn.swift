import Tables

/// A column as a sheet's cells.
struct SheetColumn {
  let field: Field
  let column: Column
  /// The numbers of the column's texts in the workbook, by their code.
  private let strings: [Int]
  /// The numbers of the marks for missing values, by the raw value of their reason.
  private let marks: [Int?]
  /// The number of the empty text.
  private let empty: Int
  /// How wide the column is shown, in digits.
  let width: Int

  private static let sampleRows = 1000
  private static let widths = 8...60
  /// The most digits of a number that a spreadsheet keeps.
  private static let exactDigits = 15

  /// Prepares a column; a text that no cell can hold is an error.
  init(_ field: Field, _ column: Column, _ table: inout StringTable) throws(WriteError) {
    self.field = field
    self.column = column
    var numbers: [Int] = []
    if case .text(let values) = column.values {
      for (code, text) in values.dictionary.members.enumerated() {
        guard text.utf16.count <= Limits.sheetCellLetters else {
          let row = values.codes.firstIndex(of: UInt32(code)) ?? 0
          throw .textTooLong(row: row + 1, column: field.name)
        }
        numbers.append(table.add(text))
      }
    }
    strings = numbers
    let kinds = Set(column.missing.countsByKind().map(\.kind))
    marks = MissingKind.allCases.map { kind in
      kinds.contains(kind) && kind != .absent ? table.add(WorkbookParts.mark(kind)) : nil
    }
    empty = column.missing.missingCount > 0 ? table.add("") : 0
    width = Self.width(field, column)
  }

  private static func width(_ field: Field, _ column: Column) -> Int {
    let rows = 0..<min(column.count, sampleRows)
    let longest = rows.map { column.shown($0).dataText?.count ?? 0 }.max() ?? 0
    return min(max(longest, field.name.count, widths.lowerBound), widths.upperBound) + 2
  }

  /// Adds the cell of a row; `place` is its reference.
  ///
  /// Where `isKept`, a cell without a value holds an empty text, so that its row is no empty one.
  func append(_ row: Int, _ place: String, isKept: Bool, to bytes: inout [UInt8]) {
    if let kind = column.missing.kind(row) {
      let mark = marks[Int(kind.rawValue)]
      let style = WorkbookParts.style(of: kind) ?? emptyStyle
      if let mark {
        append("<c r=\"\(place)\" s=\"\(style)\" t=\"s\"><v>\(mark)</v></c>", to: &bytes)
      } else if isKept {
        append("<c r=\"\(place)\" s=\"\(style)\" t=\"s\"><v>\(empty)</v></c>", to: &bytes)
      } else {
        append("<c r=\"\(place)\" s=\"\(style)\"/>", to: &bytes)
      }
      return
    }
    switch column.values {
    case .text(let values):
      let number = strings[at: Int(values.codes[row])] ?? empty
      append(
        "<c r=\"\(place)\" s=\"\(WorkbookParts.textStyle)\" t=\"s\"><v>\(number)</v></c>",
        to: &bytes)
    case .boolean(let values):
      append("<c r=\"\(place)\" t=\"b\"><v>\(values[row] ? 1 : 0)</v></c>", to: &bytes)
    case .approximate(let values):
      guard values[row].isFinite else { return append("<c r=\"\(place)\"/>", to: &bytes) }
      append("<c r=\"\(place)\"><v>\(values[row])</v></c>", to: &bytes)
    case .decimal(let values): append(values, row, place, to: &bytes)
    }
  }

  private func append(
    _ values: DecimalValues, _ row: Int, _ place: String, to bytes: inout [UInt8]
  ) {
    var number = values.exact(row)
    let style = WorkbookParts.style(decimals: values.shown(row).scale)
    var digits = String(number.mantissa.magnitude).count
    if digits > Self.exactDigits, case .computed = values.precision {
      number = number.rounded(to: number.scale - (digits - Self.exactDigits)).normalized
      digits = Self.exactDigits
    }
    // A spreadsheet would cut the further digits without a word, so they are kept as a text.
    guard digits > Self.exactDigits else {
      return append("<c r=\"\(place)\" s=\"\(style)\"><v>\(number)</v></c>", to: &bytes)
    }
    append(
      "<c r=\"\(place)\" s=\"\(style)\" t=\"inlineStr\"><is><t>\(number)</t></is></c>", to: &bytes)
  }

  private var emptyStyle: Int { column.type == .text ? WorkbookParts.textStyle : 0 }

  private func append(_ text: String, to bytes: inout [UInt8]) { bytes += text.utf8 }
}
