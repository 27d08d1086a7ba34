import Catalog
import Diagnostics
import Language
import Sessions
import Tables

/// Our own sessions, asked in this very process.
struct OurSession: Contestant {
  let name = "mittari"
  /// The built program, for tasks that are timed from a process's start.
  let program: String
  private var session = Self.empty

  private static var empty: Session { Session(Configuration(catalog: Catalog(folders: []))) }

  init(program: String) { self.program = program }

  mutating func load(_ path: String) throws(BenchmarkError) {
    session = Self.empty
    _ = try Self.answer("load \(Language.spelling(ofText: path)) as t", &session)
  }

  mutating func run(
    _ task: BenchmarkTask, on path: String
  ) throws(BenchmarkError) -> (seconds: Double, rows: Int?) {
    let statement = task.statement.filling(Language.spelling(ofText: path))
    if task.scope == .process { return (try Spawn.time([program, "-c", statement]), nil) }
    // A copy, so that no run finds what an earlier one left behind.
    var session = task.scope == .reading ? Self.empty : session
    let watch = Stopwatch()
    let reply = try Self.answer(statement, &session)
    let seconds = watch.seconds
    return (seconds, Self.rowCount(reply, in: session))
  }

  /// The rows that a pipeline gives.
  func table(_ statement: String) throws(BenchmarkError) -> Table {
    var session = session
    let reply = try Self.answer(statement, &session)
    guard case .result(let table, _) = reply.content else {
      throw .statement(statement, problem: "it gives no rows")
    }
    return table
  }

  /// The rows of a result; of a load those of the table that it made.
  private static func rowCount(_ reply: Reply, in session: Session) -> Int? {
    if case .result(let table, _) = reply.content { return table.rowCount }
    return session.usedDatasets.last?.rows
  }

  private static func answer(
    _ statement: String, _ session: inout Session
  ) throws(BenchmarkError) -> Reply {
    let source = Source(statement)
    let parsed = Language.parse(source)
    do throws(DiagnosticList) {
      guard let first = parsed.statements.first, parsed.diagnostics.isEmpty else {
        throw DiagnosticList(parsed.diagnostics)
      }
      return try session.run(first, in: source)
    } catch {
      let problem = error.diagnostics.first?.message.description ?? "it is no statement"
      throw .statement(statement, problem: problem)
    }
  }
}
