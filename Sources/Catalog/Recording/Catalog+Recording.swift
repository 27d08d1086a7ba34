import Formats
import Indicators
import Tables

extension Catalog {
  /// The most years that a result may lie from those that a dataset has.
  private static let yearsAround = 10

  /// Enters a result into a dataset's file, which is replaced whole or stays as it was.
  ///
  /// The folder is locked from reading to writing, so that two who enter at once both keep their lines. Nothing but
  /// the cells of the row changes; a year that the measure has no row for gets a row at the end. What would be
  /// written is read as a dataset first. Once the reading is called off nothing is written, up to the moment of writing.
  public func record(
    _ entry: ResultEntry, in name: String
  ) throws(RecordError) -> RecordedResult {
    let folder = try writableFolder(name)
    let lock = try Self.locked(folder)
    var work = RecordWork(reading)
    defer { work.end() }
    let file = try ScorecardFile.read(folder: folder, &work)
    let change = try ResultChange(entry, in: file)
    let result = change.result(in: file)
    guard result.isChange else { return result }
    try work.advance(.changed, in: file.path)
    try Self.write(change.bytes, file, folder: folder, &work)
    _ = consume lock
    return result
  }

  /// Takes an entry back: the row stands as before, or is gone where it was new.
  ///
  /// Throws where the row is no longer as the entry left it.
  public func takeBack(_ result: RecordedResult) throws(RecordError) {
    guard result.isChange else { return }
    let folder = try writableFolder(result.dataset)
    let lock = try Self.locked(folder)
    var work = RecordWork(reading)
    defer { work.end() }
    let file = try ScorecardFile.read(folder: folder, &work)
    let rows = file.rows
    guard let row = (0..<rows.rowCount).last(where: { rows.written($0) == result.after }) else {
      throw .changedSince(measure: result.measure, year: result.year)
    }
    let bytes = result.before.map { rows.replacing(row, with: $0) } ?? rows.removing(row)
    try work.advance(.changed, in: file.path)
    try Self.write(bytes, file, folder: folder, &work)
    _ = consume lock
  }

  private func writableFolder(_ name: String) throws(RecordError) -> String {
    do {
      return try folder(of: name)
    } catch {
      throw .catalog(error)
    }
  }

  private static func locked(_ folder: String) throws(RecordError) -> FolderLock {
    do {
      return try FolderLock(folder)
    } catch {
      throw .file(error)
    }
  }

  private static func write(
    _ bytes: [UInt8], _ file: ScorecardFile, folder: String, _ work: inout RecordWork
  ) throws(RecordError) {
    do {
      _ = try DescribedTable.table(
        DataFile(bytes, path: file.path), file.descriptor, work.reading)
    } catch {
      throw .catalog(error)
    }
    // The last time that it is asked: whoever is told that it was called off may rely on the file as it was.
    try work.advance(.checked, in: file.path)
    do {
      try AtomicFile.write(bytes, to: file.place)
    } catch {
      throw .file(error)
    }
  }

  /// The first and last year of a file, if it has any.
  static func years(of file: ScorecardFile) -> (first: ExactDecimal, last: ExactDecimal)? {
    let years = (0..<file.rows.rowCount).compactMap { row in
      file.value(row, file.year).flatMap { ExactDecimal($0) }
    }
    guard let first = years.min(), let last = years.max() else { return nil }
    return (first, last)
  }

  /// Throws where a year lies so far from those of the dataset that it is mistyped.
  static func check(_ year: ExactDecimal, in file: ScorecardFile) throws(RecordError) {
    let span = years(of: file)
    let known = span.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)–\($0.last)" } ?? ""
    let around = ExactDecimal(yearsAround)
    guard year.scale == 0, let span, let least = span.first.subtracting(around),
      let greatest = span.last.adding(around), year >= least, year <= greatest
    else { throw .year(year.description, known: known) }
  }
}
