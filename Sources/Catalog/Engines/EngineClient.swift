import Formats
import Tables

/// Asks an engine by its client program, for reading only.
struct EngineClient {
  private let place: EnginePlace
  private let reading: Reading

  init(_ place: EnginePlace, _ reading: Reading) {
    self.place = place
    self.reading = reading
  }

  /// The rows of a SELECT.
  func rows(_ sql: String, _ kinds: [EngineColumn.Kind]) throws(EngineError) -> EngineRows {
    if place.kind == .duckdb, !Path.exists(place.database) {
      throw .noFile(path: place.database)
    }
    var rows = QuotedRows(kinds, from: place.kind)
    var fingerprint = RunningFingerprint()
    var held = 0
    let limit = reading.mostBytes
    let cancelled = reading.isCancelled
    try ClientProcess.run(place.kind, arguments(sql), isCancelled: { cancelled() }) {
      block throws(EngineError) in
      held += block.count
      guard held <= limit else { throw .tooMuch(limit: limit) }
      fingerprint.update(block)
      try rows.take(block)
    }
    let count = rows.rowCount
    let unreal = rows.unrealCount
    return EngineRows(
      columns: try rows.columns(), rowCount: count, contents: Contents(fingerprint.finish()),
      unrealCount: unreal)
  }

  /// What the client is started with: no start-up file, no question for a password, the first error ends it.
  private func arguments(_ sql: String) -> [String] {
    switch place.kind {
    case .duckdb:
      let isPlain = place.database.hasPrefix("/") || place.database.hasPrefix("./")
      return [
        "-readonly", "-init", "/dev/null", "-batch", "-bail", "-c",
        "COPY (\(sql)) TO '/dev/stdout' (FORMAT csv, HEADER false, FORCE_QUOTE *)",
        // A database that is no path, as `md:`, would be looked for elsewhere.
        isPlain ? place.database : "./" + place.database,
      ]
    case .postgres:
      return [
        "-X", "-q", "-w", "-v", "ON_ERROR_STOP=1", "-d", place.database, "-c", Self.manners, "-c",
        "COPY (\(sql)) TO STDOUT WITH (FORMAT csv, FORCE_QUOTE *)",
      ]
    }
  }

  /// PostgreSQL writes nothing, takes texts and dates as SQL has them, and gives rows in the order of the table.
  private static let manners = [
    "default_transaction_read_only = on", "standard_conforming_strings = on",
    "client_encoding = 'UTF8'", "datestyle = 'ISO'", "extra_float_digits = 1",
    "max_parallel_workers_per_gather = 0", "synchronize_seqscans = off", "enable_indexscan = off",
    "enable_indexonlyscan = off",
  ].map { "SET \($0)" }.joined(separator: "; ")
}
