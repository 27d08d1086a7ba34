import Indicators
import Language
import Tables

/// Why no row of a comparison has two figures although each member has rows: a key that differs between them.
///
/// A column of counts that was read as text, for one `<5` in it, is such a key. What is a key is not decided here: the
/// comparison stays as it is, and its reader is told which columns to leave out.
struct KeptApart {
  /// Keys after so many are not tried.
  private static let mostKeys = 8
  /// In more rows nothing is tried: a remark is not worth the time.
  private static let mostRows = 200_000

  /// The rows of the table that hold the first member, and those that hold what is compared with it.
  let first: [UInt32]
  let last: [UInt32]
  let plan: ComparePlan
  let table: DeferredTable
  let workers: Workers

  /// What to tell; nil where no one or two keys keep the figures apart.
  var remark: Remark? {
    guard first.count + last.count <= Self.mostRows else { return nil }
    let keys = Array(plan.keys.prefix(Self.mostKeys))
    let pairs = keys.indices.flatMap { place in keys[(place + 1)...].map { [keys[place], $0] } }
    var compared = table
    compared.take(first + last)
    guard !first.isEmpty, !last.isEmpty,
      let left = (keys.map { [$0] } + pairs).first(where: { meet(without: $0, in: compared) })
    else { return nil }
    return .keptApart(
      by: left.map { table.fields[$0].name },
      kept: kept(without: left).map { Language.spelling(ofColumn: table.fields[$0].name) })
  }

  /// Whether a row would have both figures without these keys, and none two figures of a member.
  ///
  /// A key that is the same in all rows of each member, as where one area was asked in one year and another in the next,
  /// is none to leave out: what would meet then is not alike.
  private func meet(without left: [Int], in compared: DeferredTable) -> Bool {
    guard left.allSatisfy({ varies($0, in: compared) }) else { return false }
    let keys = plan.keys.filter { !left.contains($0) }
    let groupOfRow = compared.grouping(by: keys, workers: workers).groupOfRow
    let groups = Set(groupOfRow.prefix(first.count))
    return groupOfRow.dropFirst(first.count).contains(where: groups.contains)
      && compared.grouping(by: keys + [plan.column], workers: workers).count == compared.rowCount
  }

  /// Whether a column differs among the rows of one member.
  private func varies(_ column: Int, in compared: DeferredTable) -> Bool {
    let groupOfRow = compared.grouping(by: [column], workers: workers).groupOfRow
    return [groupOfRow.prefix(first.count), groupOfRow.dropFirst(first.count)].contains { rows in
      rows.contains { $0 != rows.first }
    }
  }

  /// The columns of the comparison without these keys and what describes them, in the table's order.
  private func kept(without left: [Int]) -> [Int] {
    let names = left.map { table.fields[$0].name }
    let described = plan.carried.filter { index in
      let field = table.fields[index]
      return !field.isHidden && !(field.role.describedDimension.map(names.contains) ?? false)
    }
    let compared = [plan.column, plan.measure] + (plan.over.map { [$0.column] } ?? [])
    return Set(plan.keys + described + compared).subtracting(left).sorted()
  }
}
