import Diagnostics
import Tables

/// Makes the dimensions of a JSON-stat dataset.
struct JSONStatDimensions {
  private let dataset: JSONValue
  /// The dimensions' keys in order.
  let ids: [String]
  /// How many members each has.
  private var sizes: [Int]
  /// What must be said of the reading.
  private(set) var facts: [Message] = []

  /// Finds `id` and `size`, in the dataset as in version 2.0 or in `dimension` as in version 1.
  init(_ dataset: JSONValue) throws(FormatError) {
    self.dataset = dataset
    let dimension = dataset["dimension"]
    guard let ids = (dataset["id"] ?? dimension?["id"])?.asArray?.compactMap(\.asText),
      !ids.isEmpty
    else { throw .jsonStat(.missing("id, the list of its dimensions")) }
    guard let sizes = (dataset["size"] ?? dimension?["size"])?.asArray?.compactMap(\.asCount)
    else { throw .jsonStat(.missing("size, the list of its dimensions' sizes")) }
    self.ids = ids
    self.sizes = sizes
    if sizes.count != ids.count { try repairSizes() }
  }

  /// Some offices leave a size of 1 out; the members tell the sizes where they make as many cells.
  private mutating func repairSizes() throws(FormatError) {
    let counts = ids.map { id in
      let category = dataset["dimension"]?[id]?["category"]
      let index = category?["index"]
      return index?.asArray?.count ?? (index ?? category?["label"])?.asObject?.keys.count ?? 0
    }
    let found = sizes.count
    guard let cells = Self.product(sizes), cells > 0, Self.product(counts) == cells else {
      throw .jsonStat(.sizes(found: found, expected: ids.count))
    }
    sizes = counts
    facts.append(
      .counted(
        found, one: "1 size for \(ids.count) dimensions, so taken from the members",
        several: "\(found) sizes for \(ids.count) dimensions, so taken from the members"))
  }

  /// How many cells sizes make; nil where they are too many to count.
  private static func product(_ sizes: [Int]) -> Int? {
    var product = 1
    for size in sizes {
      let (next, overflow) = product.multipliedReportingOverflow(by: size)
      guard !overflow else { return nil }
      product = next
    }
    return product
  }

  /// The dimensions in the order of `id`.
  mutating func read() throws(FormatError) -> [CubeDimension] {
    let labels = ids.map { dataset["dimension"]?[$0]?["label"]?.asText ?? $0 }
    let columns = HeaderNames(labels, count: ids.count).names
    var dimensions: [CubeDimension] = []
    for (index, id) in ids.enumerated() {
      guard let description = dataset["dimension"]?[id], description.asObject != nil else {
        throw .jsonStat(.missing("dimension \(id)"))
      }
      let category = description["category"]
      let codes = try codes(category, of: id, count: sizes[index])
      let texts = category?["label"]
      let members = codes.map { texts?[$0]?.asText ?? $0 }
      var dimension = CubeDimension(name: columns[index].text, members: members)
      dimension.codes = members == codes ? nil : codes
      dimension.times = codes
      dimension.isTime = isOfRole("time", id)
      dimension.total = total(description, codes: codes, members: members)
      dimension.units = units(category, codes: codes)
      if dimension.tellApart() { facts.append("same names told apart by code: \(dimension.name)") }
      dimensions.append(dimension)
    }
    return dimensions
  }

  /// The place of the dimension of what is measured; nil where there is none.
  ///
  /// A single kind that has no label stays a dimension, as its code would be no name for figures.
  func contentIndex(_ dimensions: [CubeDimension]) -> Int? {
    ids.indices.first { index in
      let isContent = isOfRole("metric", ids[index]) || !dimensions[index].units.isEmpty
      return isContent && (dimensions[index].count > 1 || dimensions[index].codes != nil)
    }
  }

  private func isOfRole(_ role: String, _ id: String) -> Bool {
    let roles = dataset["role"] ?? dataset["dimension"]?["role"]
    return roles?[role]?.asArray?.contains { $0.asText == id } ?? false
  }

  /// The keys of the members in their order: `index` as a list, or as places by key, or only labels.
  private mutating func codes(
    _ category: JSONValue?, of id: String, count: Int
  ) throws(FormatError) -> [String] {
    let codes: [String]
    if let list = category?["index"]?.asArray {
      codes = list.compactMap(\.codeText)
    } else if let places = category?["index"]?.asObject {
      codes = try inOrder(places, of: id)
    } else {
      codes = category?["label"]?.asObject?.keys ?? []
      if codes.count > 1 { facts.append("members of \(id) in the order of their labels") }
    }
    guard codes.count == count else {
      throw .jsonStat(.memberCount(dimension: id, found: codes.count, expected: count))
    }
    return codes
  }

  private func inOrder(_ places: JSONObject, of id: String) throws(FormatError) -> [String] {
    var codes = [String?](repeating: nil, count: places.keys.count)
    for member in places.members {
      guard let place = member.value.asCount, codes.indices.contains(place), codes[place] == nil
      else { throw .jsonStat(.places(dimension: id)) }
      codes[place] = member.key
    }
    return codes.compactMap { $0 }
  }

  /// The member that PxWeb names as the one to take when a dimension is left out.
  private func total(_ description: JSONValue, codes: [String], members: [String]) -> String? {
    guard let code = description["extension"]?["eliminationValueCode"]?.asText,
      let place = codes.firstIndex(of: code)
    else { return nil }
    return members[place]
  }

  private func units(_ category: JSONValue?, codes: [String]) -> [String?] {
    let units = codes.map { category?["unit"]?[$0].flatMap(JSONStatUnit.text) }
    return units.contains { $0 != nil } ? units : []
  }

  /// The decimals that units say figures are printed with.
  func printedDecimals(of cube: Cube) -> PrintedDecimals {
    for (index, id) in ids.enumerated() {
      let category = dataset["dimension"]?[id]?["category"]
      let dimension = cube.dimensions[index]
      let codes = dimension.times ?? []
      let decimals = codes.map { category?["unit"]?[$0]?["decimals"]?.asCount }
      guard decimals.contains(where: { $0 != nil }) else { continue }
      return PrintedDecimals(decimals.map { $0 ?? 0 }, stride: cube.stride(index))
    }
    return PrintedDecimals(dataset["extension"]?["px"]?["decimals"]?.asCount ?? 0)
  }
}

/// What a JSON-stat unit says in words.
enum JSONStatUnit {
  /// Its label, else its symbol, else its base with the power of ten that multiplies it.
  static func text(_ unit: JSONValue) -> String? {
    if let label = unit["label"]?.asText ?? unit["symbol"]?.asText, !label.isEmpty { return label }
    guard let base = unit["base"]?.asText ?? unit["unit"]?.asText, !base.isEmpty else { return nil }
    guard let power = unit["multiplier"]?.asCount, power > 0 else { return base }
    return "\(base) × 10^\(power)"
  }
}

extension JSONValue {
  /// The whole number from 0 up that this is; nil for anything else.
  var asCount: Int? {
    guard case .number(let digits) = self, let number = Int(digits), number >= 0 else { return nil }
    return number
  }

  /// A key of a member, which some files write as a number.
  fileprivate var codeText: String? {
    if case .number(let digits) = self { digits } else { asText }
  }
}
