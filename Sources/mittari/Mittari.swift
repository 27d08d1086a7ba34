import Glibc
import Shell

/// The program: reads its arguments, does what they ask for, and is the only place that exits.
@main
enum Mittari {
  static func main() {
    do {
      let invocation = try Invocation(arguments: Array(CommandLine.arguments.dropFirst()))
      exit(Program(invocation).run())
    } catch {
      OutputSink.standardError.tell("error: \(error.message)\n  \(error.hint)\n")
      exit(ExitStatus.failed.rawValue)
    }
  }
}
