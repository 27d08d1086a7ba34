import Diagnostics
public import Rendering

/// The text of `--help`, made from the tables of commands and options.
public enum Usage {
  private static let title: Message =
    "mittari: a query shell and replayable notebook for wellbeing indicators"
  private static let datasets: Message =
    "Datasets are looked for in --datasets, $MITTARI_DATASETS, ./Datasets and the user's data folder."
  private static let exits: Message =
    "Exit: 0 done, 1 a replay differs, 2 an error, 130 interrupted. In the shell: help."

  /// The whole help in a language.
  public static func text(in language: DisplayLanguage) -> String {
    let commands =
      [("mittari", CommandLineCommand.none)]
      + CommandLineCommand.all.map { ("mittari \($0.name) \($0.operands)", $0.summary) }
    let options = CommandLineOption.all.map { option in
      (option.names.joined(separator: ", ") + (option.value.map { " \($0)" } ?? ""), option.summary)
    }
    let parts = [
      title.text(in: language), rows(commands, language), rows(options, language),
      datasets.text(in: language) + "\n" + exits.text(in: language),
    ]
    return parts.joined(separator: "\n\n")
  }

  private static func rows(
    _ rows: [(String, Message)], _ language: DisplayLanguage
  ) -> String {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { left, right in
      "  " + left + String(repeating: " ", count: width - left.count) + "  "
        + right.text(in: language)
    }.joined(separator: "\n")
  }
}

extension Invocation {
  /// The language that arguments ask for, told before they are read: what is wrong with them is said in it too.
  public static func language(in arguments: [String]) -> DisplayLanguage {
    var language = DisplayLanguage.en
    for (index, argument) in arguments.enumerated() {
      let isName = index > 0 && arguments[index - 1] == "--lang"
      let value =
        argument.hasPrefix("--lang=") ? argument.dropFirst(7) : isName ? argument[...] : ""
      language = DisplayLanguage(rawValue: value.lowercased()) ?? language
    }
    return language
  }
}

extension UsageError {
  /// What is said of it in a language: the fault and the way out.
  public func text(in language: DisplayLanguage) -> String {
    let word = Message("error").text(in: language)
    return "\(word): \(message.text(in: language))\n  \(hint.text(in: language))\n"
  }
}
