import Catalog
public import Diagnostics
public import Formats
public import Indicators
public import Language
public import Tables

/// What an accepted statement gave.
public struct Reply: Sendable {
  /// What there is to show.
  public enum Content: Sendable {
    /// Rows of a query, with what their reader must not miss.
    case result(Table, [Remark])
    /// Rows that a command lists: datasets, columns, finds; with what their reader must not miss.
    case listing(Table, [Remark] = [])
    /// Text that was asked for: help.
    case text([Message])
    /// A line that says what was done; it is no result.
    case done(Message)
    /// Nothing to say.
    case nothing
  }

  /// What there is to show.
  public var content: Content
  /// What the caller is asked to carry out, in order.
  public var effects: [SessionEffect]

  /// The last chart that is asked for, with the rows that it is to show.
  public var chart: (request: ChartRequest, table: Table)? {
    effects.reversed().lazy.compactMap { effect in
      if case .chart(let request, let table) = effect { (request, table) } else { nil }
    }.first
  }

  init(_ content: Content, effects: [SessionEffect] = []) {
    self.content = content
    self.effects = effects
  }
}

/// A wish of a statement that reaches outside the session.
public enum SessionEffect: Sendable {
  /// `… | export "worst.csv"`
  case export(ExportRequest)
  /// `… | chart line by group`
  case chart(ChartRequest, Table)
  /// `save "file.md"`, `save "file.md" over`
  case save(Syntax.Text, isOver: Bool)
  /// `replay "file.md"`
  case replay(Syntax.Text)
  /// `more`, `next`: a further part of the table that was shown last
  case turn(PageTurn, Syntax.Range)
  /// `present "screen.html"`; nil is `present off`
  case present(Syntax.Text?)
  /// `recover`, `recover nothing`
  case recover(forgets: Bool)
  /// `quit`
  case quit
}

extension SessionEffect {
  /// The file that it writes for good.
  var writtenPath: String? {
    switch self {
    case .export(let request): request.path.value
    // Saving is no statement that can be taken back.
    case .save, .chart, .replay, .turn, .present, .recover, .quit: nil
    }
  }
}

/// The way to go on in a table that one screen does not hold.
public enum PageTurn: Sendable, Hashable {
  /// To the rows below.
  case rows
  /// To the columns for which there was no room.
  case columns
}

/// A statement that was accepted.
public struct JournalEntry: Sendable {
  /// The statement.
  public let statement: Syntax.Statement
  /// Its text as typed.
  public let text: String
  /// Its text for a notebook: what `load` detected written down, `_` in a definition replaced.
  public let recordedText: String
  /// What it gave.
  public let reply: Reply
}

/// A dataset or file that a statement asked for and that could not be read.
public struct UnreadSource: Sendable, Hashable {
  /// The name that queries use.
  public let name: String
  /// The file that was given for it or named by the statement; nil for a dataset of the catalog.
  public let path: String?
}

/// A dataset that was read, for the provenance of a result.
public struct DatasetUse: Sendable, Hashable {
  /// The name it goes by in the session.
  public let name: String
  /// SHA-256 of its descriptor and of the datasets that it refers to, in lower hexadecimal; nil for a plain file.
  public let meaning: String?
  /// How many rows it has.
  public let rows: Int
  /// The span of its years, `2019–2023`; nil where it has none.
  public let years: String?
  /// The columns that were found to be numbers; nil where nothing had to be found out, or there are very many.
  public let numbers: [String]?
  /// The units of those of them that have one.
  public let units: [String: String]
  /// The file that its rows were read from.
  public let path: String

  /// The bytes of its rows.
  private let contents: Contents

  init(_ dataset: Dataset) {
    name = dataset.name
    meaning = dataset.meaning?.hex
    rows = dataset.rowCount
    years = dataset.years
    path = dataset.path
    let table = dataset.table
    let numbers = table.visibleIndices.filter { table.columns[$0].type.isNumeric }
    let isTold =
      dataset.detection != nil && dataset.unread.isEmpty && numbers.count <= Self.mostNumbers
    self.numbers = isTold ? numbers.map { table.fields[$0].name } : nil
    let named = numbers.compactMap { index in
      table.fields[index].unit.map { (table.fields[index].name, $0) }
    }
    units = isTold ? Dictionary(named, uniquingKeysWith: { first, _ in first }) : [:]
    contents = dataset.contents
  }

  /// The columns of more are not told.
  private static let mostNumbers = 100

  /// SHA-256 of the file of its rows, in lower hexadecimal; worked out when it is first asked for.
  public var sha256: String { contents.fingerprint.hex }

  /// How many bytes are to be read before that is known.
  public var bytesLeft: Int { contents.bytesLeft }

  /// Works it out, unless it is known; false where the work was called off.
  public func sumUp(_ work: inout WatchedWork) -> Bool { contents.sumUp(&work) }
}

extension DatasetUse {
  /// Whether both are of the same rows, however many of their columns were read.
  public static func == (one: DatasetUse, other: DatasetUse) -> Bool {
    one.name == other.name && one.meaning == other.meaning && one.rows == other.rows
      && one.years == other.years && one.contents == other.contents
  }

  /// Hashes what tells rows from others.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(contents)
  }
}
