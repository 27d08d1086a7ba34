public import Formats
import Glibc

/// The accepted statements of a living session on disk, so that nothing is lost when the machine is.
///
/// The file is begun with the first statement and locked as long as the session lives, which tells others that its
/// statements are not left behind. A class, since the file has one owner that several statements reach.
public final class SessionJournal {
  /// What stands in the journal where a statement was taken back.
  public static let undo = "undo"

  private let folder: String
  private let workingFolder: String
  /// Statements that the session began with; they go before the first.
  private var opening: [String]
  private var file: JournalFile?
  /// False from the moment when a statement could not be written, or the journal was taken away.
  public private(set) var isWhole = true

  /// A journal in a folder; nothing is written before the first statement.
  ///
  /// - Parameter opening: statements that make the session as it is at its beginning.
  public init(folder: String, opening: [String] = []) {
    self.folder = folder
    self.opening = opening
    workingFolder = Path.absolute(".")
  }

  /// Writes statements down and returns when the disk has them.
  ///
  /// When that fails it throws once; later statements are not written, for a journal with a gap would mislead.
  public func append(_ statements: [String]) throws(FileError) {
    guard isWhole, !statements.isEmpty else { return }
    do {
      if file == nil {
        file = try JournalFile.create(in: folder, header: JournalText.header(folder: workingFolder))
      }
      try file?.append(JournalText.lines(for: opening + statements))
      opening = []
    } catch {
      isWhole = false
      throw error
    }
  }

  /// Takes the journal away: the session has ended as its person wished.
  public func end() {
    file?.remove()
    file = nil
    isWhole = false
  }
}

/// The file of a journal, locked while it is open.
struct JournalFile: ~Copyable {
  /// How often a name is tried; more than once only where another process takes the file for abandoned.
  private static let attempts = 8

  private let file: PrivateFile

  /// Makes a file of a name that nobody has, locks it and writes its first line.
  static func create(in folder: String, header: [UInt8]) throws(FileError) -> JournalFile {
    for _ in 0..<attempts {
      let name = "\(getpid())-" + String(UInt64.random(in: .min ... .max), radix: 36)
      let file = try PrivateFile(Path.join(folder, name), for: .creating)
      try file.lock()
      // Between its making and its locking it may have been cleared away as an empty one.
      guard file.isInFolder else { continue }
      do {
        try file.append(header)
      } catch {
        file.remove()
        throw error
      }
      file.synchronizeName()
      return JournalFile(file: file)
    }
    throw .other(path: folder, reason: String(cString: strerror(EEXIST)))
  }

  /// Adds lines and waits until the disk has them.
  func append(_ lines: [UInt8]) throws(FileError) {
    try file.append(lines)
    try file.synchronize()
  }

  /// Takes the name away.
  func remove() { file.remove() }

  private init(file: consuming PrivateFile) { self.file = file }
}
