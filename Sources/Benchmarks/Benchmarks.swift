import Glibc

/// Made-up data, and the time that questions about them take us and our peers.
@main
struct Benchmarks {
  private let arguments: Arguments

  static func main() {
    signal(SIGPIPE, SIG_IGN)
    do throws(BenchmarkError) {
      let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
      try Benchmarks(arguments: arguments).run()
    } catch {
      let text = Array("error: \(error.text)\n".utf8)
      _ = text.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
      exit(2)
    }
  }

  private func run() throws(BenchmarkError) {
    switch arguments.command {
    case .help: print(Arguments.help)
    case .generate(let path, let data): try generate(data, rows: arguments.rows, at: path)
    case .run: try runContest()
    case .growth: try runGrowth()
    case .differ: try runDifferential()
    }
  }

  private func runDifferential() throws(BenchmarkError) {
    try OutputFolder.make(arguments.folder)
    let run = DifferentialRun(
      pipelines: arguments.pipelines, seed: arguments.seed, folder: arguments.folder)
    let outcome = try run.run()
    for difference in outcome.differences { tell(difference) }
    tell(
      "\(outcome.alike) pipelines give DuckDB's rows, \(outcome.differences.count) others; "
        + "\(outcome.refused) were refused and not asked")
    if !outcome.differences.isEmpty { exit(1) }
  }

  /// Prints a line at once, since the next one may take minutes.
  private func tell(_ line: String) {
    print(line)
    fflush(nil)
  }

  // MARK: Data

  private func generate(
    _ data: BenchmarkTask.Data, rows: Int, at path: String, isShuffled: Bool? = nil
  ) throws(BenchmarkError) {
    if let slash = path.lastIndex(of: "/") { try OutputFolder.make(String(path[..<slash])) }
    switch data {
    case .survey, .small:
      try SurveyData(rows: rows, seed: arguments.seed)
        .write(to: path, isShuffled: isShuffled ?? arguments.isShuffled)
    case .groups:
      try GroupByData(rowCount: rows, seed: arguments.seed).write(to: path)
    }
  }

  /// The file of some data with so many rows; it is made where it is not there.
  private func file(_ data: BenchmarkTask.Data, rows: Int) throws(BenchmarkError) -> String {
    let rows = data == .small ? 500 : rows
    let path = "\(arguments.folder)/mittari-\(data.rawValue)-\(rows)-\(arguments.seed).csv"
    if access(path, R_OK) == 0 { return path }
    // Renamed when whole, so that an interrupted run leaves no short file to be taken for it.
    try generate(data, rows: rows, at: path + ".part", isShuffled: true)
    guard rename(path + ".part", path) == 0 else {
      throw .system("\(path) cannot be written", errno: errno)
    }
    return path
  }

  // MARK: Runs

  private var tasks: [BenchmarkTask] {
    get throws(BenchmarkError) {
      guard !arguments.tasks.isEmpty else { return BenchmarkTask.all }
      let known = Set(BenchmarkTask.all.map(\.name))
      if let unknown = arguments.tasks.first(where: { !known.contains($0) }) {
        throw .usage("there is no task \(unknown); try --help")
      }
      return BenchmarkTask.all.filter { arguments.tasks.contains($0.name) }
    }
  }

  private var program: String {
    if let program = arguments.program { return program }
    let own = CommandLine.arguments.first ?? ""
    let folder = own.lastIndex(of: "/").map { own[...$0] } ?? ""
    return folder + "mittari"
  }

  private func runContest() throws(BenchmarkError) {
    var contestants: [any Contestant] = [OurSession(program: program)]
    if arguments.peers { contestants += PythonPeer.Kind.allCases.compactMap { PythonPeer($0) } }
    var contest = Contest(contestants: contestants, rounds: arguments.rounds)
    let tasks = try tasks
    tell(ResultsTable.head(contestants.map(\.name)))
    for data in BenchmarkTask.Data.allCases {
      let chosen = tasks.filter { $0.data == data }
      guard !chosen.isEmpty else { continue }
      let path = try file(data, rows: arguments.rows)
      if chosen.contains(where: { $0.scope == .query }) { try contest.load(path) }
      for task in chosen { tell(ResultsTable.row(try contest.run(task, on: path))) }
    }
  }

  private func runGrowth() throws(BenchmarkError) {
    let sizes = sequence(first: 100_000) { $0 * 10 }.prefix { $0 <= arguments.rows }
    let tasks = try tasks.filter { $0.scope != .process }
    tell("| task | \(sizes.map { "\($0) rows" }.joined(separator: " | ")) |")
    tell("|---|\(sizes.map { _ in "---|" }.joined())")
    var costs: [String: [String]] = [:]
    for rows in sizes {
      for data in [BenchmarkTask.Data.survey, .groups] {
        let chosen = tasks.filter { $0.data == data }
        guard !chosen.isEmpty else { continue }
        let path = try file(data, rows: rows)
        var contest = Contest(
          contestants: [OurSession(program: program)], rounds: arguments.rounds)
        if chosen.contains(where: { $0.scope == .query }) { try contest.load(path) }
        for task in chosen {
          let sample = try contest.run(task, on: path).samples[0]
          costs[task.name, default: []].append(
            "\((sample.median / Double(rows) * 1e9).short) ns")
        }
      }
    }
    for task in tasks {
      tell("| \(task.title) | \((costs[task.name] ?? []).joined(separator: " | ")) |")
    }
  }
}
