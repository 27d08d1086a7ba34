import Diagnostics
import Tables

/// Reads JSON-stat, versions 1 and 2.0, as statistical offices and THL's cubes write it.
enum JSONStatReader {
  /// Reads the dataset of a file, or of several the one that the options name.
  ///
  /// - Parameter mostRead: how many bytes of figures are read as JSON values; more are read one by one.
  static func read(
    _ bytes: [UInt8], options: LoadOptions, given: [GivenOption], over mostRead: Int = 4096,
    watch: Watch = Watch()
  ) throws(FormatError) -> Loaded {
    let document: JSONValue
    do {
      document = try JSONStatDocument.outline(bytes, over: mostRead)
    } catch {
      throw .json(error)
    }
    return try read(document, options: options, given: given, watch: watch)
  }

  /// Reads a document whose figures may be unread.
  static func read(
    _ document: JSONValue, options: LoadOptions, given: [GivenOption], watch: Watch = Watch()
  ) throws(FormatError) -> Loaded {
    let dataset = try JSONStatDocument.dataset(in: document, named: options.dataset)
    var dimensions = try JSONStatDimensions(dataset)
    let cube = try Cube(dimensions.read())
    var values = try JSONStatValues(dataset, cellCount: cube.cellCount, watch: watch)
    let figures = try values.read(dataset, cube: cube)
    let printed = dimensions.printedDecimals(of: cube)
    var loaded = Loaded(
      table: table(dataset, figures, cube, dimensions, values, printed), detection: Detection())
    let version = (dataset["version"] ?? document["version"])?.asText
    loaded.detection.options = given
    loaded.detection.facts =
      [Message(verbatim: "JSON-stat" + (version.map { " \($0)" } ?? ""))]
      + CubeFacts.facts(of: cube) + values.facts
      + dimensions.facts
    if loaded.table.columns.contains(where: { $0.type == .approximate }) {
      loaded.detection.facts.append("approximate")
    }
    loaded.title = dataset["label"]?.asText
    loaded.sources = [dataset["source"]?.asText].compactMap { $0 }
    return loaded
  }

  private static func table(
    _ dataset: JSONValue, _ figures: Figures, _ cube: Cube, _ dimensions: JSONStatDimensions,
    _ values: JSONStatValues,
    _ printed: PrintedDecimals
  ) -> Table {
    if let own = JSONStatOwnTable(dataset, cube, ids: dimensions.ids),
      let table = own.table(figures)
    {
      return table
    }
    if let kinds = JSONStatKinds(cube, ids: dimensions.ids) {
      return kinds.table(figures)
    }
    let beside = [values.statusColumn(cellCount: cube.cellCount)].compactMap { $0 }
    return cube.table(
      figures.column(printed: printed), measure: Field("value", role: .measure),
      content: dimensions.contentIndex(cube.dimensions), beside: beside)
  }
}
