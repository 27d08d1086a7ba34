import Diagnostics
import Formats
import Rendering
import Tables

/// The files of a report, ready to be written.
struct ReportFiles {
  /// A file by its name below the report's folder; the name of a single file is the output's own.
  struct File {
    let name: String
    let contents: Contents

    /// What a file holds.
    enum Contents {
      /// A text of the report's own.
      case text(String)
      /// The rows of a result, written as `export` does: with what their format cannot tell beside them.
      case rows(Table, TableFormat, WrittenProvenance)
    }

    init(name: String, text: String) {
      self.name = name
      contents = .text(text)
    }

    init(name: String, _ table: Table, as format: TableFormat, _ provenance: WrittenProvenance) {
      self.name = name
      contents = .rows(table, format, provenance)
    }

    /// Its name, and those of the files that go along.
    var names: [String] {
      switch contents {
      case .text: [name]
      case .rows(_, let format, _): [name] + format.companions(of: name)
      }
    }
  }

  private let files: [File]
  private let isFolder: Bool

  /// Makes the files; `provenances` tell by the name of its cell where a result's rows come from.
  init(
    _ content: ReportContent, _ target: ReportTarget,
    from provenances: [String: WrittenProvenance]
  ) {
    isFolder = target.kind == .folder
    switch target.kind {
    case .page: files = [File(name: "", text: ReportPage(content).text)]
    case .markdown: files = [File(name: "", text: ReportMarkdown(content).text)]
    case .notebook: files = [File(name: "", text: ReportNotebook(content).text)]
    case .folder: files = Self.folder(content, provenances)
    }
  }

  /// A page, the same as Markdown, the rows of each result and the charts.
  private static func folder(
    _ content: ReportContent, _ provenances: [String: WrittenProvenance]
  ) -> [File] {
    var names = FileNames()
    var files = [
      File(name: names.add("index", "html"), text: ReportPage(content).text),
      File(name: names.add("report", "md"), text: ReportMarkdown(content).text),
    ]
    for result in content.results {
      guard let table = result.table else { continue }
      if let csv = Writers.format(named: "csv") {
        // Accepted rows that stand in for those of a failed cell are of data that nobody has any more.
        let provenance =
          provenances[result.name] ?? WrittenProvenance(query: result.query, datasets: [])
        files.append(File(name: names.add(result.name, "csv"), table, as: csv, provenance))
      }
      if let chart = result.chart {
        files.append(
          File(
            name: names.add(result.name, "svg"),
            text: SVGChart.render(chart.request, chart.table, language: content.language)))
      }
    }
    return files
  }

  /// Puts the files in the place of those that are there, each whole or not at all.
  func write(to output: ReportOutput) throws(DiagnosticList) {
    if isFolder {
      try output.checkFolder(files.flatMap(\.names))
      output.makeFolder()
    } else {
      try output.checkFile()
    }
    for file in files {
      switch file.contents {
      case .text(let text): try output.write(text, as: file.name)
      case .rows(let table, let format, let provenance):
        try output.write(table, as: file.name, format, provenance)
      }
    }
  }
}

/// Names of files made from names of cells and members: no paths, no names that systems keep for themselves.
struct FileNames {
  private var used: Set<String> = []

  /// A free name for a text, with an ending.
  ///
  /// Letters and digits of any script stay, all else becomes hyphens; where case alone tells names apart, or nothing
  /// is left, a number is added.
  mutating func add(_ text: String, _ ending: String) -> String {
    let stem = Self.stem(text)
    var name = stem
    var number = 1
    while !used.insert("\(name).\(ending)".lowercased()).inserted {
      number += 1
      name = "\(stem)-\(number)"
    }
    return "\(name).\(ending)"
  }

  /// Names that Windows gives to devices.
  private static let reserved: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })
  /// File names have at most 255 bytes, of which the ending and a number take some.
  private static let mostBytes = 200

  private static func stem(_ text: String) -> String {
    var stem = ""
    for scalar in text.unicodeScalars {
      if stem.utf8.count >= mostBytes { break }
      let isPart =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
        || (!stem.isEmpty && scalar.properties.generalCategory == .nonspacingMark)
      if isPart {
        stem.unicodeScalars.append(scalar)
      } else if !stem.isEmpty, !stem.hasSuffix("-") {
        stem += "-"
      }
    }
    while stem.hasSuffix("-") { stem.removeLast() }
    if stem.isEmpty { return "result" }
    return reserved.contains(stem.lowercased()) ? stem + "-" : stem
  }
}
