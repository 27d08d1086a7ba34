import Diagnostics
import Tables

/// Reads the figures of a JSON-stat dataset with the status of each.
struct JSONStatValues {
  private let notes: MarkNotes
  /// What the dataset's own list of statuses says, by code.
  private let statusLabels: JSONValue?
  /// The status of each cell that has one.
  private var statuses: [Int: String] = [:]
  /// The status that all cells have.
  private var commonStatus: String?
  /// How often each mark or status stood for a missing figure.
  private var missing: [Missing] = []
  private var hasDecimalComma = false
  /// Tells whether a status says more than that a figure is missing.
  private var hasRemarks = false

  private struct Missing {
    let mark: String
    let kind: MissingKind
    var count: Int
  }

  /// Takes the statuses of a dataset with so many cells.
  init(_ dataset: JSONValue, cellCount: Int) throws(FormatError) {
    let texts = dataset["note"]?.asArray?.compactMap(\.asText) ?? []
    notes = MarkNotes(texts + [dataset["note"]?.asText].compactMap { $0 })
    statusLabels = dataset["extension"]?["status"]?["label"]
    switch dataset["status"] {
    case .text(let status): commonStatus = status
    case .array(let list):
      // A list of one is the status of all.
      if list.count == 1, cellCount != 1 {
        commonStatus = list[0].asText
        return
      }
      guard list.count == cellCount else {
        throw .jsonStat(.statusCount(found: list.count, expected: cellCount))
      }
      for (cell, status) in list.enumerated() { statuses[cell] = status.asText }
    case .figures(let list):
      // No status is a number; those that are null say nothing.
      guard list.count == cellCount else {
        throw .jsonStat(.statusCount(found: list.count, expected: cellCount))
      }
    case .object(let object):
      for member in object.members {
        let cell = try Self.cell(member.key, cellCount)
        statuses[cell] = member.value.asText
      }
    case .null, .boolean, .number, nil: break
    }
  }

  /// Reads `value`: a list of all figures, or an object with some of them.
  mutating func read(
    _ dataset: JSONValue, cube: Cube
  ) throws(FormatError) -> Figures {
    guard let value = dataset["value"] else { throw .jsonStat(.missing("value")) }
    let count = cube.cellCount
    switch value {
    case .array(let list):
      guard list.count == count else {
        throw .cellCount(found: list.count, expected: count, sizes: cube.sizes)
      }
      var figures = Figures(count: count, mark: Figures.Mark.missing(.absent))
      for (cell, value) in list.enumerated() { figures.set(cell, try self.cell(cell, value)) }
      return figures
    case .figures(let list):
      guard list.count == count else {
        throw .cellCount(found: list.count, expected: count, sizes: cube.sizes)
      }
      return try figures(list)
    case .object(let object):
      guard count <= Limits.sparseCells else { throw .tooManyCells(count) }
      var figures = Figures(count: count, mark: Figures.Mark.missing(.absent))
      var isThere = [Bool](repeating: false, count: count)
      for member in object.members {
        let cell = try Self.cell(member.key, count)
        isThere[cell] = true
        figures.set(cell, try self.cell(cell, member.value))
      }
      for cell in isThere.indices where !isThere[cell] {
        figures.set(cell, try self.cell(cell, .null))
      }
      return figures
    case .null, .boolean, .number, .text: throw .jsonStat(.missing("value with figures"))
    }
  }

  /// Reads a long list straight from its bytes.
  private mutating func figures(_ list: JSONFigures) throws(FormatError) -> Figures {
    var figures = Figures(count: list.count, mark: Figures.Mark.missing(.absent))
    let haveStatus = commonStatus != nil || !statuses.isEmpty
    var place = list.range.lowerBound
    for cell in 0..<list.count {
      place = list.element(from: place)
      guard list.bytes[place] != UInt8(ascii: "n") else {
        figures.set(cell, try self.cell(cell, .null))
        place += 4
        continue
      }
      guard let number = FigureNumber.scan(list.bytes, from: place) else {
        throw .jsonStat(.value(cell: String(cell), text: list.elements[cell].asNumber ?? ""))
      }
      if haveStatus, status(of: cell) != nil { hasRemarks = true }
      figures.set(cell, .number(number))
      place = number.end
    }
    return figures
  }

  private static func cell(_ key: String, _ count: Int) throws(FormatError) -> Int {
    guard let cell = Int(key), (0..<count).contains(cell) else {
      throw .jsonStat(.outside(cell: key, count: count))
    }
    return cell
  }

  private mutating func cell(
    _ cell: Int, _ value: JSONValue
  ) throws(FormatError) -> Figures.Cell {
    let status = status(of: cell)
    switch value {
    case .number(let digits):
      guard let number = FigureNumber.scan(Array(digits.utf8), from: 0) else {
        throw .jsonStat(.value(cell: String(cell), text: digits))
      }
      if status != nil { hasRemarks = true }
      return .number(number)
    case .null: return .mark(mark(for: status ?? ""))
    case .text(let text):
      let trimmed = Array(Blanks.trimmed(Array(text.utf8)[...]))
      if let number = number(trimmed) {
        if status != nil { hasRemarks = true }
        return .number(number)
      }
      guard !trimmed.contains(where: { (0x30...0x39).contains($0) }), trimmed.count <= 64 else {
        throw .jsonStat(.value(cell: String(cell), text: text))
      }
      return .mark(mark(for: status ?? text))
    case .boolean, .array, .figures, .object:
      throw .jsonStat(.value(cell: String(cell), text: value.kindName.text))
    }
  }

  /// Reads a figure written as a text, with a decimal point or, as THL does, a decimal comma.
  private mutating func number(_ text: [UInt8]) -> FigureNumber? {
    if let number = FigureNumber.scan(text, from: 0), number.end == text.count { return number }
    let comma = UInt8(ascii: ",")
    guard let number = FigureNumber.scan(text, from: 0, decimalMark: comma),
      number.end == text.count
    else { return nil }
    hasDecimalComma = true
    return number
  }

  private func status(of cell: Int) -> String? {
    guard let status = statuses[cell] ?? commonStatus, !status.isEmpty else { return nil }
    return status
  }

  /// The figure's byte for a missing one, whose reason the file tells by a status or a mark.
  private mutating func mark(for text: String) -> UInt8 {
    if let place = missing.firstIndex(where: { $0.mark == text }) {
      missing[place].count += 1
      return Figures.Mark.missing(missing[place].kind)
    }
    let label = statusLabels?[text]?.asText
    let kind = text.isEmpty ? .absent : notes.kind(of: text, shownAs: label ?? text)
    missing.append(Missing(mark: text, kind: kind, count: 1))
    if !text.allSatisfy({ ".-–:".contains($0) }) { hasRemarks = true }
    return Figures.Mark.missing(kind)
  }

  /// The statuses as a column beside the figures; nil where they say no more than that figures are missing.
  func statusColumn(cellCount: Int) -> (field: Field, column: Column)? {
    guard hasRemarks, commonStatus != nil || !statuses.isEmpty else { return nil }
    var builder = TextBuilder()
    for cell in 0..<cellCount {
      if let status = status(of: cell) {
        builder.append(status)
      } else {
        builder.appendMissing(.absent)
      }
    }
    return (Field("status", role: .attribute(of: nil)), builder.build())
  }

  /// What to say of the figures: `decimal comma`, `5 suppressed (..)`.
  var facts: [Message] {
    (hasDecimalComma ? ["decimal comma"] : [])
      + missing.map { CubeFacts.missing($0.count, $0.kind, mark: $0.mark) }
  }
}
