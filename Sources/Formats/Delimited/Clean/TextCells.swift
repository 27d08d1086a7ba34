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
  private let dictionary = CellDictionary()
  private var codes: UnsafeMutablePointer<UInt32>
  private var capacity = 0
  /// For each number of the dictionary the member's code, or `mark` and the reason.
  private var meanings: [UInt32] = []
  /// Whether a member's code may be another than its number.
  private var hasMarks = false
  private var emptyCode: UInt32?
  private static let mark: UInt32 = 1 << 31

  /// The members in the order in which they were first met.
  private(set) var members: [String] = []
  /// The bytes of each member as they stand in the text, by the dictionary's number; -1 for the empty text.
  private var numbers: [Int] = []
  /// Where each member was first met: the block in the upper half, the row in the lower.
  private(set) var firstPlaces: [UInt64] = []

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

  /// The bytes of a member as they stand in the text.
  func bytes(ofMember code: Int) -> ArraySlice<UInt8> {
    numbers[code] < 0 ? [] : dictionary.bytes(numbers[code])
  }

  /// Reads the column's cells in a block.
  func read(_ block: TextBlock) throws(CleanStop) -> ColumnPiece {
    var piece = ColumnPiece()
    piece.rowCount = block.rowCount
    prepare(block.rowCount)
    let cells = CellPlaces(block, column: column, format: format)
    let text = block.text
    let (codes, marks) = (codes, missing.marks)
    var missingCount = 0
    var lookup = dictionary.lookup
    for row in 0..<block.rowCount {
      let cell = cells[row]
      var code: UInt32
      if cell.length == 0 {
        code = try self.emptyCode(block.number, row)
      } else {
        let key = CellDictionary.Key(text + cell.start, length: cell.length)
        let number =
          cell.length <= 16
          ? lookup.code(ofShort: key) : dictionary.code(of: key).map { Int($0) } ?? -1
        if number < 0 {
          code = try meet(key, isQuoted: cell.isQuoted, block.number, row)
          lookup = dictionary.lookup
        } else {
          code = UInt32(truncatingIfNeeded: number)
          if hasMarks { code = meanings[number] }
        }
      }
      if code < Self.mark {
        codes[row] = code
        marks[row] = MissingRows.valid
      } else {
        codes[row] = 0
        marks[row] = UInt8(truncatingIfNeeded: code)
        missingCount &+= 1
      }
    }
    missing.write(to: &piece, missingCount: missingCount, memory: memory)
    narrow(&piece)
    return piece
  }

  private func prepare(_ rows: Int) {
    missing.prepare(rows)
    guard rows > capacity else { return }
    codes.deallocate()
    capacity = rows
    codes = .allocate(capacity: rows)
  }

  private func emptyCode(_ block: Int, _ row: Int) throws(CleanStop) -> UInt32 {
    if let emptyCode { return emptyCode }
    let code = try code(of: "", rule.empty, number: -1, block, row)
    emptyCode = code
    return code
  }

  /// A cell that was not met before.
  private func meet(
    _ key: CellDictionary.Key, isQuoted: Bool, _ block: Int, _ row: Int
  ) throws(CleanStop) -> UInt32 {
    guard key.length <= Limits.cellBytes else { throw .unclean }
    let number = Int(dictionary.insert(key))
    let text = try CellText.text(
      UnsafeBufferPointer(start: key.address, count: key.length), isQuoted: isQuoted, format)
    if rule.refusesBackslashes, text.utf8.contains(UInt8(ascii: "\\")) { throw .unclean }
    let code = try code(of: text, rule.meaning(text), number: number, block, row)
    meanings.append(code)
    hasMarks = hasMarks || code != UInt32(number)
    return code
  }

  private func code(
    of text: String, _ meaning: TextRule.Meaning, number: Int, _ block: Int, _ row: Int
  ) throws(CleanStop) -> UInt32 {
    switch meaning {
    case .misfit: throw .unclean
    case .missing(let kind): return Self.mark | UInt32(kind.rawValue)
    case .member:
      let code = UInt32(members.count)
      guard code < Self.mark else { throw .unclean }
      members.append(text)
      numbers.append(number)
      firstPlaces.append(UInt64(block) << 32 | UInt64(row))
      return code
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
