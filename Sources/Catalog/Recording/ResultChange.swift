import Formats
import Indicators
import Tables

/// What an entry makes of a dataset's file.
struct ResultChange {
  /// The file with the entry.
  let bytes: [UInt8]
  /// The row of the same members that the entry was checked against.
  private let model: Int
  /// The row that is changed; nil for a new one at the end.
  private let row: Int?
  private let entry: ResultEntry
  private let figure: String?
  private let target: String?
  private let targetYear: String?
  /// A note that was printed beside another target than the entry's, and whether it stays in the row.
  private let noteOfOtherTarget: (text: String, stays: Bool)?

  /// Finds the row and checks the entry against its kind of measure and what it holds already.
  init(_ entry: ResultEntry, in file: ScorecardFile) throws(RecordError) {
    let own = try Self.rows(of: entry.members, in: file)
    try Catalog.check(entry.year, in: file)
    let year = entry.year.description
    func yearOf(_ row: Int) -> ExactDecimal? {
      file.value(row, file.year).flatMap { ExactDecimal($0) }
    }
    let row = own.first { yearOf($0) == entry.year }
    // A further year is like the latest one before it.
    let earlier = own.filter { yearOf($0).map { $0 < entry.year } ?? false }
    let nearest = earlier.max { (yearOf($0) ?? entry.year) < (yearOf($1) ?? entry.year) }
    guard let model = row ?? nearest ?? own.first else {
      throw .memberCount(found: 0, columns: file.dimensions)
    }
    let figure = try Self.figure(entry, file, model)
    if let target = entry.target, let kind = file.kind(model), !kind.allows(target) {
      throw .target(target.description, kind, measure: file.title(model))
    }
    try Self.checkReplacing(figure, entry, file, row, model, year)
    self.entry = entry
    self.row = row
    self.model = model
    self.figure = figure
    let kept = file.target.flatMap { file.value(model, $0) }
    target = entry.target?.description ?? kept
    targetYear =
      row == nil && entry.target == nil && kept != nil ? file.value(model, file.year) : nil
    let isOther =
      entry.target.map { target in kept.flatMap { ExactDecimal($0) }.map { $0 != target } ?? false }
      ?? false
    let note = isOther ? file.printedNotes.lazy.compactMap { file.value(model, $0) }.first : nil
    noteOfOtherTarget = note.map { ($0, row != nil) }
    var cells = try Self.cells(entry, figure, target, file)
    if row == nil { cells.merge(file.shared(by: own)) { entered, _ in entered } }
    bytes =
      row.map { file.rows.replacing(cells, in: $0) }
      ?? file.rows.appending(
        cells, like: model, only: file.attributes.subtracting(isOther ? file.printedNotes : []))
  }

  private static func rows(
    of members: [String], in file: ScorecardFile
  ) throws(RecordError) -> [Int] {
    guard members.count == file.dimensions.count else {
      throw .memberCount(found: members.count, columns: file.dimensions)
    }
    let rows = file.rows(of: members)
    guard rows.isEmpty else { return rows }
    for (index, member) in members.enumerated() {
      let known = file.known(index)
      guard known.contains(where: { TextFolding.equal($0.member, member) }) else {
        throw .unknownMember(index, member, column: file.dimensions[index], known: known)
      }
    }
    throw .memberCount(found: members.count, columns: file.dimensions)
  }

  /// The result as it is written; nil for none.
  private static func figure(
    _ entry: ResultEntry, _ file: ScorecardFile, _ row: Int
  ) throws(RecordError) -> String? {
    let kind = file.kind(row)
    switch entry.result {
    case .none: return nil
    case .done(let isDone):
      guard kind == .onOff else { throw .notOnOff(measure: file.title(row)) }
      return isDone ? "1" : "0"
    case .figure(let figure):
      if let kind, !kind.allows(figure) {
        throw .result(figure.description, kind, measure: file.title(row))
      }
      let isWhole = kind == .onOff || kind == .count || kind == .countPerYear
      return isWhole ? figure.rounded(to: 0).description : figure.description
    }
  }

  /// Throws where the entry would replace a result or a target without saying so.
  private static func checkReplacing(
    _ figure: String?, _ entry: ResultEntry, _ file: ScorecardFile, _ row: Int?, _ model: Int,
    _ year: String
  ) throws(RecordError) {
    let old = row.flatMap { file.value($0, file.measure) }
    if figure == nil, old == nil { throw .nothing(measure: file.title(model), year: year) }
    guard !entry.replaces, let row else { return }
    if let old, figure.flatMap({ ExactDecimal($0) }) != ExactDecimal(old) {
      let shown = file.shown(old, row) ?? old
      throw .exists(measure: file.title(row), year: year, old: shown)
    }
    if let target = entry.target, let old = file.target.flatMap({ file.value(row, $0) }),
      ExactDecimal(old) != target
    {
      throw .targetExists(measure: file.title(row), year: year, old: old)
    }
  }

  /// The cells that the entry writes, by column.
  private static func cells(
    _ entry: ResultEntry, _ figure: String?, _ target: String?, _ file: ScorecardFile
  ) throws(RecordError) -> [String: String] {
    var cells = [
      file.year: entry.year.description, file.measure: figure ?? file.nothing(file.measure),
    ]
    if let column = file.target, let target { cells[column] = target }
    let columns = file.descriptor.recordColumns
    if let column = columns.date {
      cells[column] = figure == nil ? file.nothing(column) : entry.day
    }
    if let note = entry.note {
      guard let column = columns.note else { throw .noNotes(file.descriptor.name) }
      // No note begins so by chance, and the file may be opened in a spreadsheet.
      guard !note.hasPrefix("="), !note.hasPrefix("@") else { throw .formulaNote(note) }
      cells[column] = note
    } else if figure == nil, let column = columns.note {
      // What was noted of a result goes with it.
      cells[column] = file.nothing(column)
    }
    return cells
  }

  /// What there is to tell of the change, and what takes it back.
  func result(in file: ScorecardFile) -> RecordedResult {
    let old = row.flatMap { file.value($0, file.measure) }
    let edited = try? EditableRows(bytes, delimiter: file.descriptor.resource.delimiter)
    let place = row ?? file.rows.rowCount
    let note = file.descriptor.recordColumns.note.flatMap { column in
      row.flatMap { file.value($0, column) }
    }
    let oldTarget = row.flatMap { row in file.target.flatMap { file.value(row, $0) } }
    let saysAlready = old == figure && target == oldTarget && (entry.note ?? note) == note
    return RecordedResult(
      dataset: file.descriptor.name, path: file.path, measure: file.title(model),
      year: entry.year.description, result: file.shown(figure, model),
      previous: row.flatMap { file.shown(old, $0) }, target: file.shown(target, model),
      targetYear: targetYear, noteLeftOut: noteOfOtherTarget.flatMap { $0.stays ? nil : $0.text },
      noteKept: noteOfOtherTarget.flatMap { $0.stays ? $0.text : nil },
      isChange: row == nil || !saysAlready,
      before: row.map { file.rows.written($0) }, after: edited?.written(place) ?? [])
  }
}
