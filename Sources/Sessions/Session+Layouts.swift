import Catalog
import Formats
import Language
import Tables

extension Session {
  /// What a file looks like where a `load` says otherwise of it; nil where they agree, or nothing can be told.
  ///
  /// What is written down of a file, once by hand or by `save`, is asked anew of its next edition, which may have a line
  /// more at its end. It is not asked of the data that results were accepted on.
  func layoutDoubt(
    of dataset: Dataset, path: Syntax.Text, options: [Syntax.Option]
  ) -> LayoutDoubt? {
    guard let accepted = configuration.acceptedData, let file = dataset.file,
      let said = dataset.detection?.options,
      options.contains(where: \.isOfLayout),
      !(accepted[dataset.name.lowercased()] ?? []).contains(where: {
        dataset.fingerprint.hex.hasPrefix($0)
      }),
      let seen = seen(file, as: dataset.name, besides: options, sheet: said.value(of: "sheet")),
      let found = seen.detection?.options,
      let doubt = LayoutDoubt(
        dataset: dataset.name, said: said, rows: dataset.rowCount, found: found,
        foundRows: seen.rowCount,
        statement: { found in
          Self.statement(path, name: dataset.name, options: options, found: found)
        }),
      !dataset.table.isRead(as: seen.table, everyRow: doubt.isOfMarks)
    else { return nil }
    return doubt
  }

  /// The file as it looks by itself; what says which part of it is meant, and what its cells mean, holds all the same.
  ///
  /// - Parameter sheet: the sheet that is read; nil where the file has none.
  private func seen(
    _ file: PlainFile, as name: String, besides options: [Syntax.Option], sheet: String?
  ) -> Dataset? {
    let kept = options.filter { !$0.isOfLayout }
    let parts = kept.filter { ["dataset", "language"].contains($0.key) }
    // Columns that are told to be text may go by another name where the header is another row.
    let lists = [kept, parts].map { options in
      options.map { GivenOption($0.name.text, $0.value?.value.written) }
    }
    func first(_ lists: [[GivenOption]]) -> Dataset? {
      lists.lazy.compactMap { try? reading(file, as: name, options: $0) }.first
    }
    guard let sheet else { return first(lists) }
    let unasked = first(lists)
    let isEdition = unasked?.detection?.options.value(of: "sheet").map {
      LayoutDoubt.isEdition($0, after: sheet)
    }
    return isEdition == true ? unasked : first(lists.map { $0 + [GivenOption("sheet", sheet)] })
  }

  /// The statement with other options of its layout; a value that is nil leaves the option out.
  private static func statement(
    _ path: Syntax.Text, name: String, options: [Syntax.Option],
    found: [(name: String, value: String?)]
  ) -> String {
    var options = options
    for (name, value) in found {
      let literal = value.map { Syntax.Literal(.text($0), range: path.range) }
      let option = Syntax.Option(Syntax.Name(name, range: path.range), literal)
      let place = options.firstIndex { $0.key == name }
      switch (place, value) {
      case (let place?, nil): options.remove(at: place)
      case (let place?, _?): options[place] = option
      case (nil, _?): options.append(option)
      case (nil, nil): break
      }
    }
    return Language.format(
      Syntax.Statement(
        .load(path: path, name: Syntax.Name(name, range: path.range), options: options),
        range: path.range))
  }
}

extension Syntax.Option {
  fileprivate var key: String { name.text.lowercased() }
  fileprivate var isOfLayout: Bool { LayoutDoubt.options.contains(key) }
}

extension [GivenOption] {
  /// The value of an option; nil where it is not among them.
  fileprivate func value(of name: String) -> String? { first { $0.name == name }?.value ?? nil }
}

extension Table {
  /// True where another reading of the same file cut out the same rows and columns, and made the same of them.
  fileprivate func isRead(as other: Table, everyRow: Bool) -> Bool {
    guard rowCount == other.rowCount, fields.map(\.name) == other.fields.map(\.name),
      columns.map(\.type) == other.columns.map(\.type)
    else { return false }
    func isSame(_ row: Int) -> Bool {
      zip(columns, other.columns).allSatisfy { $0[row] == $1[row] }
    }
    guard rowCount > 0, !everyRow else { return (0..<rowCount).allSatisfy(isSame) }
    // Both are of rows that follow each other, so their ends tell of all between.
    return isSame(0) && isSame(rowCount - 1)
  }
}
