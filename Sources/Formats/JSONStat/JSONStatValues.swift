import Diagnostics
import Tables

/// Reads the figures of a JSON-stat dataset with the status of each.
struct JSONStatValues {
  private let notes: MarkNotes
  /// What the dataset's own list of statuses says, by code.
  private let statusLabels: JSONValue?
  private let statuses: JSONStatStatuses
  /// How often each mark or status stood for a missing figure.
  private var missing: [Missing] = []
  private var hasDecimalComma = false
  /// Tells whether a status says more than that a figure is missing.
  private var hasRemarks = false
  private let watch: Watch

  private struct Missing {
    let mark: String
    let kind: MissingKind
    var count: Int
  }

  /// Takes the statuses of a dataset with so many cells.
  init(
    _ dataset: JSONValue, cellCount: Int, watch: Watch = Watch()
  ) throws(FormatError) {
    self.watch = watch
    let texts = dataset["note"]?.asArray?.compactMap(\.asText) ?? []
    notes = MarkNotes(texts + [dataset["note"]?.asText].compactMap { $0 })
    statusLabels = dataset["extension"]?["status"]?.read?["label"]
    statuses = try JSONStatStatuses(dataset["status"], cellCount: cellCount)
  }

  /// Reads `value`: a list of all figures, or an object with some of them.
  mutating func read(
    _ dataset: JSONValue, cube: Cube
  ) throws(FormatError) -> Figures {
    guard let value = dataset["value"] else { throw .jsonStat(.missing("value")) }
    let figures =
      switch value {
      case .array(let list): try read(list, cube)
      case .object(let object): try read(object, cube)
      case .unread(let part): part.isArray ? try readList(part, cube) : try readMembers(part, cube)
      case .null, .boolean, .number, .text: throw .jsonStat(.missing("value with figures"))
      }
    hasRemarks =
      hasRemarks
      || !statuses.isEmpty
        && (0..<figures.count).contains { statuses[$0] != nil && figures.hasNumber($0) }
    return figures
  }

  private mutating func read(_ list: [JSONValue], _ cube: Cube) throws(FormatError) -> Figures {
    try check(list.count, cube)
    try watch.hold(cube.byteCount(cells: list.count))
    var figures = Figures(capacity: cube.cellCount)
    for (cell, value) in list.enumerated() { figures.append(try self.cell(cell, value)) }
    return figures
  }

  /// Reads a list of very many figures.
  private mutating func readList(_ part: JSONPart, _ cube: Cube) throws(FormatError) -> Figures {
    // A figure takes a byte and a comma, so that no more is laid out than the file can hold.
    let most = min(cube.cellCount, part.bytes.count / 2 + 1)
    try watch.hold(cube.byteCount(cells: most))
    var figures = Figures(capacity: most)
    var count = 0
    var elements = JSONElements(part)
    var pace = Pace(watch)
    while try Self.told({ () throws(JSONError) in try elements.next() }) {
      // A stop now and then, to tell how far it is.
      elements.takePlainFigures(to: &figures, atMost: min(most, figures.count + Pace.figures))
      try pace.reach(elements.place)
      let cell = try nextCell(figures.count, &elements)
      if figures.count < most { figures.append(cell) } else { count += 1 }
    }
    try check(figures.count + count, cube)
    return figures
  }

  /// Reads the element at which a list or an object of very many figures stands.
  private mutating func nextCell(
    _ cell: Int, _ elements: inout JSONElements
  ) throws(FormatError) -> Figures.Cell {
    if let figure = elements.figure() { return .number(figure) }
    return try self.cell(cell, Self.told { () throws(JSONError) in try elements.value() })
  }

  /// Tells a fault of JSON as one of the file.
  private static func told<Result>(
    _ read: () throws(JSONError) -> Result
  ) throws(FormatError) -> Result {
    do {
      return try read()
    } catch {
      throw .json(error)
    }
  }

