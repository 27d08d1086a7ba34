import Tables

/// Reads delimited text that nobody described, quickly where all of it is clean.
///
/// Gives exactly the table and the findings of the tolerant reader, or stops and leaves the text to that one. Where only
/// some columns are wanted, columns of texts among the others are left unread and columns of numbers only looked at:
/// the findings and the wanted columns are the same all the same.
struct CleanReader {
  private let head: CleanHead
  private let format: CleanFormat
  private let source: TextSource
  private let options: DelimitedOptions
  private let wanted: WantedColumns?
  private let watch: Watch
  private let typing: ColumnTyping
  private let known: MarkTable
  private let names: [HeaderNames.Name]
  private let emptyRows: Int

  private var findings: DelimitedFindings
  /// What was read of each column, and how.
  private var columns: [Reading] = []
  private var rowCount = 0

  private enum Kind { case text, number, boolean }

  private struct Reading {
    var kind: Kind
    /// The marks that numbers were read by.
    var marks: NumberMarks
    var parts: ColumnParts?
    /// What all cells look like; that of a column known to be text is nothing but that.
    var evidence: ColumnEvidence
    /// Whether somebody asks for the column.
    let isWanted: Bool
    /// What was seen of a column of numbers that nobody asks for.
    var glance: ColumnGlance?

    /// Whether the column is left unread.
    var isUnread: Bool { !isWanted && kind == .text }
  }

  /// Reads a table, so many bytes at a time.
  ///
  /// - Parameter wanted: the columns that are asked for; nil for all.
  static func read(
    _ source: TextSource, options: DelimitedOptions, usual: UInt8?, watch: Watch,
    wanted: WantedColumns? = nil, blockBytes: Int = CleanFormat.usualBlockBytes
  ) throws(CleanStop) -> Loaded {
    func read(
      _ guess: TextEncoding, _ wanted: WantedColumns?
    ) throws(CleanStop) -> Loaded {
      let head = try CleanHead(source, options: options, usual: usual, guess: guess)
      var reader = try CleanReader(head, source, options, wanted, watch, blockBytes)
      return try reader.loaded()
    }
    func read(_ wanted: WantedColumns?) throws(CleanStop) -> Loaded {
      do {
        return try read(.utf8, wanted)
      } catch {
        // Bytes that are no UTF-8 anywhere make the whole text windows-1252, as the tolerant reader takes it.
        guard case .notUTF8 = error, options.encoding == nil else { throw error }
        return try read(.windows1252, wanted)
      }
    }
    do {
      return try read(wanted)
    } catch {
      guard case .undecided = error else { throw error }
      return try read(nil)
    }
  }

  private init(
    _ head: CleanHead, _ source: TextSource, _ options: DelimitedOptions,
    _ wanted: WantedColumns?, _ watch: Watch, _ blockBytes: Int
  ) throws(CleanStop) {
    let tail = try CleanTail(source)
    let footer = options.footerLines ?? tail.emptyRows
    guard head.isEven, head.layout.groupRow == nil, options.hasEscapes != true,
      footer <= tail.emptyRows,
      // The tolerant reader tells of figures that are left out.
      head.layout.figureRows(in: 0..<head.layout.titleRows) == 0
    else { throw .unclean }
    let own = MissingMark.unknown(in: options.missing)
    guard own.allSatisfy({ mark in !mark.text.utf8.contains { $0 == head.quote } }) else {
      throw .unclean
    }
    if head.delimiter == Delimiter.tab, options.hasEscapes == nil,
      head.text.bytes.prefix(head.dataStart).contains(UInt8(ascii: "\\"))
    {
      throw .unclean
    }
    guard head.dataStart < tail.end,
      let format = CleanFormat(
        delimiter: head.delimiter, quote: head.quote, encoding: head.encoding,
        columnCount: head.layout.expectedCount, range: head.dataStart..<tail.end,
        blockBytes: blockBytes)
    else { throw .unclean }
    self.head = head
    self.format = format
    self.source = source
    self.options = options
    self.wanted = wanted
    self.watch = watch
    typing = ColumnTyping(
      options: options, quotesMark: ColumnTyping.quotesMarkText(head.layout, in: head.text))
    known = MarkTable(besides: options.missing)
    names = HeaderNames(head.header ?? [], count: format.columnCount).names
    emptyRows = footer
    findings = DelimitedFindings(
      delimiter: head.delimiter, encoding: head.encoding, quote: options.quote)
  }

  private mutating func loaded() throws(CleanStop) -> Loaded {
    columns = guesses()
    try read(Array(columns.indices), unread: unreadText)
    // What stands beside figures, and why few cells make a column text, is the tolerant reader's to tell.
    guard columns.allSatisfy({ !isOdd($0) }) else { throw .unclean }
    let detector = MarksDetector(columns.map(\.evidence))
    let marks = detector.marks(options: options, delimiter: format.delimiter)
    findings.note(marks, from: detector, options: options)
    let kinds = columns.indices.map { column in kind(column) }
    try settle(kinds, marks)
    let (table, unread) = try assembled(kinds)
    var loaded = Loaded(table: table, detection: findings.detection)
    loaded.unread = unread
    return loaded
  }

