import Foundation
public import Testing

/// Recorded outputs: plain files that a person can read, under `Goldens` beside the test that checks them.
public enum Golden {
  /// The environment variable that records instead of checking: `MITTARI_RECORD=1 swift test`.
  public static let recordVariable = "MITTARI_RECORD"

  /// Expects that `actual` equals the golden file `name` to the byte.
  ///
  /// When recording, the file is written and the test fails, so that no recording passes for a check.
  public static func expect(
    _ actual: String, _ name: String, testFile: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent()
      .appendingPathComponent("Goldens")
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment[recordVariable] == "1" {
      record(actual, file, sourceLocation)
      return
    }
    guard let data = try? Data(contentsOf: file) else {
      Issue.record(
        "no golden \(name); record with \(recordVariable)=1", sourceLocation: sourceLocation)
      return
    }
    let expected = String(decoding: data, as: UTF8.self)
    guard Array(expected.utf8) != Array(actual.utf8) else { return }
    Issue.record(
      "\(name) differs\n--- golden\n\(expected)\n--- actual\n\(actual)",
      sourceLocation: sourceLocation)
  }

  private static func record(_ actual: String, _ file: URL, _ sourceLocation: SourceLocation) {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent)", sourceLocation: sourceLocation)
    } catch {
      Issue.record("cannot record \(file.path): \(error)", sourceLocation: sourceLocation)
    }
  }
}
