public import Diagnostics
public import Formats
public import Indicators

/// Why a result could not be entered.
public enum RecordError: Error, Sendable, Hashable {
  /// The part of an entry that is at fault.
  public enum Place: Sendable, Hashable {
    /// The dataset's name.
    case dataset
    /// The member of that place in the order of the key.
    case member(Int)
    /// The year.
    case year
    /// The result.
    case result
    /// The target.
    case target
    /// The note.
    case note
  }

  /// The dataset could not be found or read.
  case catalog(CatalogError)
  /// The dataset's file could not be locked or written.
  case file(FileError)
  /// The dataset is no scorecard: says what it lacks.
  case noScorecard(String, lacks: Message)
  /// So many members are needed; the columns that they are of.
  case memberCount(found: Int, columns: [String])
  /// No row has the member; those that there are, with their labels.
  case unknownMember(Int, String, column: String, known: [Known])
  /// The year is far from those of the dataset.
  case year(String, known: String)
  /// The result is none that the kind of measure can have.
  case result(String, MeasureKind, measure: String)
  /// The target is none that the kind of measure can have.
  case target(String, MeasureKind, measure: String)
  /// A yes or no for a measure that is a figure.
  case notOnOff(measure: String)
  /// There is another result already.
  case exists(measure: String, year: String, old: String)
  /// There is another target already.
  case targetExists(measure: String, year: String, old: String)
  /// There is no result that could be taken away.
  case nothing(measure: String, year: String)
  /// The dataset has no column for notes.
  case noNotes(String)
  /// The note begins as a formula does.
  case formulaNote(String)
  /// The row was changed by somebody else since.
  case changedSince(measure: String, year: String)

  /// A member with the label by which people name it.
  public struct Known: Sendable, Hashable {
    /// The member.
    public let member: String
    /// Its label; nil where it has none.
    public let label: String?
  }
}

extension RecordError {
  /// The part of the entry that is at fault; nil for the whole.
  public var place: Place? {
    switch self {
    case .catalog, .noScorecard, .memberCount: .dataset
    case .unknownMember(let index, _, _, _): .member(index)
    case .year: .year
    case .result, .notOnOff, .exists, .nothing: .result
    case .target, .targetExists: .target
    case .noNotes, .formulaNote: .note
    case .file, .changedSince: nil
    }
  }

  /// What to tell a person; the range is left to whoever knows the statement.
  public var diagnostic: Diagnostic {
    switch self {
    case .catalog(let error): error.diagnostic
    case .file(let error): error.diagnostic
    case .noScorecard(let name, let lacks):
      Diagnostic(
        "no-scorecard", "no results can be entered into `\(name)`: it has \(lacks)",
        hint: "results go into a dataset with a target, such as `scorecard`")
    case .memberCount(let found, let columns):
      Diagnostic(
        "record-members",
        found == 0
          ? "which \(columns.joined(separator: ", ")) the result is of is not said"
          : "a row is told by \(columns.joined(separator: ", ")) and the year",
        hint: "as in `record scorecard \"1.3\" 2026 = 3.4`")
    case .unknownMember(_, let typed, let column, let known):
      Self.unknown(typed, column, known)
    case .year(let year, let known):
      Diagnostic(
        "record-year", "\(year) is far from the years of the dataset, \(known)",
        hint: "write the year of the result")
    case .result(let text, let kind, let measure):
      Diagnostic(
        "record-result", "\(text) is no result of \(measure)", hint: Self.expectation(kind))
    case .target(let text, let kind, let measure):
      Diagnostic(
        "record-target", "\(text) is no target of \(measure)", hint: Self.expectation(kind))
    case .notOnOff(let measure):
      Diagnostic("record-result", "the result of \(measure) is a number", hint: "write the number")
    case .exists(let measure, let year, let old):
      Diagnostic(
        "record-exists", "\(measure) has the result \(old) in \(year) already",
        hint: "to replace it, write `instead` at the end")
    case .targetExists(let measure, let year, let old):
      Diagnostic(
        "record-exists", "\(measure) has the target \(old) in \(year) already",
        hint: "to replace it, write `instead` at the end")
    case .nothing(let measure, let year):
      Diagnostic("record-result", "\(measure) has no result in \(year) that could be taken away")
    case .noNotes(let name):
      Diagnostic(
        "record-note", "`\(name)` has no column for notes",
        hint: "name one in its descriptor: \"record\": {\"note\": \"COLUMN\"}")
    case .formulaNote(let note):
      Diagnostic(
        "record-note", "a spreadsheet would run this note as a formula: \(note)",
        hint: "begin it with a word")
    case .changedSince(let measure, let year):
      Diagnostic(
        "record-changed", "\(measure), \(year), was changed since, so the file stays as it is",
        hint: "look at it, and record what it should be")
    }
  }

  private static func unknown(
    _ typed: String, _ column: String, _ known: [Known]
  ) -> Diagnostic {
    let titled = known.filter { $0.label.map { $0.lowercased() } == typed.lowercased() }
    let near =
      titled.isEmpty
      ? NearestName.matches(for: typed, among: known.map(\.member))
      : titled.map(\.member)
    var diagnostic = Diagnostic(
      "unknown-member", "there is no \(column) \"\(typed)\"",
      hint: near.isEmpty
        ? nil : "did you mean \(near.map { "\"\($0)\"" }.joined(separator: ", "))?")
    if near.count == 1, let only = near.first { diagnostic.replacement = "\"\(only)\"" }
    let shown = known.filter { near.isEmpty || near.contains($0.member) }.prefix(12)
    diagnostic.details = shown.map { one in
      Message(verbatim: [one.member, one.label].compactMap(\.self).joined(separator: " "))
    }
    return diagnostic
  }

  private static func expectation(_ kind: MeasureKind) -> Message {
    switch kind {
    case .onOff: "it is yes or no"
    case .percent: "it is a share from 0 to 100"
    case .scale(let least, let greatest): "it is a mean from \(least) to \(greatest)"
    case .count, .countPerYear: "it is a whole number, 0 or more"
    }
  }
}
