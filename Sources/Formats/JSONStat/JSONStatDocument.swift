/// Finds the dataset in a JSON-stat document of any version.
enum JSONStatDocument {
  /// The document without its figures and their statuses, which are left unread where they are many.
  static func outline(_ bytes: [UInt8], over mostRead: Int = 4096) throws(JSONError) -> JSONValue {
    try JSONReader.read(bytes, leaving: ["value", "status"], over: mostRead)
  }

  /// Tells whether a JSON value may be JSON-stat: a dataset, or something that holds datasets.
  static func isLikely(_ value: JSONValue) -> Bool {
    guard let object = value.asObject else { return false }
    if isDataset(value) || value["class"]?.asText == "collection" { return true }
    return object.members.contains { isDataset($0.value) }
  }

  /// The dataset of a document; of several the one that is asked for by key or label.
  ///
  /// Version 2.0 has the dataset itself or a collection, version 1 an object with a member for each dataset.
  static func dataset(in value: JSONValue, named asked: String?) throws(FormatError) -> JSONValue {
    let found = datasets(in: value)
    guard let asked else {
      guard let first = found.first else { throw .jsonStat(.noDataset) }
      guard found.count == 1 else { throw .jsonStat(.severalDatasets(found.map(\.name))) }
      return first.dataset
    }
    let wanted = found.first { $0.name == asked || $0.dataset["label"]?.asText == asked }
    guard let wanted else { throw .jsonStat(.severalDatasets(found.map(\.name))) }
    return wanted.dataset
  }

  private static func isDataset(_ value: JSONValue) -> Bool {
    value["dimension"]?.asObject != nil
  }

  private static func datasets(in value: JSONValue) -> [(name: String, dataset: JSONValue)] {
    if isDataset(value) { return [(value["label"]?.asText ?? "dataset", value)] }
    if let items = value["link"]?["item"]?.asArray {
      return items.filter(isDataset).enumerated().map { index, item in
        (item["label"]?.asText ?? "dataset \(index + 1)", item)
      }
    }
    return (value.asObject?.members ?? []).filter { isDataset($0.value) }.map { ($0.key, $0.value) }
  }
}
