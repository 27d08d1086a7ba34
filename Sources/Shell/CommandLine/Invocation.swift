/// What the command line asks for, read and checked but not yet done.
public struct Invocation: Sendable, Equatable {
  /// What to do.
  public enum Command: Sendable, Equatable {
    /// The shell in a terminal, statements from standard input otherwise.
    case shell
    /// `-c STATEMENT …`
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
    /// `--help`
    case help
    /// `--version`
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
  /// `--datasets DIR`
  public var datasets: String?
  /// `--load NAME=PATH`
  public var loads: [Assignment] = []
  /// `--set PARAM=VALUE`
  public var parameters: [Assignment] = []
  /// `--data NAME=PATH`
  public var data: [Assignment] = []
  /// `--format NAME`; nil is a table.
  public var format: String?
  /// `--lang fi|sv|en`
  public var language: String?
  /// `--no-color`
  public var noColor = false
  /// `--keep-going`
  public var keepGoing = false
  /// `--check`
  public var check = false
  /// `--accept [CELL…]`; empty is every cell.
  public var accept: [String]?
  /// `--exports DIR`
  public var exports: String?
  /// `-o OUT`
  public var output: String?

  /// Starts with nothing asked for: the shell.
  public init() {}
}

/// What is wrong with a command line: one sentence and one way out.
public struct UsageError: Error, Sendable, Equatable {
  /// One plain sentence without a full stop.
  public let message: String
  /// The way out.
  public let hint: String
}
