import Catalog
import Foundation
import Tables
import Testing

/// Places in the repository, found from this file.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  static let datasets = root + "/Datasets"
  static let transcriptions = root + "/Tests/CatalogTests/Transcriptions"
}

/// The printed figures of a dataset as they were transcribed independently of it.
struct Transcription {
  /// The lines without comments, cut at the bars.
  let lines: [[String]]

  init(_ name: String) throws {
    let text = try String(
      contentsOfFile: "\(Repository.transcriptions)/\(name).txt", encoding: .utf8)
    lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }
}

extension Table {
  /// The cells of some columns as text, joined by bars; `—` where missing.
  func lines(_ names: [String]) -> [String] { rows(names).map { $0.joined(separator: " | ") } }

  /// The cells of some columns as text, row by row; `—` where missing.
  func rows(_ names: [String]) -> [[String]] {
    let columns = names.compactMap { column($0) }
    return (0..<rowCount).map { row in columns.map { $0[row].dataText ?? "—" } }
  }

  /// The one distinct cell of a column among the rows of an indicator.
  func values(_ name: String, ofIndicator no: String) -> Set<String> {
    guard let numbers = column("no"), let column = column(name) else { return [] }
    let rows = (0..<rowCount).filter { numbers[$0] == .text(no) }
    return Set(rows.map { column[$0].dataText ?? "—" })
  }
}

/// A folder that is there for one test.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, making the folders on the way to it.
  func write(_ text: String, to name: String) throws {
    let url = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}
