import Indicators
import Tables

extension Field {
  /// The field of a column that a verb makes, with the titles that it answers to.
  init(_ column: ResultColumn, name: String? = nil, role: Role) {
    self.init(name ?? column.rawValue, role: role)
    titles = column.titles
  }

  /// The field of a column that a verb makes as `wanted`, with that one's titles where it has any.
  init(made name: String, as wanted: String, role: Role) {
    self.init(name, role: role)
    titles = ResultColumn(rawValue: wanted)?.titles ?? [:]
  }
}
