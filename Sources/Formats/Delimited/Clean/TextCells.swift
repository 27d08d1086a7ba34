import Tables

/// What the cells of a column of texts stand for.
struct TextRule: Sendable {
  /// What a text is in its column.
  enum Meaning: Equatable {
    /// A member as it stands.
    case member
    /// A mark for a missing value.
    case missing(MissingKind)
    /// Nothing that the column may hold.
    case misfit
  }

  /// What an empty cell is.
  let empty: Meaning
  /// What any other text is; asked once per distinct text.
  let meaning: @Sendable (String) -> Meaning
  /// True where a backslash may begin an escape, which the tolerant reader knows of.
  var refusesBackslashes = false
}

/// Reads the cells of one column as texts, block after block.
final class TextCells {
  private let column: Int
  private let format: CleanFormat
  private let rule: TextRule
  private let memory: PieceMemory
  private let missing: MissingScratch
  /// The cells as they stand in the text, with the quotes around them.
  private let dictionary = CellDictionary()
  private var codes: UnsafeMutablePointer<UInt32>
  private var capacity = 0
  /// How many cells the dictionary had after the last block, and how many blocks brought no new one since.
  private var knownCells = 0
  private var quietBlocks = 0
  /// For each number of the dictionary the member's code, or `mark` and the reason.
  private var meanings: [UInt32] = []
  /// Whether a member's code may be another than its number.
  private var hasMarks = false
  private var emptyNumber: UInt32?
  private static let mark: UInt32 = 1 << 31
  /// Stands for the code of a row that is known to be missing.
  private static let noCode = UInt32.max

  /// The members in the order in which they were first met; one may come twice, in quotes and without.
  private(set) var members: [String] = []
  /// The number of each member's cell in the dictionary.
  private var numbers: [Int] = []
  /// Where each member was first met: the block in the upper half, the row in the lower.
  private(set) var firstPlaces: [UInt64] = []
  private var hasQuotedMembers = false
  private var hasBareMembers = false

  init(
    column: Int, format: CleanFormat, rule: TextRule, memory: PieceMemory, missing: MissingScratch
  ) {
    self.column = column
    self.format = format
    self.rule = rule
    self.memory = memory
    self.missing = missing
    codes = .allocate(capacity: 1)
  }

  deinit { codes.deallocate() }

  /// How many bytes the members take, about.
  var memberBytes: Int { dictionary.byteCount + members.count * 40 }

  /// How many bytes a row of the column takes.
  var rowBytes: Int {
    NarrowNumbers.cardinality(max(members.count, 1), hasMissing: true) == nil ? 4 : 2
  }

  /// Tells whether a member may have come both in quotes and without.
  var mayRepeat: Bool { hasQuotedMembers && hasBareMembers }

  /// The bytes of a member as they stand in the text, without the quotes around them.
  func bytes(ofMember code: Int) -> ArraySlice<UInt8> {
    let bytes = Array(dictionary.bytes(numbers[code]))[...]
    return isQuoted(bytes.first) ? bytes.dropFirst().dropLast() : bytes
  }

  private func isQuoted(_ first: UInt8?) -> Bool { first != nil && first == format.quote }

  /// Reads the column's cells in a block.
  func read(_ block: TextBlock) throws(CleanStop) -> ColumnPiece {
    var piece = ColumnPiece(rowCount: block.rowCount, in: memory)
    prepare(block.rowCount)
    missing.begin()
    let cells = CellPlaces(block, column: column, format: format)
    var row = 0
    while row < block.rowCount {
      row = dictionary.number(cells, row..<block.rowCount, into: codes)
      guard row < block.rowCount else { break }
      codes[row] = try number(cells.whole(row), in: block, row)
      row += 1
    }
    settle()
    if hasMarks { translate(block.rowCount) }
    for row in missing.rows { codes[Int(row)] = 0 }
    missing.write(to: &piece, memory: memory)
    narrow(&piece)
    return piece
  }

