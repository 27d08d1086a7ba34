public import Diagnostics

/// One command of the command line: a row of the table from which parsing, `--help` and the README come.
public struct CommandLineCommand: Sendable {
  /// Its word.
  public let name: String
  /// What follows the word.
  public let operands: String
  /// What it does, in one line.
  public let summary: Message
  /// How many operands it takes.
  let counts: ClosedRange<Int>
  /// Makes the command of its operands.
  let make: @Sendable ([String]) -> Invocation.Command

  /// What happens where no command is named.
  static let none: Message = "the shell in a terminal; statements from standard input otherwise"

  /// Every command, in the order of `--help`.
  public static let all: [CommandLineCommand] = [
    CommandLineCommand(
      name: "run", operands: "FILE", summary: "run the statements of a file", counts: 1...1,
      make: { .run($0.first ?? "") }),
    CommandLineCommand(
      name: "replay", operands: "FILE…", summary: "run notebooks again and tell what changed",
      counts: 1...1_000, make: { .replay($0) }),
    CommandLineCommand(
      name: "report", operands: "FILE -o OUT", summary: "write a notebook as a report",
      counts: 1...1, make: { .report($0.first ?? "") }),
    CommandLineCommand(
      name: "inspect", operands: "FILE…", summary: "tell what a file holds and how it is read",
      counts: 1...1_000, make: { .inspect($0) }),
    CommandLineCommand(
      name: "convert", operands: "IN OUT", summary: "read a file and write it in another format",
      counts: 2...2, make: { .convert(from: $0.first ?? "", to: $0.last ?? "") }),
  ]
}
