import Glibc
import Shell

/// The program: reads its arguments, does what they ask for, and is the only place that exits.
@main
enum Mittari {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      let invocation = try Invocation(arguments: arguments)
      exit(Program(invocation).run())
    } catch {
      OutputSink.standardError.tell(error.text(in: Invocation.language(in: arguments)))
      exit(ExitStatus.failed.rawValue)
    }
  }
}