  /// How each column is read first: as text where the first rows leave no doubt, else as what they look like.
  private func guesses() -> [Reading] {
    let rows = Array(head.layout.dataRows.prefix(Self.guessedRows))
    let evidence = columnIndices.map { column in
      ColumnEvidence(
        column, rows: rows, in: head.text, delimiter: format.delimiter, marks: known)
    }
    let marks = MarksDetector(evidence).marks(options: options, delimiter: format.delimiter)
    // Some column has to tell how many rows there are.
    let wantsNone = !columnIndices.contains { isWanted($0, evidence[$0]) }
    return evidence.enumerated().map { column, evidence in
      let isMixed = evidence.booleans > 0 && !evidence.shapes.isEmpty
      let kind: Kind =
        evidence.hasText || isMixed ? .text : evidence.isBoolean ? .boolean : .number
      return Reading(
        kind: kind, marks: marks, parts: nil, evidence: evidence,
        isWanted: isWanted(column, evidence) || wantsNone && column == 0)
    }
  }

  /// Tells whether somebody asks for a column, as far as its name and its first cells tell.
  private func isWanted(_ column: Int, _ evidence: ColumnEvidence) -> Bool {
    guard let wanted else { return true }
    let name = names[column].text
    let mayBeTime = evidence.isYears || Role.yearNames.contains(name.lowercased())
    return wanted.include(name) || wanted.includeTime && mayBeTime
  }

  /// Tells whether a column has oddities, or may have some among cells that were not looked at.
  private func isOdd(_ reading: Reading) -> Bool {
    let evidence = reading.evidence
    if evidence.hasOddities { return true }
    if reading.kind == .text {
      let isCut = !head.isWhole || head.layout.dataRows.count > Self.guessedRows
      return isCut && (evidence.hasFewTexts || !evidence.hasText)
    }
    // Which cells stand before the first text is not known here, as each thread looks at its own blocks. Where nobody
    // met a figure the column is nothing but text, and where many cells are text there is nothing to tell.
    return evidence.mayBeNearlyNumeric
  }

  /// How many rows tell how a column is read first.
  private static let guessedRows = 32

  private var columnIndices: Range<Int> { 0..<format.columnCount }

  /// Reads some columns as their readings say, and gathers what their cells look like.
  private mutating func read(_ chosen: [Int], unread: UnreadText? = nil) throws(CleanStop) {
    let chosen = chosen.filter { !columns[$0].isUnread }
    guard !chosen.isEmpty else { return }
    let requests = chosen.map { column in
      let reading = columns[column]
      return CleanPass.Request(
        column: column, rule: rule(reading),
        isGlance: !reading.isWanted && reading.kind == .number)
    }
    let result = try CleanPass.run(
      format, source: source, requests, unread: unread, watch: watch)
    if options.footerLines == nil, result.endsWithProse { throw .unclean }
    rowCount = result.rowCount
    for (index, column) in chosen.enumerated() {
      let parts = result.columns[index]
      columns[column].parts = parts
      columns[column].glance = result.glances[index]
      if columns[column].kind != .text { columns[column].evidence = parts.evidence }
    }
  }

  /// What is looked for in columns that are left unread, or will be once they turn out to be text; nil without any.
  private var unreadText: UnreadText? {
    guard columns.contains(where: { !$0.isWanted }) else { return nil }
    return UnreadText(isUTF8: format.encoding == .utf8, refusesBackslashes: refusesBackslashes)
  }

  private var refusesBackslashes: Bool {
    format.delimiter == Delimiter.tab && options.hasEscapes == nil
  }

  private func rule(_ reading: Reading) -> CellRule {
    switch reading.kind {
    case .number:
      .number(NumberRule(ground: .detected(known), marks: reading.marks, empty: .absent))
    case .boolean: .boolean(.detected(known))
    case .text: .text(textRule)
    }
  }

  private var textRule: TextRule {
    let own = MissingMark.unknown(in: options.missing)
    let marks = MarkTable(exactly: own)
    let refuses = refusesBackslashes
    guard !own.isEmpty else {
      return TextRule(
        empty: .missing(.absent), meaning: { _ in .member }, refusesBackslashes: refuses)
    }
    return TextRule(
      empty: .missing(.absent),
      meaning: { text in
        marks.mark(Blanks.trimmed(Array(text.utf8)[...])).map { .missing($0.kind) } ?? .member
      }, refusesBackslashes: refuses)
  }

  /// What a column is, from all its cells.
  private mutating func kind(_ column: Int) -> Kind {
    let evidence = columns[column].evidence
    if isDropped(column) { return .text }
    let isText = typing.isText(
      names[column].text, evidence,
      meant: { MeantFigures.others(in: column, head.layout, of: head.text, besides: known) },
      findings: &findings)
    if isText { return .text }
    return evidence.isBoolean ? .boolean : .number
  }

