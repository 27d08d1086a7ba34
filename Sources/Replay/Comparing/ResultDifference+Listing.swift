import Language
import Tables

extension ResultDifference {
  /// Tells the new rows that a condition on their verdict lists now, so that they had another one when it was recorded.
  ///
  /// Where a stage keeps only so many rows, a row may be new because another one left.
  mutating func tellListed(by stages: [Syntax.Stage], in new: ResultTable) {
    let verdict = new.columns.firstIndex { $0.part == .verdict && $0.name == "verdict" }
    guard let column = verdict, stages.contains(where: { $0.filters(by: "verdict") }),
      !stages.contains(where: \.keepsSoMany)
    else { return }
    for index in appeared.indices { appeared[index].listedVerdict = appeared[index].cells[column] }
  }
}

extension Syntax.Stage {
  fileprivate func filters(by name: String) -> Bool {
    guard case .filter(let condition) = kind else { return false }
    return condition.names.contains { $0.lowercased() == name }
  }

  fileprivate var keepsSoMany: Bool {
    if case .take = kind { true } else { false }
  }
}
