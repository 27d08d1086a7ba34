public import Diagnostics

/// Why the contents of a file could not be read as a table.
public enum FormatError: Error, Sendable, Hashable {
  /// The file could not be read or written.
  case file(FileError)
  /// The file is of no format that is known.
  case unknownFormat
  /// The file is a text that is no table.
  case stranger(Stranger)
  /// The file holds nothing.
  case empty
  /// The bytes are not of the encoding that was asked for or marked.
  case encoding(TextEncoding)
  /// The text is not JSON.
  case json(JSONError)
  /// The text is JSON but no list of rows; says what it is instead, and its place.
  case notRows(found: Message, place: Message)
  /// More columns than a table can have.
  case tooManyColumns(line: Int)
  /// More rows than a table can have.
  case tooManyRows
  /// A cell with more bytes than one can have.
  case cellTooLong(line: Int)
  /// A column that must be there is not.
  case columnMissing(String, found: [String])
  /// A column that nothing says anything of.
  case columnUnknown(String)
  /// A row with too few or too many cells.
  case rowLength(line: Int, found: Int, expected: Int)
  /// Rows that are longer than the header, as their decimal commas look like those between cells.
  case decimalsCut(line: Int, cells: Int, names: Int)
  /// A value that is not of its column's declared type; `row` counts from 1 without the header.
  case doesNotFit(row: Int, line: Int, column: String, text: String, expected: Message)
  /// A cube with too few or too many figures; `sizes` are those of its dimensions.
  case cellCount(found: Int, expected: Int, sizes: [Int])
  /// A cube whose file leaves most cells out and that would be too large with all of them.
  case tooManyCells(Int)
  /// Rows that give few of the cells that all columns together make of them.
  case tooRagged(cells: Int, limit: Int)
  /// The text is not PX.
  case px(PXError)
  /// The JSON is not JSON-stat.
  case jsonStat(JSONStatError)
  /// The file is no workbook that can be read.
  case workbook(WorkbookError)
  /// An option of `with` that is wrong.
  case option(OptionError)
  /// Somebody called the reading off.
  case cancelled
  /// The table would take more memory than it may; `limit` is in bytes.
  case tooMuchMemory(limit: Int)

  /// One plain sentence without a full stop.
  public var message: Message {
    switch self {
    case .file(let error): error.message
    case .unknownFormat: "the file is neither a text table nor JSON nor a workbook"
    case .stranger(.webPage): "the file is a web page and no table"
    case .stranger(.notebook): "the file is a notebook and no table"
    case .empty: "the file is empty"
    case .encoding(let encoding): "the bytes are not valid \(encoding.rawValue)"
    case .json(let error): error.message
    case .notRows(let found, let place): "expected a list of rows, but \(place) is \(found)"
    case .tooManyColumns(let line):
      "line \(line) has more than \(Limits.columns) cells, the most that a row can have"
    case .tooManyRows: "the file has more than \(Limits.rows) rows, the most that a table can have"
    case .cellTooLong(let line):
      "a cell on line \(line) is longer than \(Limits.text(bytes: Limits.cellBytes)), "
        + "the most that a cell can have"
    case .columnMissing(let name, _): "there is no column \(name)"
    case .columnUnknown(let name): "the column \(name) is not described"
    case .rowLength(let line, let found, let expected):
      "line \(line) has \(found) cells where there are \(expected) columns"
    case .decimalsCut(let line, let cells, let names):
      "the header has \(names) names and line \(line) \(cells) cells, so commas within figures look like those between cells"
    case .doesNotFit(let row, let line, let column, let text, let expected):
      "row \(row) (line \(line)), column \(column): \"\(text)\" is not \(expected)"
    case .cellCount(let found, let expected, let sizes):
      "the data have \(count: found) cells where the dimensions make "
        + "\(count: expected) (\(sizes.map(String.init).joined(separator: " × ")))"
    case .tooManyCells(let count):
      "the dimensions make \(count: count) cells, most of which the file leaves out; "
        + "\(count: Limits.sparseCells) is the most that is filled up"
    case .tooRagged(let cells, let limit):
      "the rows and columns make \(count: cells) cells, most of which the file leaves out; "
        + "\(count: limit) is the most that is filled up"
    case .px(let error): error.message
    case .jsonStat(let error): error.message
    case .workbook(let error): error.message
    case .option(let error): error.message
    case .cancelled: "cancelled"
    case .tooMuchMemory(let limit):
      "reading it takes more than \(limit >> 20) MiB of memory, the most that it may take"
    }
  }
}