  /// A delimiter at the end of every line makes no column.
  private func isDropped(_ column: Int) -> Bool {
    let isNameless = head.header?[column].isEmpty ?? true
    return columns[column].evidence.filled == 0 && isNameless && format.columnCount > 1
      && !options.areTypesTold
  }

  /// Reads anew what was read as something else than it is.
  private mutating func settle(_ kinds: [Kind], _ marks: NumberMarks) throws(CleanStop) {
    var again: [Int] = []
    for column in columnIndices where columns[column].evidence.filled > 0 {
      let isOther = columns[column].kind != kinds[column]
      if isOther || kinds[column] == .number && columns[column].marks != marks {
        again.append(column)
        columns[column].kind = kinds[column]
        columns[column].marks = marks
      }
    }
    let evidence = columns.map(\.evidence)
    if !again.isEmpty { try read(again) }
    for column in again { columns[column].evidence = evidence[column] }
    var codes: [Int] = []
    for column in columnIndices where kinds[column] == .number {
      let oddities = columns[column].parts?.oddities ?? []
      if oddities.isEmpty { continue }
      // Numbers too long to be exact, and marks that nobody can tell, are the tolerant reader's.
      let isCode =
        oddities == .codes && evidence[column].mayBeCodes
        && !typing.isChosenNumber(names[column].text)
      guard isCode else { throw .unclean }
      findings.tooLong.append(names[column].text)
      codes.append(column)
      columns[column].kind = .text
    }
    if !codes.isEmpty { try read(codes) }
  }

  /// The wanted columns, and what the others are.
  private mutating func assembled(
    _ kinds: [Kind]
  ) throws(CleanStop) -> (table: Table, unread: [Field]) {
    let laidOut = try laidOut(kinds)
    var madeNames: [String] = []
    var parts: [(column: Column?, traits: RoleInference.Traits)] = []
    for column in columnIndices where !isDropped(column) {
      let name = names[column]
      if name.isMade { madeNames.append(name.text) }
      let reading = columns[column]
      if typing.isChosenNumber(name.text), reading.evidence.hasText || kinds[column] != .number {
        throw .unclean
      }
      if reading.kind != .text { findings.note(reading.evidence.marks) }
      if reading.isWanted {
        guard let made = laidOut[column] else { throw .unclean }
        if made.type == .approximate { findings.approximate.append(name.text) }
        parts.append((made, RoleInference.traits(Field(name.text), made)))
      } else {
        parts.append((nil, try traits(Field(name.text), reading, kinds[column])))
      }
      columns[column].parts = nil
    }
    var layout = DelimitedFindings.Parts(
      hasHeader: head.layout.headerRow != nil, titleRows: head.layout.titleRows,
      footerRows: emptyRows, titles: head.layout.titles)
    layout.mayNameYears = head.layout.mayNameYears
    findings.note(layout, made: madeNames)
    return try wantedTable(parts)
  }

  private func wantedTable(
    _ parts: [(column: Column?, traits: RoleInference.Traits)]
  ) throws(CleanStop) -> (table: Table, unread: [Field]) {
    var table = Table()
    var unread: [Field] = []
    for (part, field) in zip(parts, RoleInference.fields(parts.map(\.traits))) {
      if let column = part.column { table.append(field, column) } else { unread.append(field) }
    }
    let lacksTime = wanted?.includeTime ?? false && unread.contains { $0.role == .time }
    guard unread.isEmpty || table.columnCount > 0, !lacksTime else { throw .undecided }
    return (table, unread)
  }

  /// What a column that nobody asks for tells of the roles.
  private func traits(
    _ field: Field, _ reading: Reading, _ kind: Kind
  ) throws(CleanStop) -> RoleInference.Traits {
    guard kind == .number, reading.kind == .number else {
      return RoleInference.Traits(
        field: field, isNumeric: false, isYears: { false }, domain: { [] })
    }
    guard let glance = reading.glance, glance.isExact, let isYears = glance.isYears else {
      throw .undecided
    }
    return RoleInference.Traits(
      field: field, isNumeric: true, isYears: { isYears }, domain: { glance.domain })
  }

  /// The columns that somebody asks for, by their places.
  private func laidOut(_ kinds: [Kind]) throws(CleanStop) -> [Int: Column] {
    var columns: [Int: Column] = [:]
    var read: [(place: Int, parts: ColumnParts)] = []
    for place in columnIndices where !isDropped(place) && self.columns[place].isWanted {
      // A column that nothing fills was not read again: it has nothing to read.
      guard kinds[place] != .text || self.columns[place].kind == .text else {
        columns[place] = emptyTexts
        continue
      }
      guard let parts = self.columns[place].parts else { throw .unclean }
      read.append((place, parts))
    }
    let made = ColumnParts.columns(read.map(\.parts), threads: watch.threads)
    for (place, column) in zip(read.map(\.place), made) { columns[place] = column }
    return columns
  }

  private var emptyTexts: Column {
    let codes = [UInt32](repeating: 0, count: rowCount)
    return Column(
      values: .text(TextValues(codes: codes, dictionary: TextDictionary([]))),
      missing: MissingRows(allMissing: .absent, count: rowCount))
  }
}
