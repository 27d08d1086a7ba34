/// What the command line asks for.
struct Arguments {
  enum Command {
    case help
    /// Write a file of made-up data.
    case generate(path: String, BenchmarkTask.Data)
    /// Time tasks beside the peers.
    case run
    /// Time our own tasks on more and more rows.
    case growth
    /// Hold drawn pipelines against DuckDB.
    case differ
  }

  var command = Command.help
  var rows = 10_000_000
  var seed: UInt64 = 20_260_101
  var isShuffled = false
  var rounds = 7
  var pipelines = 1000
  var folder = "."
  var tasks: [String] = []
  var peers = true
  var program: String?

  static let help = """
    mittari-benchmarks: made-up data by a fixed seed, and the times that questions about them take

    mittari-benchmarks generate FILE [--data survey|groups|small] [--rows N] [--shuffled] [--seed N]
      writes a file of made-up data
      survey: areas × indicators × groups × genders × 36 years, one value in fifty empty, in order or shuffled
      groups: the table of the h2oai group-by benchmark with K = 100
      small:  the survey once more, for a file of a few hundred rows
    mittari-benchmarks run [--tasks a,b] [--rows N] [--rounds N] [--folder DIR] [--no-peers] [--program PATH] [--seed N]
      makes the files in DIR unless they are there, then runs each task once unmeasured and N times measured:
      ours, DuckDB, Polars in turn, so that noise meets them all. Prints a Markdown table: our median, its noise
      (median deviation), and for each peer its median and how many times as long it took (median of the paired
      ratios, and the least and the greatest).
      DuckDB and Polars take part where `python3` has the modules `duckdb` and `polars`
      (pip install duckdb polars); tasks that time a whole process use DuckDB's command line program `duckdb`
      and the program mittari (--program PATH, else the one beside this program).
    mittari-benchmarks growth [--tasks a,b] [--rows N] [--rounds N] [--folder DIR] [--seed N]
      our own times at 10⁵, 10⁶, 10⁷ … rows, up to N, as nanoseconds a row
    mittari-benchmarks differ [--pipelines N] [--folder DIR] [--seed N]
      draws pipelines over small tables made in DIR, runs each, and runs the SQL that `| sql` makes of it in DuckDB:
      both must give the same rows in the same order. Exits 1 where one differs.

    Unless told otherwise: --rows 10_000_000, --rounds 7, --pipelines 1000, --seed 20_260_101, --folder . (the folder
    is made where it is not there; 10,000,000 rows of the survey take about half a gigabyte).
    A quick look, without peers: mittari-benchmarks run --rows 100_000 --rounds 3 --no-peers

    The tasks, as they are asked of mittari, DuckDB and Polars (`t` is the loaded table, FILE the file):

    """
    + BenchmarkTask.all.map { task in
      """
      \(task.name): \(task.title)
        mittari  \(task.statement)
        DuckDB   \(task.sql)
        Polars   \(task.polars)
      """
    }.joined(separator: "\n\n")

  init(_ words: [String]) throws(BenchmarkError) {
    guard !words.contains(where: { ["--help", "-h"].contains($0) }) else { return }
    var rest = words[...]
    var data = BenchmarkTask.Data.survey
    switch rest.popFirst() {
    case nil, "help": return
    case "run": command = .run
    case "growth": command = .growth
    case "differ": command = .differ
    case "generate":
      guard let path = rest.popFirst() else { throw .usage("generate needs a file to write") }
      command = .generate(path: path, data)
    case let word?: throw .usage("there is no command \(word); try --help")
    }
    while let option = rest.popFirst() {
      switch option {
      case "--shuffled": isShuffled = true
      case "--no-peers": peers = false
      default:
        guard Self.valued.contains(option) else {
          throw .usage("there is no option \(option); try --help")
        }
        guard let value = rest.popFirst() else { throw .usage("\(option) needs a value") }
        try take(option, value, &data)
      }
    }
    if case .generate(let path, _) = command { command = .generate(path: path, data) }
  }

  /// The options that take a value.
  private static let valued = [
    "--rows", "--rounds", "--pipelines", "--seed", "--folder", "--program", "--tasks", "--data",
  ]

  private mutating func take(
    _ option: String, _ value: String, _ data: inout BenchmarkTask.Data
  ) throws(BenchmarkError) {
    switch option {
    case "--rows": rows = try Self.number(value, option)
    case "--rounds": rounds = try Self.number(value, option)
    case "--pipelines": pipelines = try Self.number(value, option)
    case "--seed": seed = UInt64(try Self.number(value, option))
    case "--folder": folder = value
    case "--program": program = value
    case "--tasks": tasks = value.split(separator: ",").map(String.init)
    case "--data":
      guard let kind = BenchmarkTask.Data(rawValue: value) else {
        let known = BenchmarkTask.Data.allCases.map(\.rawValue).joined(separator: ", ")
        throw .usage("there is no data \(value), only \(known)")
      }
      data = kind
    default: break
    }
  }

  private static func number(_ text: String, _ option: String) throws(BenchmarkError) -> Int {
    let plain = text.filter { $0 != "_" }
    guard let number = Int(plain), number > 0, number <= 1_000_000_000 else {
      throw .usage("\(option) takes a whole number, such as 1_000_000")
    }
    return number
  }
}
