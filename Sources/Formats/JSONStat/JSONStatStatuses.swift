/// The status of each cell of a JSON-stat dataset that has one.
struct JSONStatStatuses {
  /// The different statuses; the first stands for none.
  private var texts = [""]
  private var places: [String: UInt16] = ["": 0]
  /// The place of each cell's status; empty while no cell has one of its own.
  private var cells: [UInt16] = []
  /// The status that all cells have.
  private var common: String?

  /// The most different statuses.
  private static let most = Int(UInt16.max)

  /// Takes the member `status` of a dataset with so many cells: a text, a list or an object.
  init(_ value: JSONValue?, cellCount: Int) throws(FormatError) {
    switch value {
    case .text(let status): common = status
    case .array(let list):
      // A list of one is the status of all.
      if list.count == 1, cellCount != 1 {
        common = list[0].asText
        return
      }
      guard list.count == cellCount else {
        throw .jsonStat(.statusCount(found: list.count, expected: cellCount))
      }
      for (cell, status) in list.enumerated() { try set(cell, status, of: cellCount) }
    case .object(let object):
      for member in object.members {
        let cell = try JSONStatValues.cell(member.key, cellCount)
        try set(cell, member.value, of: cellCount)
      }
    case .unread(let part):
      var count = 0
      try part.forEach { key, value throws(FormatError) in
        if part.isArray {
          if count < cellCount { try set(count, value, of: cellCount) }
          count += 1
        } else {
          try set(try JSONStatValues.cell(key, cellCount), value, of: cellCount)
        }
      }
      guard !part.isArray || count == cellCount else {
        throw .jsonStat(.statusCount(found: count, expected: cellCount))
      }
    case .null, .boolean, .number, nil: break
    }
  }

  /// Whether any cell has one.
  var isEmpty: Bool { common == nil && cells.isEmpty }

  /// The status of a cell; nil for none.
  subscript(cell: Int) -> String? {
    let own = cells.isEmpty ? 0 : cells[cell]
    guard own == 0 else { return texts[Int(own)] }
    return common.flatMap { $0.isEmpty ? nil : $0 }
  }

  private mutating func set(_ cell: Int, _ value: JSONValue, of count: Int) throws(FormatError) {
    guard let text = value.asText, !text.isEmpty else { return }
    let place: UInt16
    if let known = places[text] {
      place = known
    } else {
      guard texts.count <= Self.most else { throw .jsonStat(.tooManyStatuses(most: Self.most)) }
      place = UInt16(texts.count)
      places[text] = place
      texts.append(text)
    }
    if cells.isEmpty { cells = [UInt16](repeating: 0, count: count) }
    cells[cell] = place
  }
}
