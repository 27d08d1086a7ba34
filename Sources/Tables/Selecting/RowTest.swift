/// A condition that is ready to be asked row by row: true keeps the row, false and missing don't.
///
/// What it says of a member of a text column is worked out once, figures are compared by a range of mantissas, and
/// anything else is a column of truth values that was computed before.
public indirect enum RowTest: Sendable {
  /// Texts by the answers for their members.
  case members(MemberTest)
  /// Values by the answers for their narrow numbers.
  case numbers(NumberTest)
  /// Figures within a range, or outside of it.
  case range(RangeTest)
  /// Rows that are true.
  case truths([Bool], MissingRows)
  /// Rows that are missing, for one reason or any, or those that are not.
  case missing(MissingRows, MissingKind?, wanted: Bool)
  /// All of these hold.
  case all([RowTest])
  /// At least one of these holds.
  case any([RowTest])

  /// Asks for the rows that are true in a column of truth values, or for those that are false.
  public init(_ column: Column, wanted: Bool) {
    guard case .boolean(let values) = column.values else {
      self = .truths([Bool](repeating: false, count: column.count), column.missing)
      return
    }
    self = .truths(wanted ? values : values.map { !$0 }, column.missing)
  }

  /// Asks for the rows of a column that are missing, for one reason or any, or for those that are not.
  public init(missingIn column: Column, _ kind: MissingKind?, wanted: Bool, workers: Workers) {
    if let numbers = column.narrowNumbers(workers) {
      self = .numbers(
        NumberTest(
          numbers, value: { _ in !wanted },
          missing: { (kind == nil || $0 == kind) == wanted }))
    } else {
      self = .missing(column.missing, kind, wanted: wanted)
    }
  }

  /// The rows that pass, in order.
  ///
  /// Once so few rows are left that most lines of memory hold none of them, further conditions are asked about a list of
  /// those rows.
  public func rows(count: Int, workers: Workers) -> [UInt32] {
    let (dense, sparse) = narrowed(workers).conjuncts
    let passing = PassingRows(
      of: count, workers: workers, keep: { rows in for test in dense { test.keep(rows) } },
      keepRest: { $0.keep(all: dense) { $0.keep($1) } })
    var rows = passing.rows(workers)
    if !sparse.isEmpty { Self.keep(sparse, among: &rows, workers.finer) }
    return rows
  }

  /// The test as one of narrow numbers; nil where it is none.
  func numberTest(_ workers: Workers) -> NumberTest? {
    if case .numbers(let test) = narrowed(workers) { test } else { nil }
  }

  /// The same condition on narrow numbers where there are some, what is likely to let few rows pass being asked first.
  private func narrowed(_ workers: Workers) -> RowTest {
    switch self {
    case .members(let test): return test.narrowed(workers).map { .numbers($0) } ?? self
    case .range(let test): return test.narrowed(workers).map { .numbers($0) } ?? self
    case .all(let tests):
      let narrowed = tests.flatMap { test in
        let test = test.narrowed(workers)
        if case .all(let inner) = test { return inner }
        return [test]
      }
      return .all(narrowed.sorted { $0.share < $1.share })
    case .any(let tests): return .any(tests.map { $0.narrowed(workers) })
    case .numbers, .truths, .missing: return self
    }
  }

  /// A guess at which share of the rows passes; conditions that are dear to ask count as letting all pass.
  var share: Double {
    switch self {
    case .numbers(let test): test.share
    case .any(let tests): min(tests.reduce(0) { $0 + $1.share }, 1)
    case .all, .members, .range, .truths, .missing: 1
    }
  }
}
