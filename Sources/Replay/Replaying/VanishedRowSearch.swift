import Diagnostics
import Language
import Sessions
import Tables

/// Finds out why rows are no longer in a result, by looking for them before each of its stages, the last one first.
struct VanishedRowSearch {
  private var steps: QuerySteps
  private let isSameQuery: Bool
  private let hasSameParameters: Bool
  private let isCancelled: @Sendable () -> Bool

  /// Takes the new result's query; `isSameQuery` tells that it also made the recorded one.
  init(
    _ steps: QuerySteps, isSameQuery: Bool, hasSameParameters: Bool,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.steps = steps
    self.isSameQuery = isSameQuery
    self.hasSameParameters = hasSameParameters
    self.isCancelled = isCancelled
  }

  /// Tells the fates of the vanished rows of a difference; `old` is the recorded result.
  mutating func explain(_ difference: inout ResultDifference, old: ResultTable) {
    var pending = difference.vanished.indices.filter { !difference.vanished[$0].keys.isEmpty }
    guard let keys = pending.first.map({ difference.vanished[$0].keys }) else { return }
    var names = keys.map { old.columns[$0].name }
    // What the recorded rows certainly fulfilled, so that no other row with the same keys is taken for them.
    var fulfilled: [Syntax.Expression] = []
    for count in steps.stages.indices.reversed() {
      if pending.isEmpty { return }
      let stage = steps.stages[count]
      names = names.map { Self.name($0, before: stage.kind) }
      guard var table = try? steps.table(after: count, isCancelled: isCancelled) else { return }
      if isSameQuery {
        fulfilled += stage.lastingConditions(
          in: table, besides: names, parametersLast: hasSameParameters)
      }
      if !fulfilled.isEmpty,
        let part = try? steps.table(after: count, where: fulfilled, isCancelled: isCancelled)
      {
        table = part
      }
      let wanted = Set(pending.map { index in keys.map { difference.vanished[index].cells[$0] } })
      guard let found = Self.find(wanted, names, in: table) else { return }
      pending.removeAll { index in
        let row = difference.vanished[index]
        guard let rows = found[keys.map { row.cells[$0] }] else { return false }
        difference.vanished[index].tell(stage, ResultTable(table.taking(rows)), old: old)
        return true
      }
    }
    tellAbsent(pending, in: &difference, names)
  }

  /// The rows of a table that have one of the wanted keys; nil where it has not these columns.
  private static func find(
    _ wanted: Set<[Cell]>, _ names: [String], in table: Table
  ) -> [[Cell]: [UInt32]]? {
    let columns = names.compactMap { table.column($0) }
    guard columns.count == names.count else { return nil }
    var found: [[Cell]: [UInt32]] = [:]
    for row in 0..<table.rowCount {
      let key = columns.map { $0.shown(row).recorded }
      if wanted.contains(key) { found[key, default: []].append(UInt32(row)) }
    }
    return found
  }

  /// The member by which a row of the data only seems to have the keys of one that is not there, by these keys.
  private static func findAlike(
    _ rows: [ResultDifference.VanishedRow], _ names: [String], in table: Table
  ) -> [[Cell]: ResultDifference.Rename] {
    let columns = names.compactMap { table.column($0) }
    let deferred = DeferredTable(table)
    let indices = names.compactMap { table.index(of: $0) }
    guard columns.count == names.count,
      indices.contains(where: { !deferred.alikeMembers($0).isEmpty })
    else { return [:] }
    let look = { (key: [Cell]) in key.map { TextFolding.look($0.dataText ?? "") } }
    let keys = rows.map { row in row.keys.map { row.cells[$0] } }
    let wanted = Dictionary(keys.map { (look($0), $0) }, uniquingKeysWith: { first, _ in first })
    var found: [[Cell]: ResultDifference.Rename] = [:]
    for row in 0..<table.rowCount {
      let key = columns.map { $0.shown(row).recorded }
      guard let old = wanted[look(key)], found[old] == nil else { continue }
      let differing = key.indices.filter { key[$0] != old[$0] }
      guard differing.count == 1, let place = differing.first, let before = old[place].dataText,
        let after = key[place].dataText
      else { continue }
      found[old] = ResultDifference.Rename(column: names[place], old: before, new: after)
    }
    return found
  }

