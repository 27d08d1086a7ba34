extension Syntax {
  /// One statement with the range of its text.
  public struct Statement: Sendable, Hashable {
    /// What it says.
    public var kind: StatementKind
    /// Where it stands, without surrounding blanks and comments.
    public var range: Range

    /// Makes a statement.
    public init(_ kind: StatementKind, range: Range) {
      self.kind = kind
      self.range = range
    }
  }

  /// What a statement says.
  public indirect enum StatementKind: Sendable, Hashable {
    /// `school | where year = last`
    case query(Pipeline)
    /// `let worst = school | …`
    case letName(Name, Pipeline)
    /// `param area = "Kymenlaakso"`
    case parameter(Name, Literal)
    /// `load "file.csv" as name with delimiter ";", decimal ","`
    case load(path: Text, name: Name?, options: [Option])
    /// `datasets`
    case datasets
    /// `columns school`; nil is the last result
    case columns(Name?)
    /// `find yksin`
    case find(Text)
    /// `more`: the next rows of what was shown last
    case more
    /// `next`: the next columns of what was shown last
    case next
    /// `help`, `help compare`, `help "how do I …"`
    case help(Text?)
    /// `note "text"`
    case note(Text)
    /// `undo`
    case undo
    /// `recover`; `recover nothing` forgets instead
    case recover(forgets: Bool)
    /// `save "file.md"`
    ///
    /// `save "file.md" over` replaces what others wrote there
    case save(Text, isOver: Bool)
    /// `replay "file.md"`
    case replay(Text)
    /// `set language fi`
    case set(Name, Literal?)
    /// `edit`, `edit school | take 5`; nil is the last statement
    case edit(Text?)
    /// `present "screen.html"`; nil is `present off`
    case present(Text?)
    /// `quit`
    case quit
    /// `record scorecard "1.3" 2026 = 3.4 note "…"`
    case record(Entry)
  }

  /// A result for a scorecard, as in `record scorecard "1.3" 2026 = 3.4 note "…" target 3 instead`.
  public struct Entry: Sendable, Hashable {
    /// The dataset.
    public var table: Name
    /// The members that tell the measure.
    public var members: [Literal]
    /// The year.
    public var year: Literal
    /// The result.
    public var result: Literal
    /// Its target; nil where it is not named.
    public var target: Literal?
    /// What is to be remembered.
    public var note: Text?
    /// Whether another result may be replaced.
    public var replaces: Bool

    /// Makes an entry.
    public init(
      table: Name, members: [Literal], year: Literal, result: Literal, target: Literal? = nil,
      note: Text? = nil, replaces: Bool = false
    ) {
      self.table = table
      self.members = members
      self.year = year
      self.result = result
      self.target = target
      self.note = note
      self.replaces = replaces
    }
  }

  /// A name with a value after `with`, as in `delimiter ";"`.
  public struct Option: Sendable, Hashable {
    /// The option's name.
    public var name: Name
    /// Its value; nil where the name alone says it, as in `with totals`.
    public var value: Literal?

    /// Makes an option.
    public init(_ name: Name, _ value: Literal?) {
      self.name = name
      self.value = value
    }
  }

  /// A literal value with its place.
  public struct Literal: Sendable, Hashable {
    /// The value.
    public var value: LiteralValue
    /// Where it stands.
    public var range: Range

    /// Makes a literal.
    public init(_ value: LiteralValue, range: Range) {
      self.value = value
      self.range = range
    }
  }

  /// The value of a literal.
  public enum LiteralValue: Sendable, Hashable {
    /// `12.50`, kept as written, without grouping; a leading minus is an operator and no part of it, except in options, parameters and members
    case number(String)
    /// `"lukio"`
    case text(String)
    /// `true`, `false`
    case boolean(Bool)
    /// A bare word where a value is expected: `fi` in `set language fi`
    case word(String)
  }

  /// A source and its stages, as in `school | where … | compare …`.
  public struct Pipeline: Sendable, Hashable {
    /// Where the rows come from.
    public var source: TableSource
    /// What is done to them, in order.
    public var stages: [Stage]
    /// Where it stands.
    public var range: Range

    /// Makes a pipeline.
    public init(source: TableSource, stages: [Stage], range: Range) {
      self.source = source
      self.stages = stages
      self.range = range
    }
  }

  /// Where a pipeline's rows come from.
  public enum TableSource: Sendable, Hashable {
    /// `school`, a dataset or a `let` name
    case named(Name)
    /// `_`, the last result
    case lastResult(Range)
    /// `"file.csv"`
    case path(Text)

    /// Where it stands.
    public var range: Range {
      switch self {
      case .named(let name): name.range
      case .lastResult(let range): range
      case .path(let text): text.range
      }
    }
  }
}
