public import Diagnostics
public import Replay

/// What the command line asks for, read and checked but not yet done.
public struct Invocation: Sendable, Equatable {
  /// What to do.
  public enum Command: Sendable, Equatable {
    /// The shell in a terminal, statements from standard input otherwise.
    case shell
    /// The value of `-c STATEMENT …`.
    case statements([String])
    /// `run FILE`
    case run(String)
    /// `replay FILE…`
    case replay([String])
    /// `report FILE`
    case report(String)
    /// `inspect FILE…`
    case inspect([String])
    /// `convert IN OUT`
    case convert(from: String, to: String)
    /// `--help`.
    case help
    /// `--version`.
    case version
  }

  /// A name given together with its value: `NAME=VALUE`.
  public struct Assignment: Sendable, Equatable {
    /// What stands before the first `=`.
    public let name: String
    /// What stands after it.
    public let value: String
  }

  /// What to do.
  public var command = Command.shell
  /// The value of `--datasets DIR`.
  public var datasets: String?
  /// The value of `--load NAME=PATH`.
  public var loads: [Assignment] = []
  /// The value of `--set PARAM=VALUE`.
  public var parameters: [Assignment] = []
  /// The value of `--data NAME=PATH`.
  public var data: [Assignment] = []
  /// `--format NAME`; nil is a table.
  public var format: String?
  /// The value of `--lang fi|sv|en`.
  public var language: String?
  /// True with `--no-color`.
  public var noColor = false
  /// True with `--keep-going`.
  public var keepGoing = false
  /// True with `--check`.
  public var check = false
  /// `--accept [CELL…]`; empty is every cell.
  public var accept: [String]?
  /// The value of `--by NAME`.
  public var acceptedBy: String?
  /// The value of `--reason TEXT`.
  public var reason: String?
  /// The value of `--each PARAM`.
  public var each: String?
  /// True with `--all`.
  public var listsAll = false
  /// The value of `--exports DIR`.
  public var exports: String?
  /// The value of `-o OUT`.
  public var output: String?
  /// The value of `--threads N`; nil uses all processors.
  public var threads: Int?

  /// The options that decide what a replay runs on, as they were given.
  public var repeated: [Replay.GivenOption] = []

  /// Starts with nothing asked for: the shell.
  public init() {}
}

/// What is wrong with a command line: one sentence and one way out.
public struct UsageError: Error, Sendable, Equatable {
  /// One plain sentence without a full stop.
  public let message: Message
  /// The way out.
  public let hint: Message
}
