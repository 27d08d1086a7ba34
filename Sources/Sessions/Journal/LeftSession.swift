import Formats

/// A session that did not end: its journal is there and nobody holds it any more.
///
/// It is held until this value goes, so that no two shells are offered the same one.
public final class LeftSession {
  /// More bytes than this of a journal are not read.
  private static let mostBytes = 64 << 20

  /// The statements that hold, in order.
  public let statements: [String]
  /// The folder that relative paths were taken from; nil where it is the present one.
  public let otherFolder: String?

  private let file: PrivateFile
  private let changed: Int

  /// The one that was written to last among those left in a folder; nil where there is none.
  public static func latest(in folder: String) -> LeftSession? {
    var latest: LeftSession?
    for name in Path.entries(of: folder) {
      guard let left = LeftSession(path: Path.join(folder, name)) else { continue }
      if latest.map({ $0.changed <= left.changed }) ?? true { latest = left }
    }
    return latest
  }

  /// Takes a journal that nobody holds; one without statements is cleared away, and what is no journal is let be.
  private init?(path: String) {
    guard let file = try? PrivateFile(path, for: .reading), file.lockIfFree(), file.isInFolder,
      let bytes = try? file.read(from: 0, count: min(file.size, Self.mostBytes))
    else { return nil }
    let text = JournalText(bytes)
    let standing = text?.standing ?? []
    guard let text, !standing.isEmpty else {
      if text != nil || bytes.isEmpty { file.remove() }
      return nil
    }
    statements = standing
    otherFolder = text.folder == Path.absolute(".") ? nil : text.folder
    changed = file.changed
    self.file = file
  }

  /// Takes its journal away.
  public func forget() { file.remove() }
}
