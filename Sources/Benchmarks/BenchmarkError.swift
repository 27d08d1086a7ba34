import Glibc

/// Why a benchmark could not be made or run.
enum BenchmarkError: Error {
  /// The command line is not one that the program knows.
  case usage(String)
  /// The system refused something.
  case refused(String)
  /// A statement in our language failed.
  case statement(String, problem: String)
  /// Another program failed or answered with something else than it was asked for.
  case peer(String, problem: String)

  static func system(_ what: String, errno: Int32) -> BenchmarkError {
    .refused("\(what): \(String(cString: strerror(errno)))")
  }

  var text: String {
    switch self {
    case .usage(let text), .refused(let text): text
    case .statement(let statement, let problem): "\(problem)\n  in: \(statement)"
    case .peer(let name, let problem): "\(name): \(problem)"
    }
  }
}
