public import Diagnostics
import Replay

/// One option of the command line: a row of the table from which parsing, `--help` and the README come.
public struct CommandLineOption: Sendable {
  /// How it is written, the long form last.
  public let names: [String]
  /// What its value is called; nil where it takes none.
  public let value: String?
  /// What it does, in one line.
  public var summary: Message { told() }
  /// Makes the summary, which only help asks for, and no command should wait for.
  private let told: @Sendable () -> Message
  /// True where it decides what a replay runs on, so that a command that is to do the same again repeats it.
  let isRepeated: Bool
  /// Those who alone take it; nil where everyone does.
  let takers: [Taker]?
  /// Puts it into an invocation; gives what is wrong with the value.
  let apply: @Sendable (inout Invocation, String) throws(UsageError) -> Void

  /// Who takes an option: a command by its word, or what runs where no command is named.
  enum Taker: Sendable, Hashable {
    /// `mittari` alone: the shell, or standard input.
    case shell
    /// `-c`
    case statements
    /// `replay` and the like.
    case command(String)

    /// How it is called on the command line.
    var text: String {
      switch self {
      case .shell: "mittari"
      case .statements: "mittari -c"
      case .command(let name): "mittari \(name)"
      }
    }

    /// Whatever replays a notebook.
    fileprivate static let notebooks = [command("replay"), command("report")]
    fileprivate static let replay = [command("replay")]
    /// Whatever writes rows on standard output.
    fileprivate static let results = [
      .shell, .statements, command("run"), command("inspect"), command("convert"),
    ]
  }

  /// Every option, in the order of `--help`.
  public static let all: [CommandLineOption] = [
    CommandLineOption(["-c"], "STATEMENT", "run a statement; may be given several times") {
      invocation, value in
      if case .statements(let earlier) = invocation.command {
        invocation.command = .statements(earlier + [value])
      } else {
        invocation.command = .statements([value])
      }
    },
    CommandLineOption(
      ["--datasets"], "DIR", "where named datasets live", isRepeated: true
    ) { $0.datasets = $1 },
    CommandLineOption(
      ["--load"], "NAME=PATH", "load a file under a name first"
    ) {
      (invocation, value) throws(UsageError) in
      invocation.loads.append(
        try assignment(value, "--load", "NAME=PATH", example: "answers=answers.csv"))
    },
    CommandLineOption(
      ["--set"], "PARAM=VALUE", "give a parameter a value", isRepeated: true
    ) {
      (invocation, value) throws(UsageError) in
      invocation.parameters.append(
        try assignment(value, "--set", "PARAM=VALUE", example: "area=Kotka"))
    },
    CommandLineOption(
      ["--data"], "NAME=PATH", "take another file for a dataset's rows", isRepeated: true
    ) {
      (invocation, value) throws(UsageError) in
      invocation.data.append(
        try assignment(value, "--data", "NAME=PATH", example: "school=school-2025.csv"))
    },
    CommandLineOption(
      ["--format"], "NAME", "how results are written: \(formats.joined(separator: ", "))",
      of: Taker.results
    ) {
      (invocation, value) throws(UsageError) in
      invocation.format = try choice(value, among: formats, "--format")
    },
    CommandLineOption(
      ["--lang"], "fi|sv|en", "language of results; in Finnish messages and help too"
    ) {
      (invocation, value) throws(UsageError) in
      invocation.language = try choice(value, among: ["fi", "sv", "en"], "--lang")
    },
    CommandLineOption(
      ["--keep-going"], nil, "run: go on after an error", of: [.command("run")]
    ) { invocation, _ in invocation.keepGoing = true },
    CommandLineOption(
      ["--check"], nil, "replay: write nothing, tell by the exit code", of: Taker.replay
    ) { invocation, _ in invocation.check = true },
    CommandLineOption(
      ["--accept"], nil, "replay: write the new results of all or the named cells",
      of: Taker.replay
    ) { invocation, _ in invocation.accept = invocation.accept ?? [] },
    CommandLineOption(
      ["--by"], "NAME", "replay: who accepts, for the notebook's log", of: Taker.replay
    ) { $0.acceptedBy = $1 },
    CommandLineOption(
      ["--reason"], "TEXT", "replay: why it is accepted, for the notebook's log",
      of: Taker.replay
    ) { $0.reason = $1 },
    CommandLineOption(
      ["--each"], "PARAM", "replay, report: once for every member of a parameter",
      of: Taker.notebooks
    ) { $0.each = $1 },
    CommandLineOption(
      ["--all"], nil, "replay, report: list everything, however long", of: Taker.notebooks
    ) { invocation, _ in invocation.listsAll = true },
    CommandLineOption(
      ["--exports"], "DIR", "replay, report: write exported files below this folder",
      isRepeated: true, of: Taker.notebooks
    ) { $0.exports = $1 },
    CommandLineOption(
      ["-o", "--output"], "OUT", "report: the file to write", of: [.command("report")]
    ) { $0.output = $1 },
    CommandLineOption(["--threads"], "N", "how many processors to use at most") {
      (invocation, value) throws(UsageError) in
      guard let count = Int(value), count > 0 else {
        throw UsageError(message: "--threads takes a whole number", hint: "for example --threads 2")
      }
      invocation.threads = count
    },
    CommandLineOption(["--no-color"], nil, "no colour, as with NO_COLOR") { invocation, _ in
      invocation.noColor = true
    },
    CommandLineOption(["--version"], nil, "print the version") { invocation, _ in
      invocation.command = .version
    },
    CommandLineOption(["-h", "--help"], nil, "print this help") { invocation, _ in
      invocation.command = .help
    },
  ]

  /// The formats that results can be written in.
  static let formats = OutputFormat.names

  init(
    _ names: [String], _ value: String?, _ summary: @autoclosure @escaping @Sendable () -> Message,
    isRepeated: Bool = false, of takers: [Taker]? = nil,
    apply: @escaping @Sendable (inout Invocation, String) throws(UsageError) -> Void
  ) {
    self.names = names
    self.value = value
    told = summary
    self.isRepeated = isRepeated
    self.takers = takers
    self.apply = apply
  }

  private static func assignment(
    _ text: String, _ option: String, _ form: String, example: String
  ) throws(UsageError) -> Invocation.Assignment {
    guard let sign = text.firstIndex(of: "="), sign != text.startIndex else {
      throw UsageError(
        message: "\(option) takes \(form), not \"\(text)\"",
        hint: "for example \(option) \(example)")
    }
    return Invocation.Assignment(
      name: String(text[..<sign]), value: String(text[text.index(after: sign)...]))
  }

  private static func choice(
    _ text: String, among names: [String], _ option: String
  ) throws(UsageError) -> String {
    if names.contains(text.lowercased()) { return text.lowercased() }
    let near = NearestName.match(for: text, among: names)
    throw UsageError(
      message: "\(option) cannot be \"\(text)\"",
      hint: near.map { "did you mean \($0)?" } ?? "one of \(names.joined(separator: ", "))")
  }
}
