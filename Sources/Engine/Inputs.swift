public import Indicators
public import Language
public import Tables

/// What a pipeline runs on: the tables that its sources name, and the values of parameters.
public struct Inputs: Sendable {
  /// The table of every source that the pipeline names, its own and those of `join` and `append`.
  public var tables: [Syntax.TableSource: Table]
  /// The values of the declared parameters, by name.
  public var parameters: [String: Cell]
  /// Facts about the tables that the reader of the result must not miss.
  public var remarks: [Remark]
  /// How many people must stand behind a figure of `meter` that is shown.
  public var smallestGroup = 5
  /// Whether single people's answers may be shown.
  public var showsAnswers = false
  /// What areas are called besides the data's own names; asked only for a text that is no member.
  public var areaNames: @Sendable () -> AreaNames? = { nil }
  /// Texts are looked for among the members of a column that has at most so many.
  public var memberLimit: Int

  /// Collects the inputs; unless told otherwise a text is looked for among any number of members.
  public init(
    tables: [Syntax.TableSource: Table], parameters: [String: Cell] = [:], remarks: [Remark] = [],
    memberLimit: Int = .max
  ) {
    self.tables = tables
    self.parameters = parameters
    self.remarks = remarks
    self.memberLimit = memberLimit
  }
}

/// What running a pipeline gave.
public struct Outcome: Sendable {
  /// The resulting rows.
  public var table: Table
  /// Facts that the reader must not miss, in the order of the stages.
  public var remarks: [Remark]
  /// What the caller is asked to carry out, in the order of the stages.
  public var effects: [Effect]
}

/// A wish of a pipeline that reaches outside: the engine itself neither writes nor draws nor remembers.
public enum Effect: Sendable {
  /// `export "worst.csv"`: write this table to this path, with these remarks where the format has room for them.
  case export(Syntax.Text, options: [Syntax.Option], Table, [Remark])
  /// `chart line by group`: draw this table.
  case chart(ChartRequest, Table)
  /// `as worst`: remember this table by this name.
  case name(Syntax.Name, Table)
}
