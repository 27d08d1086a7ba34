import Diagnostics
import Formats
import Indicators
import Tables

/// A dataset of targets and results as it stands on disk, with the columns that an entry writes.
struct ScorecardFile {
  let descriptor: Descriptor
  /// The file as it was named, and with every link followed, so that a linked one is written where it lies.
  let path: String
  let place: String
  let rows: EditableRows
  /// The columns that tell a row, without the year.
  let dimensions: [String]
  let year: String
  let measure: String
  let target: String?
  private let labels: [String]
  private let kindField: String?
  private let unitField: String?
  private let unit: String?

  /// Reads a dataset's file; throws where its rows are no results against targets.
  static func read(folder: String, _ work: inout RecordWork) throws(RecordError) -> ScorecardFile {
    let described: DescribedTable
    do {
      described = try DescribedTable.read(folder: folder, reading: work.reading)
    } catch {
      throw .catalog(error)
    }
    try work.advance(.read, in: described.path)
    let file = try ScorecardFile(described)
    try work.advance(.taken, in: described.path)
    return file
  }

  private init(_ described: DescribedTable) throws(RecordError) {
    descriptor = described.descriptor
    let resource = descriptor.resource
    let fields = resource.fields.map(\.field)
    let name = descriptor.name
    do {
      path = described.path
      place = try Path.real(described.path)
      rows = try EditableRows(described.tableFile.bytes(), delimiter: resource.delimiter)
    } catch let error as FileError {
      throw .file(error)
    } catch let error as FormatError {
      throw .catalog(.data(path: described.path, error))
    } catch {
      throw .noScorecard(name, lacks: "nothing in its file")
    }
    func names(_ role: Role) -> [String] { fields.filter { $0.role == role }.map(\.name) }
    guard !names(.target).isEmpty || !names(.baseline).isEmpty else {
      throw .noScorecard(name, lacks: "no target and no baseline")
    }
    let key = resource.primaryKey
    guard let year = names(.time).first(where: key.contains) else {
      throw .noScorecard(name, lacks: "no year in its primary key")
    }
    guard let measure = names(.measure).first, names(.measure).count == 1 else {
      throw .noScorecard(name, lacks: "no single column of results")
    }
    self.year = year
    self.measure = measure
    target = names(.target).first
    dimensions = key.filter { $0 != year }
    labels = fields.filter(\.isLabel).map(\.name)
    let kind = fields.first { field in if case .kind = field.role { true } else { false } }
    kindField = kind?.name ?? fields.first { $0.name == "kind" }?.name
    let field = fields.first { $0.name == measure }
    unitField = field?.unitField
    unit = field?.unit
  }

  /// The column's marks of missing values.
  private func marks(_ column: String) -> [String] {
    descriptor.resource.fields.first { $0.column.name == column }?.column.missing.map(\.text) ?? []
  }

  /// The text of a cell; nil where it is a mark of a missing value.
  func value(_ row: Int, _ column: String) -> String? {
    let text = rows.cell(row, column)
    return marks(column).contains(text) ? nil : text
  }

  /// What to write into a cell that is to hold nothing.
  func nothing(_ column: String) -> String { marks(column).first ?? "" }

  /// The rows that have these members, in order.
  func rows(of members: [String]) -> [Int] {
    (0..<rows.rowCount).filter { row in
      zip(dimensions, members).allSatisfy { TextFolding.equal(rows.cell(row, $0), $1) }
    }
  }

  /// The members of a dimension, each once, with labels.
  func known(_ index: Int) -> [RecordError.Known] {
    var seen: Set<String> = []
    return (0..<rows.rowCount).compactMap { row in
      let member = rows.cell(row, dimensions[index])
      guard seen.insert(member).inserted else { return nil }
      return RecordError.Known(member: member, label: labels.first.flatMap { value(row, $0) })
    }
  }

  /// A row's members with the label of its measure: `1.3 Osallisuusmittarin tulos`.
  func title(_ row: Int) -> String {
    let parts = dimensions.map { rows.cell(row, $0) } + labels.compactMap { value(row, $0) }
    return parts.joined(separator: " ")
  }

  /// How a row's results are counted; nil where the dataset does not say.
  func kind(_ row: Int) -> MeasureKind? {
    kindField.flatMap { value(row, $0) }.flatMap { MeasureKind($0, scale: value(row, "scale")) }
  }

  /// A figure of a row as a person reads it: `40 %`, `yes`.
  func shown(_ figure: String?, _ row: Int) -> String? {
    guard let figure else { return nil }
    if kind(row) == .onOff { return figure == "1" ? "yes" : figure == "0" ? "no" : figure }
    let unit = unitField.flatMap { value(row, $0) } ?? unit
    return unit.map { "\(figure) \($0)" } ?? figure
  }

  /// The columns of notes that were printed with the targets: not what an entry notes of its result.
  var printedNotes: [String] {
    descriptor.resource.fields.map(\.field).filter(\.isNote).map(\.name)
      .filter { $0 != descriptor.recordColumns.note }
  }

  /// What all rows of a measure say alike where the descriptor does not tell whose attribute a column is, by column.
  ///
  /// Descriptors that are written by hand seldom tell it. A cell that holds nothing says nothing.
  func shared(by rows: [Int]) -> [String: String] {
    let record = descriptor.recordColumns
    let own = Set([record.date, record.note].compactMap(\.self))
    var shared: [String: String] = [:]
    for field in descriptor.resource.fields.map(\.field)
    where field.role.mayDescribeMeasure && !field.isNote && !own.contains(field.name) {
      let values = Set(rows.compactMap { value($0, field.name) }.filter { !$0.isEmpty })
      if let only = values.first, values.count == 1 { shared[field.name] = only }
    }
    return shared
  }

  /// The attributes that a further year of the same measure shares.
  var attributes: Set<String> {
    let fields = descriptor.resource.fields.map(\.field)
    return Set(
      dimensions
        + fields.filter { field in
          field.role.describedDimension.map(dimensions.contains) ?? false
            || field.role == .baseline
        }.map(\.name))
  }
}

extension Role {
  /// Whether it is an attribute or a rule of judging that no dimension is told of.
  fileprivate var mayDescribeMeasure: Bool {
    switch self {
    case .attribute, .polarity, .threshold, .kind: describedDimension == nil
    case .dimension, .time, .measure, .count, .lowerLimit, .upperLimit, .baseline, .target,
      .member, .earlier, .difference, .relativeChange, .verdict, .withinRounding, .extent,
      .direction, .course, .score, .significance, .plain:
      false
    }
  }
}