  /// What a column was called before a stage that may have renamed it.
  private static func name(_ name: String, before stage: Syntax.StageKind) -> String {
    guard case .select(let items) = stage,
      let item = items.first(where: { $0.name?.text == name }),
      case .name(let original) = item.value.kind
    else { return name }
    return original.text
  }

  /// Rows that not even the dataset has: which of their members it lacks altogether.
  private mutating func tellAbsent(
    _ rows: [Int], in difference: inout ResultDifference, _ names: [String]
  ) {
    guard !rows.isEmpty, let table = try? steps.table(after: 0, isCancelled: isCancelled) else {
      return
    }
    let members = names.map { name -> [String] in
      guard let column = table.column(name) else { return [] }
      return column.type == .text ? column.usedMembers() : []
    }
    let alike = Self.findAlike(rows.map { difference.vanished[$0] }, names, in: table)
    for index in rows {
      let row = difference.vanished[index]
      if row.rename == nil, let rename = alike[row.keys.map { row.cells[$0] }] {
        difference.vanished[index].rename = rename
        difference.vanished[index].renamedTo = Message(verbatim: rename.new)
      }
      var member: ResultDifference.MissingMember?
      for (key, (name, known)) in zip(row.keys, zip(names, members)) where member == nil {
        guard let text = row.cells[key].dataText, !known.isEmpty, !known.contains(text) else {
          continue
        }
        member = ResultDifference.MissingMember(
          column: name, name: text, nearest: NearestName.match(for: text, among: known))
      }
      difference.vanished[index].fate = .notInData(member: member)
    }
  }
}

extension ResultDifference.VanishedRow {
  /// Notes that a stage left the row out; `present` are the rows before that stage which have its keys.
  fileprivate mutating func tell(_ stage: Syntax.Stage, _ present: ResultTable, old: ResultTable) {
    var missing: ResultDifference.MissingFigure?
    var now: [ResultDifference.PresentValue] = []
    for (index, column) in present.columns.enumerated() {
      let before = old.columns.firstIndex { $0.identity == column.identity }.map { cells[$0] }
      let values = Set(present.rows.map { $0[index] })
      // Of several rows with the same keys only what all of them say is told.
      guard values.count == 1, let value = values.first, value != before else { continue }
      switch (column.part, value) {
      case (.figure, .missing(let kind)):
        missing = missing ?? ResultDifference.MissingFigure(column: column.name, kind: kind)
      case (.figure, _) where before != nil, (.verdict, _) where before == nil:
        now.append(
          ResultDifference.PresentValue(
            column: column.name, isVerdict: column.part == .verdict, old: before, new: value))
      case (.verdict, _):
        let change = ResultDifference.Change(
          row: row, column: column.name, part: .verdict, old: before ?? value, new: value,
          place: ResultDifference.Place(row: cells, column: column.identity))
        if change.isFlip { flip = change }
      default: continue
      }
    }
    fate = .leftOut(stage: stage.text, missing: missing, now: Array(now.prefix(2)))
  }
}

extension Syntax.Stage {
  /// The stage as it is written, on one line.
  fileprivate var text: String {
    let whole = Language.format(
      Syntax.Pipeline(source: .lastResult(range), stages: [self], range: range))
    return String(whole.drop { $0 != "|" }.dropFirst(2))
  }
}

extension Cell {
  /// The cell as a recorded result holds it.
  fileprivate var recorded: Cell {
    if case .missing(let kind) = self { return .missing(kind) }
    return dataText.map(Cell.text) ?? .missing(.absent)
  }
}
