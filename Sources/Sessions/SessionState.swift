import Catalog
import Engine
import Indicators
import Language
import Tables

/// All that accepted statements have changed, so that `undo` can put back what was before.
struct SessionState: Sendable {
  /// The accepted statements.
  var journal: [JournalEntry] = []
  /// What `let` and `as` defined, by name in lower case.
  var definitions: [String: Definition] = [:]
  /// What `load` read, by name in lower case.
  var loaded: [String: Dataset] = [:]
  /// The declared parameters in order.
  var parameters: [(name: String, value: Cell)] = []
  /// The last result and the pipeline that made it.
  var last: LastResult?
  /// The settings.
  var settings = Settings()
  /// The datasets that queries have read, in order of first use.
  var used: [DatasetUse] = []
  /// The datasets that the query at hand has read.
  var origins: [DatasetOrigin] = []

  /// The values of the parameters by name.
  var parameterValues: [String: Cell] {
    Dictionary(parameters.map { ($0.name, $0.value) }, uniquingKeysWith: { _, new in new })
  }

  /// Declares a parameter, or gives a declared one a new value.
  mutating func setParameter(_ name: String, _ value: Cell) {
    if let index = parameters.firstIndex(where: { $0.name == name }) {
      parameters[index].value = value
    } else {
      parameters.append((name, value))
    }
  }
}

/// The last result of a query: what `_` stands for.
struct LastResult: Sendable {
  let table: Table
  let remarks: [Remark]
  /// The pipeline that made it, `_` in it replaced.
  let pipeline: Syntax.Pipeline
  /// The datasets that it was made from.
  let origins: [DatasetOrigin]
}
