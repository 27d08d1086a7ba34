import Indicators
import Tables

extension Field {
  /// The field of a column that a verb makes, with the titles that it answers to.
  init(_ column: ResultColumn, name: String? = nil, role: Role) {
    self.init(name ?? column.rawValue, role: role)
    titles = column.titles
  }
}
