public import Diagnostics

/// What is wrong in a JSON-stat file.
public enum JSONStatError: Error, Sendable, Hashable {
  /// Nothing in the file is a dataset.
  case noDataset
  /// Several datasets, by the names that the option `dataset` takes.
  case severalDatasets([String])
  /// Something that must be there is not: `size`, `value`, `dimension Alue`.
  case missing(Message)
  /// Not as many sizes as dimensions.
  case sizes(found: Int, expected: Int)
  /// A dimension has not as many members as its size says.
  case memberCount(dimension: String, found: Int, expected: Int)
  /// The places of a dimension's members are not all from 0 up, each once.
  case places(dimension: String)
  /// A text in the place of a figure that is neither a number nor a mark.
  case value(cell: String, text: String)
  /// A figure or a status for a cell that the dimensions don't make.
  case outside(cell: String, count: Int)
  /// Not as many statuses as cells.
  case statusCount(found: Int, expected: Int)

  /// One plain sentence without a full stop.
  public var message: Message {
    switch self {
    case .noDataset: "the JSON has no dataset of JSON-stat in it"
    case .severalDatasets(let names):
      "there are \(names.count) datasets: \(names.prefix(6).joined(separator: ", ") + (names.count > 6 ? " …" : ""))"
    case .missing(let what): "the dataset has no \(what)"
    case .sizes(let found, let expected):
      "the dataset has \(found) sizes for \(expected) dimensions"
    case .memberCount(let dimension, let found, let expected):
      "the dimension \(dimension) has \(found) members where its size is \(expected)"
    case .places(let dimension):
      "the members of \(dimension) do not stand in the places from 0 up, each in its own"
    case .value(let cell, let text):
      "the value of cell \(cell) is \"\(text)\", neither a number nor a mark for a missing one"
    case .outside(let cell, let count):
      "there is a value or status for cell \(cell), but the dimensions make \(count)"
    case .statusCount(let found, let expected):
      "there are \(found) statuses for \(expected) cells"
    }
  }
}