  private func check(_ found: Int, _ cube: Cube) throws(FormatError) {
    guard found == cube.cellCount else {
      throw .cellCount(found: found, expected: cube.cellCount, sizes: cube.sizes)
    }
  }

  private mutating func read(_ object: JSONObject, _ cube: Cube) throws(FormatError) -> Figures {
    var sparse = try SparseFigures(cube, watch)
    for member in object.members {
      let cell = try Self.cell(member.key, cube.cellCount)
      sparse.set(cell, try self.cell(cell, member.value))
    }
    return try filled(sparse)
  }

  /// Reads an object of very many figures.
  private mutating func readMembers(_ part: JSONPart, _ cube: Cube) throws(FormatError) -> Figures {
    var sparse = try SparseFigures(cube, watch)
    var elements = JSONElements(part)
    var pace = Pace(watch)
    while let key = try Self.told({ () throws(JSONError) in try elements.nextKey() }) {
      let cell = try Self.cell(key, cube.cellCount)
      guard !sparse.isThere[cell] else { throw .jsonStat(.twice(cell: String(cell))) }
      sparse.set(cell, try nextCell(cell, &elements))
      try pace.reach(elements.place)
    }
    return try filled(sparse)
  }

  /// The figures with a mark in every cell that was left out.
  private mutating func filled(_ sparse: consuming SparseFigures) throws(FormatError) -> Figures {
    var figures = sparse.figures
    for cell in sparse.isThere.indices where !sparse.isThere[cell] {
      figures.set(cell, try self.cell(cell, .null))
    }
    return figures
  }

  /// The figures of some cells, and which these are.
  private struct SparseFigures {
    private(set) var figures: Figures
    private(set) var isThere: [Bool]

    init(_ cube: Cube, _ watch: Watch) throws(FormatError) {
      let count = cube.cellCount
      guard count <= Limits.sparseCells else { throw .tooManyCells(count) }
      try watch.hold(cube.byteCount(cells: count))
      figures = Figures(count: count, mark: Figures.Mark.missing(.absent))
      isThere = [Bool](repeating: false, count: count)
    }

    mutating func set(_ cell: Int, _ figure: Figures.Cell) {
      isThere[cell] = true
      figures.set(cell, figure)
    }
  }

  /// The cell that the key of an unread member names.
  static func cell(_ key: JSONElements.Key, _ count: Int) throws(FormatError) -> Int {
    switch key {
    case .number(let cell) where cell < count: return cell
    case .number(let cell): throw .jsonStat(.outside(cell: String(cell), count: count))
    case .text(let text): return try cell(text, count)
    }
  }

  /// The cell that a key names.
  static func cell(_ key: String, _ count: Int) throws(FormatError) -> Int {
    guard let cell = Int(key), (0..<count).contains(cell) else {
      throw .jsonStat(.outside(cell: key, count: count))
    }
    return cell
  }

  private mutating func cell(
    _ cell: Int, _ value: JSONValue
  ) throws(FormatError) -> Figures.Cell {
    switch value {
    case .number(let digits):
      guard let number = FigureNumber.scan(Array(digits.utf8), from: 0) else {
        throw .jsonStat(.value(cell: String(cell), text: digits))
      }
      return .number(number)
    case .null: return .mark(mark(for: statuses[cell] ?? ""))
    case .text(let text):
      let trimmed = Array(Blanks.trimmed(Array(text.utf8)[...]))
      if let number = number(trimmed) { return .number(number) }
      guard !trimmed.contains(where: { (0x30...0x39).contains($0) }), trimmed.count <= 64 else {
        throw .jsonStat(.value(cell: String(cell), text: text))
      }
      return .mark(mark(for: statuses[cell] ?? text))
    case .boolean, .array, .object, .unread:
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
    guard hasRemarks, !statuses.isEmpty else { return nil }
    var builder = TextBuilder()
    for cell in 0..<cellCount {
      if let status = statuses[cell] {
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
