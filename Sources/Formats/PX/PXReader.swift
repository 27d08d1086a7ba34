import Diagnostics
import Tables

/// Reads PX files, the format of PC-Axis and PxWeb.
///
/// The rules are those of the PX file format of Statistics Sweden, version 2013.
struct PXReader {
  /// Reads a file in its main language or the one that the options name.
  static func read(
    _ source: [UInt8], options: LoadOptions, given: [GivenOption], watch: Watch = Watch()
  ) throws(FormatError) -> Loaded {
    let (bytes, marked) = try utf8(source)
    let start = bytes.starts(with: TextEncoding.utf8.byteOrderMark) ? 3 : 0
    let (keywords, dataStart) = try PXKeywordScanner.scan(bytes, from: start)
    let encoding = PXEncoding(
      bytes[start..<dataStart], keywords: keywords, marked: start > 0 ? .utf8 : marked,
      asked: options.delimited.encoding)
    let header = PXHeader(keywords, encoding: encoding)
    let language = try self.language(options.language, of: header, given: given)
    var dimensions = try PXDimensions(header, language: language)
    let cube = try Cube(dimensions.read())
    var scanner = PXDataScanner(
      bytes, from: dataStart, marks: PXMarks(header, language: language), encoding: encoding,
      watch: watch)
    let (figures, absent) = try figures(of: cube, header, dimensions.names, &scanner)
    let column = figures.column(printed: dimensions.printedDecimals(of: cube))
    let measure = PXMeasure(header, language: language, content: dimensions.contentIndex)
    var loaded = Loaded(
      table: measure.table(cube, column), detection: Detection())
    loaded.detection.options = given
    loaded.detection.facts =
      ["PX"] + [encoding.fact].compactMap { $0 } + lostLetters(bytes[start..<dataStart])
      + CubeFacts.facts(of: cube) + scanner.marks.facts + leftOut(absent) + dimensions.repairs
    if column.type == .approximate { loaded.detection.facts.append("approximate") }
    describe(&loaded, header, language: language)
    return loaded
  }

  /// The bytes with UTF-16 made UTF-8, and the encoding that a byte order mark tells.
  private static func utf8(_ source: [UInt8]) throws(FormatError) -> ([UInt8], TextEncoding?) {
    let marked = [TextEncoding.utf16LittleEndian, .utf16BigEndian].first {
      source.starts(with: $0.byteOrderMark)
    }
    guard let marked else { return (source, nil) }
    return (try DecodedText(source, encoding: marked).bytes, marked)
  }

  private static func language(
    _ asked: String?, of header: PXHeader, given: [GivenOption]
  ) throws(FormatError) -> String? {
    guard let asked else { return nil }
    if let language = header.languages.first(where: { $0.lowercased() == asked.lowercased() }) {
      return language
    }
    let index = given.firstIndex { $0.name.lowercased() == "language" } ?? 0
    let known = header.languages.joined(separator: ", ")
    let takes: Message =
      known.isEmpty ? "nothing, as the file names no language" : Message(verbatim: known)
    throw .option(
      OptionError(index: index, name: "language", value: asked, kind: .value(takes: takes)))
  }

  /// Reads the figures; gives also how many cells the file leaves out as zeros.
  private static func figures(
    of cube: Cube, _ header: PXHeader, _ names: [String], _ scanner: inout PXDataScanner
  ) throws(FormatError) -> (Figures, absent: Int) {
    if let keyed = try PXKeyedData(header, names: names, cube: cube) {
      guard cube.cellCount <= max(Limits.sparseCells, scanner.mostCells) else {
        throw .tooManyCells(cube.cellCount)
      }
      try scanner.watch.hold(cube.byteCount(cells: cube.cellCount))
      var figures = Figures(count: cube.cellCount, mark: Figures.Mark.zero)
      let found = try keyed.readAll(&scanner, into: &figures)
      return (figures, cube.cellCount - found)
    }
    // Cells that the bytes cannot hold are only counted.
    let fits = cube.cellCount <= scanner.mostCells
    let most = fits ? cube.cellCount : 0
    if fits { try scanner.watch.hold(cube.byteCount(cells: cube.cellCount)) }
    var figures = Figures(capacity: most)
    let found = try scanner.readAll(into: &figures, atMost: most)
    guard found == cube.cellCount else {
      throw .cellCount(found: found, expected: cube.cellCount, sizes: cube.sizes)
    }
    return (figures, 0)
  }

  private static func leftOut(_ count: Int) -> [Message] {
    count == 0 ? [] : ["\(count: count) left out as zeros"]
  }

  /// The code of a language as pages have it; nil for what is none.
  private static func code(_ language: String) -> String? {
    let isCode =
      (2...3).contains(language.utf8.count)
      && language.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
    return isCode ? language.lowercased() : nil
  }

  /// Letters that an earlier conversion has replaced by U+FFFD cannot be had back, so they are told.
  private static func lostLetters(_ header: ArraySlice<UInt8>) -> [Message] {
    let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
    var count = 0
    for place in header.indices where header[place] == replacement[0] {
      if header[place...].starts(with: replacement) { count += 1 }
    }
    guard count > 0 else { return [] }
    return [
      .counted(
        count, one: "1 letter lost before (U+FFFD)",
        several: "\(count: count) letters lost before (U+FFFD)")
    ]
  }

  private static func describe(_ loaded: inout Loaded, _ header: PXHeader, language: String?) {
    loaded.language = (language ?? header.text("LANGUAGE")).flatMap(Self.code)
    for index in loaded.table.fields.indices {
      loaded.table.updateField(index) { $0.language = loaded.language }
    }
    for language in header.languages {
      if let title = header.items("TITLE", language: language)?.first?.value {
        loaded.titles[language] = title
      }
    }
    loaded.title = header.text("TITLE", language: language) ?? header.text("DESCRIPTION")
    loaded.sources = [header.text("SOURCE", language: language)].compactMap { $0 }
  }
}
