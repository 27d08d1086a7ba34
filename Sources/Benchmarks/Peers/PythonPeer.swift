/// DuckDB or Polars as a Python module, kept running so that its runs can alternate with ours.
struct PythonPeer: Contestant {
  let name: String
  private let kind: Kind
  private let process: ChildProcess

  enum Kind: String, CaseIterable {
    case duckdb
    case polars
  }

  /// Nil where the module is not installed.
  init?(_ kind: Kind) {
    guard let process = try? ChildProcess(["python3", "-u", "-c", Self.program(kind)]),
      let version = process.answer(to: "version"), !version.isEmpty
    else { return nil }
    self.kind = kind
    self.process = process
    name = "\(kind == .duckdb ? "DuckDB" : "Polars") \(version)"
  }

  mutating func load(_ path: String) throws(BenchmarkError) {
    switch kind {
    case .duckdb:
      _ = try ask("do CREATE OR REPLACE TABLE t AS FROM read_csv(\(Self.quoted(path)))")
    case .polars: _ = try ask("do t = pl.read_csv(\(Self.quoted(path)))")
    }
  }

  mutating func run(
    _ task: BenchmarkTask, on path: String
  ) throws(BenchmarkError) -> (seconds: Double, rows: Int?) {
    if task.scope == .process { return (try Spawn.time(processCommand(task, path)), nil) }
    let text = kind == .duckdb ? task.sql : task.polars
    let answer = try ask("ask " + text.filling(Self.quoted(path)))
    let parts = answer.split(separator: " ")
    guard parts.count == 2, let seconds = Double(parts[0]), let rows = Int(parts[1]) else {
      throw .peer(name, problem: answer)
    }
    return (seconds, rows)
  }

  /// The rows that a statement in SQL gives; DuckDB alone answers.
  func rows(_ sql: String) throws(BenchmarkError) -> [[PeerCell]] {
    try ask("rows " + sql).split(separator: "\u{1E}").map { row in
      row.split(separator: "\u{1F}").map { PeerCell($0) }
    }
  }

  /// The whole program for a task that is timed from its start: for DuckDB its own command line.
  private func processCommand(_ task: BenchmarkTask, _ path: String) -> [String] {
    switch kind {
    case .duckdb: ["duckdb", "-c", task.sql.filling(Self.quoted(path))]
    case .polars:
      ["python3", "-c", "import polars as pl\nprint(\(task.polars.filling(Self.quoted(path))))"]
    }
  }

  private func ask(_ line: String) throws(BenchmarkError) -> String {
    guard let answer = process.answer(to: line) else {
      throw .peer(name, problem: "ended while it was asked: \(line)")
    }
    if answer.hasPrefix("error") { throw .peer(name, problem: answer) }
    return answer
  }

  private static func quoted(_ path: String) -> String { "'\(path)'" }

  /// Answers a line for each line: `version`, `do` something untimed, `ask` something timed, `rows` of a query.
  ///
  /// DuckDB's answers go into a table of its own, since rows as Python objects would cost it most of the time.
  private static func program(_ kind: Kind) -> String {
    switch kind {
    case .duckdb:
      """
      import sys, time, duckdb
      con = duckdb.connect()
      con.execute('SET enable_progress_bar = false')
      def ask(text):
        start = time.perf_counter()
        con.execute('CREATE OR REPLACE TEMP TABLE answer AS ' + text)
        seconds = time.perf_counter() - start
        rows = con.execute('SELECT count(*) FROM answer').fetchone()[0]
        con.execute('DROP TABLE answer')
        return f'{seconds:.9f} {rows}'
      def do(text): con.execute(text)
      def written(value):
        if value is None: return '-'
        return ('s' if isinstance(value, (str, bool)) else 'n') + str(value)
      def rows(text):
        found = con.execute(text).fetchall()
        return chr(30).join(chr(31).join(written(value) for value in row) for row in found)
      \(loop(version: "duckdb.__version__"))
      """
    case .polars:
      """
      import sys, time, polars as pl
      t = None
      def ask(text):
        start = time.perf_counter()
        answer = eval(text)
        seconds = time.perf_counter() - start
        return f'{seconds:.9f} {answer.height}'
      def do(text): exec(text, globals())
      \(loop(version: "pl.__version__"))
      """
    }
  }

  private static func loop(version: String) -> String {
    """
    for line in sys.stdin:
      word, _, text = line.rstrip('\\n').partition(' ')
      try:
        if word == 'version': print(\(version))
        elif word == 'do': do(text); print('done')
        elif word == 'rows': print(rows(text))
        else: print(ask(text))
      except Exception as fault:
        print('error ' + str(fault).replace('\\n', ' '))
    """
  }
}

extension String {
  /// With the path of the data where `FILE` stands.
  func filling(_ path: String) -> String {
    split(separator: "FILE", omittingEmptySubsequences: false).joined(separator: path)
  }
}