  /// Once some blocks had no new cell, few will come.
  private func settle() {
    quietBlocks = dictionary.count == knownCells ? quietBlocks + 1 : 0
    knownCells = dictionary.count
    if quietBlocks == 2 { dictionary.settle() }
  }

  private func prepare(_ rows: Int) {
    guard rows > capacity else { return }
    codes.deallocate()
    capacity = rows
    codes = .allocate(capacity: rows)
  }

  /// The number of a cell that was not found at once.
  private func number(
    _ cell: (start: Int, length: Int), in block: TextBlock, _ row: Int
  ) throws(CleanStop) -> UInt32 {
    guard cell.length <= Limits.cellBytes else { throw .unclean }
    let place = UInt64(block.number) << 32 | UInt64(row)
    guard cell.length > 0 else { return try empty(row, place) }
    let address = block.text + cell.start
    let number = dictionary.number(at: address, length: cell.length)
    guard number == meanings.count else { return UInt32(truncatingIfNeeded: number) }
    let isQuoted = isQuoted(address.pointee)
    let content = UnsafeBufferPointer(
      start: address + (isQuoted ? 1 : 0), count: cell.length - (isQuoted ? 2 : 0))
    let text = try CellText.text(content, isQuoted: isQuoted, format)
    if rule.refusesBackslashes, text.utf8.contains(UInt8(ascii: "\\")) { throw .unclean }
    try mean(text, text.isEmpty ? rule.empty : rule.meaning(text), number, place)
    if isQuoted { hasQuotedMembers = true } else { hasBareMembers = true }
    return UInt32(truncatingIfNeeded: number)
  }

  private func empty(_ row: Int, _ place: UInt64) throws(CleanStop) -> UInt32 {
    if case .missing(let kind) = rule.empty {
      missing.note(row, kind)
      return Self.noCode
    }
    if let emptyNumber { return emptyNumber }
    let number = dictionary.numberOfEmpty()
    try mean("", rule.empty, number, place)
    hasBareMembers = true
    emptyNumber = UInt32(truncatingIfNeeded: number)
    return UInt32(truncatingIfNeeded: number)
  }

  /// Notes what a cell with the next number is.
  private func mean(
    _ text: String, _ meaning: TextRule.Meaning, _ number: Int, _ place: UInt64
  ) throws(CleanStop) {
    switch meaning {
    case .misfit: throw .unclean
    case .missing(let kind):
      hasMarks = true
      meanings.append(Self.mark | UInt32(kind.rawValue))
    case .member:
      let code = UInt32(truncatingIfNeeded: members.count)
      guard members.count < Self.mark else { throw .unclean }
      meanings.append(code)
      members.append(text)
      numbers.append(number)
      firstPlaces.append(place)
    }
  }

  /// Makes the numbers of cells their members' codes, where some cells are no members.
  private func translate(_ rows: Int) {
    for row in 0..<rows where codes[row] != Self.noCode {
      let meaning = meanings[Int(codes[row])]
      if meaning < Self.mark {
        codes[row] = meaning
      } else {
        missing.note(row, MissingKind(rawValue: UInt8(truncatingIfNeeded: meaning)) ?? .absent)
      }
    }
  }

  private func narrow(_ piece: inout ColumnPiece) {
    let rows = piece.rowCount
    if members.count <= 1 << 8 {
      let narrow = memory.take(rows, of: UInt8.self)
      for row in 0..<rows { narrow[row] = UInt8(truncatingIfNeeded: codes[row]) }
      piece.width = 1
      piece.values = UnsafeMutableRawPointer(narrow)
    } else if members.count <= 1 << 16 {
      let narrow = memory.take(rows, of: UInt16.self)
      for row in 0..<rows { narrow[row] = UInt16(truncatingIfNeeded: codes[row]) }
      piece.width = 2
      piece.values = UnsafeMutableRawPointer(narrow)
    } else {
      let same = memory.take(rows, of: UInt32.self)
      same.update(from: codes, count: rows)
      piece.width = 4
      piece.values = UnsafeMutableRawPointer(same)
    }
  }
}
