public import Diagnostics
import Engine
public import Language
public import Tables

extension Session {
  /// What the journal keeps of an accepted statement; nil for one that leaves the session as it was.
  ///
  /// A parameter whose value was given from outside is kept with that value, which nobody may give again.
  public func journalText(of statement: Syntax.Statement, in source: Source) -> String? {
    switch statement.kind {
    case .query, .letName, .load, .note, .set: source.text(in: statement.range)
    case .parameter(let name, _):
      parameters.first { $0.name == name.text }.map { Self.declaration($0.name, $0.value) }
    case .undo: SessionJournal.undo
    case .datasets, .columns, .find, .more, .next, .help, .recover, .save, .replay, .edit,
      .present, .quit:
      nil
    // What was recorded stands in its file already.
    case .record: nil
    }
  }

  /// Statements that make a fresh session what this one is: parameters and files given on the command line.
  public var openingStatements: [String] {
    let declared = state.journal.compactMap { entry in
      if case .parameter(let name, _) = entry.statement.kind { name.text } else { nil }
    }
    let texts = state.journal.compactMap { entry -> String? in
      if case .record = entry.statement.kind { nil } else { entry.text }
    }
    return parameters.filter { !declared.contains($0.name) }.map(Self.declaration) + texts
  }

  private static func declaration(_ name: String, _ value: Cell) -> String {
    Language.format(
      Syntax.Statement(
        .parameter(
          Syntax.Name(name, range: 0..<0), Syntax.Literal(value.literalValue, range: 0..<0)),
        range: 0..<0))
  }
}

extension Cell {
  /// The value as a literal of the language; a missing one is an empty text.
  public var literalValue: Syntax.LiteralValue {
    switch self {
    case .decimal, .approximate: .number(dataText ?? "")
    case .boolean(let value): .boolean(value)
    case .text, .missing: .text(dataText ?? "")
    }
  }
}
