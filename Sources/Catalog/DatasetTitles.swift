import Synchronization

/// What a dataset is called by people.
public struct DatasetTitles: Sendable, Hashable {
  /// The title where no language has its own; nil where the descriptor has none, or cannot be read.
  public let plain: String?
  /// The titles by language: `fi`, `sv`, `en`.
  public let byLanguage: [String: String]

  /// The title in a language, else the plain one.
  public func title(in language: String) -> String? { byLanguage[language] ?? plain }

  /// Every title once.
  public var all: [String] { Set(byLanguage.values).union([plain].compactMap { $0 }).sorted() }
}

/// The titles that were read already, shared by all copies of a catalog.
final class KnownTitles: Sendable {
  private let titles = Mutex<[String: DatasetTitles]>([:])

  /// The titles of a name, read if they are not known yet.
  func titles(of name: String, _ read: () -> DatasetTitles) -> DatasetTitles {
    if let known = titles.withLock({ $0[name] }) { return known }
    let new = read()
    titles.withLock { $0[name] = new }
    return new
  }
}
