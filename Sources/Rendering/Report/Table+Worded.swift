import Indicators
import Tables

extension Table {
  /// The same table with the words of verdicts in every language, wherever queries have put them.
  ///
  /// `count by verdict` makes a dimension of the verdicts, and `pivot verdict` makes columns of them.
  var worded: Table {
    var copy = self
    for (index, field) in fields.enumerated() {
      if let verdict = Verdict(rawValue: field.name), field.titles.isEmpty {
        let words = Wording.verdict(verdict)
        copy.updateField(index) { $0.titles = ["fi": words.fi, "sv": words.sv] }
      } else if field.name == ResultColumn.verdict.rawValue, holdsVerdicts(index) {
        copy.updateField(index) { $0.role = .verdict }
      }
    }
    return copy
  }

  private func holdsVerdicts(_ index: Int) -> Bool {
    columns[index].type == .text
      && columns[index].usedMembers().allSatisfy { Verdict(rawValue: $0) != nil }
  }
}
