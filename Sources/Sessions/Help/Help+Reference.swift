import Diagnostics
import Formats

/// The pages of words that are no words of the language but stand in the reference: settings, options, formats.
extension Help {
  /// The pages of a name, in the order of the reference.
  static func referencePages(for word: String) -> [[Message]] {
    let plain = word.replacing("-", with: "")
    return Settings.all.filter { $0.name == word }.map(page)
      + FileFormat.allCases.filter { $0.names.contains(plain) }.map(page)
      + LoadOption.all.filter { $0.name == word }.map(page)
      + Writers.all.filter { ([$0.name] + $0.extensions).contains(word) }.map(page)
  }

  /// The names that have such a page.
  static var referenceNames: [String] {
    Settings.all.map(\.name) + FileFormat.allCases.flatMap(\.names) + LoadOption.all.map(\.name)
      + Writers.all.map(\.name)
  }

  private static func page(_ setting: Settings.Entry) -> [Message] {
    let values = (setting.values + (setting.takesNumber ? ["N"] : [])).joined(separator: "|")
    return [
      "  set \(setting.name) \(values)", "  \(Message(wording: setting.summary))", "",
      "  > set \(setting.name) \(Settings()[setting])",
    ]
  }

  private static func page(_ format: FileFormat) -> [Message] {
    [
      "  load \"FILE.\(format.usualExtensions.first ?? "")\" as NAME",
      "  \(format.title): \(Message(wording: format.summary))",
    ]
  }

  private static func page(_ option: LoadOption) -> [Message] {
    [
      "  load \"FILE\" as NAME with \(option.name) …", "  \(Message(wording: option.summary))",
      "  \(HelpWords.takes(option.takes))",
    ]
  }

  private static func page(_ format: TableFormat) -> [Message] {
    let ending = format.nameEndings.first ?? ""
    let file = ending.hasPrefix(".") ? "FILE\(ending)" : "FOLDER/\(ending)"
    return ["  export \"\(file)\"", "  \(Message(wording: format.summary))"]
  }
}

extension FileFormat {
  /// What people call it: the endings of its files, and its title where that is one word.
  fileprivate var names: [String] {
    let title = title.text.lowercased().replacing("-", with: "")
    return usualExtensions + (usualExtensions.contains(title) || title.contains(" ") ? [] : [title])
  }
}
