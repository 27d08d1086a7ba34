import Foundation
import TestSupport

/// The datasets of the study alone, so that what is found there stays the same when others are shipped.
final class StudyShelf: Sendable {
  /// The folder, removed with the shelf.
  let path: String

  init() throws {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: UUID().uuidString)
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["goals", "guardians", "indicators", "registers", "school"] {
      try files.copyItem(
        at: URL(filePath: Repository.path("Datasets/\(name)")), to: folder.appending(path: name))
    }
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
