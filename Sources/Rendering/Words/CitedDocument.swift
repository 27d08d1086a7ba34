/// A document that figures were taken from, as a reader finds it: title, part, date.
public struct CitedDocument: Sendable, Hashable {
  /// What it is called.
  public var title: String
  /// The part that holds the figures; nil where nothing tells.
  public var section: String?
  /// Its date as written, `2024-01-23`; nil where nothing tells.
  public var date: String?
  /// The language of title and part, as `fi`; nil where nothing tells.
  public var language: String?

  /// Takes what is known of a document.
  public init(title: String, section: String?, date: String?, language: String?) {
    self.title = title
    self.section = section
    self.date = date
    self.language = language
  }

  /// The document on one line: `title, section 1.5, 2024-01-23`.
  public func text(in language: DisplayLanguage) -> MarkedText {
    let section = section.map {
      Wording.section.marked(language, MarkedText($0, language: self.language))
    }
    let days = date.map { date in
      date.split(separator: ", ").map { Day.text(String($0), language) }.joined(separator: ", ")
    }
    return [MarkedText(title, language: self.language), section, days.map { MarkedText($0) }]
      .compactMap { $0 }.joined(separator: ", ")
  }
}

extension Wording {
  fileprivate static let section = Phrase("section {0}", fi: "kohta {0}", sv: "avsnitt {0}")
}

/// Writes days as people of a language do.
enum Day {
  /// A day such as `2026-11-21`; what is none stays as it is.
  static func text(_ day: String, _ language: DisplayLanguage) -> String {
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard parts.map(\.utf8.count) == [4, 2, 2], numbers.count == 3 else { return day }
    switch language {
    case .fi: return "\(numbers[2]).\(numbers[1]).\(numbers[0])"
    case .sv, .en: return day
    }
  }
}
