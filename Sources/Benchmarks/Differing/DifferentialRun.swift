import Glibc
import Tables

/// Drawn pipelines, each run by us and, as the SQL that `| sql` makes of it, by DuckDB.
struct DifferentialRun {
  /// So many pipelines ask one table.
  private static let pipelinesPerTable = 50

  let pipelines: Int
  let seed: UInt64
  let folder: String

  /// What became of the pipelines.
  struct Outcome {
    var alike = 0
    /// Those that we refuse, mostly since an earlier stage left out what a later one names.
    var refused = 0
    /// Those on which we differ, told in full.
    var differences: [String] = []
  }

  /// Runs them all; throws where DuckDB is not installed.
  func run() throws(BenchmarkError) -> Outcome {
    guard var peer = PythonPeer(.duckdb) else {
      throw .refused("python3 has no module `duckdb` (pip install duckdb)")
    }
    var outcome = Outcome()
    var session = OurSession(program: "")
    for number in 0..<pipelines {
      let own = seed &+ UInt64(number)
      if number % Self.pipelinesPerTable == 0 {
        let path = "\(folder)/mittari-differential.csv"
        try write(DrawnPipeline.table(seed: own), to: path)
        try session.load(path)
        try peer.load(path)
      }
      try compare(DrawnPipeline(seed: own).text, session, peer, &outcome)
    }
    return outcome
  }

  private func write(_ text: String, to path: String) throws(BenchmarkError) {
    var file = try RowBuffer(path: path)
    file.append(Array(text.utf8))
    try file.flush()
  }

  private func compare(
    _ statement: String, _ session: OurSession, _ peer: PythonPeer, _ outcome: inout Outcome
  ) throws(BenchmarkError) {
    let ours: Table
    let lines: Table
    do {
      ours = try session.table(statement)
      lines = try session.table(statement + " | sql")
    } catch {
      guard case .statement = error else { throw error }
      outcome.refused += 1
      return
    }
    let sql = (0..<lines.rowCount).compactMap { lines.columns[0][$0].dataText }
      .filter { !$0.hasPrefix("--") }.joined(separator: " ")
    let theirs = try peer.rows(sql)
    // Whether rounding could flip a verdict is not among what is said in SQL.
    let visible = ours.visibleIndices.filter { ours.fields[$0].role != .withinRounding }
    let isAlike =
      theirs.count == ours.rowCount
      && theirs.enumerated().allSatisfy { row, cells in
        cells.count == visible.count
          && zip(cells, visible).allSatisfy { $0.agrees(with: ours.columns[$1][row]) }
      }
    if isAlike {
      outcome.alike += 1
    } else {
      let rows = (0..<ours.rowCount).map { row in
        visible.map { ours.columns[$0][row].dataText ?? "–" }.joined(separator: " | ")
      }
      outcome.differences.append(
        """
        \(statement)
          ours:   \(rows.joined(separator: "\n          "))
          DuckDB: \(theirs.map { $0.map(\.text).joined(separator: " | ") }.joined(separator: "\n          "))
        """)
    }
  }
}

/// A value as a peer wrote it down.
enum PeerCell {
  case missing
  case number(Double)
  case text(String)

  /// Reads a kind and a value, as in `n4.5`, `sKotka` and `-`.
  init(_ written: Substring) {
    switch written.first {
    case "n": self = .number(Double(written.dropFirst()) ?? .nan)
    case "s": self = .text(String(written.dropFirst()))
    default: self = .missing
    }
  }

  var text: String {
    switch self {
    case .missing: "–"
    case .number(let number): "\(number)"
    case .text(let text): text
    }
  }

  /// Whether our cell is the same: texts to the byte, numbers to the digits that binary floating point can vouch for.
  func agrees(with cell: Cell) -> Bool {
    switch (self, cell) {
    case (.missing, .missing): true
    case (.text(let text), .text(let own)): text == own
    case (.text(let text), .boolean(let own)): text == (own ? "True" : "False")
    case (.number(let number), .decimal(let own)): Self.agree(number, own.approximation)
    case (.number(let number), .approximate(let own)): Self.agree(number, own)
    default: false
    }
  }

  private static func agree(_ a: Double, _ b: Double) -> Bool {
    (a - b).magnitude <= 1e-9 * max(a.magnitude, b.magnitude, 1)
  }
}
