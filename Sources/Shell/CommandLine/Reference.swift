import Diagnostics
import Formats
import Language
import Sessions

/// The reference in the README, made from the same lists as parsing, help and completion.
public enum Reference {
  /// The Markdown between the README's reference marks.
  public static var markdown: String {
    var sections = [
      section(
        "Commands of the program", ["Command", "What it does"],
        [["`mittari`", CommandLineCommand.none.text]]
          + CommandLineCommand.all.map { ["`mittari \($0.name) \($0.operands)`", $0.summary.text] }),
      section(
        "Options", ["Option", "What it does"],
        CommandLineOption.all.map { option in
          let value = option.value.map { " \($0)" } ?? ""
          return ["`\(option.names.joined(separator: "`, `"))\(value)`", option.summary.text]
        }),
    ]
    let words: [(title: String, entries: [Vocabulary.Entry])] = [
      ("Stages", Vocabulary.stages), ("Statements", Vocabulary.commands),
      ("Functions", Vocabulary.functions), ("Aggregates", Vocabulary.aggregates),
      ("Operators", Vocabulary.operators),
    ]
    for part in words {
      sections.append(
        section(
          part.title, ["Form", "What it does", "Example"],
          part.entries.map { ["`\($0.signature)`", $0.summary, "`\($0.example)`"] }))
    }
    sections.append(
      section(
        "Settings", ["Setting", "Values", "What it does"],
        Settings.all.map { entry in
          let values = entry.values + (entry.takesNumber ? ["a number"] : [])
          return ["`set \(entry.name)`", values.joined(separator: ", "), entry.summary]
        }))
    return (sections + files).joined(separator: "\n\n")
  }

  /// The formats of files, and what `load … with` tells of them.
  private static var files: [String] {
    [
      section(
        "Files that are read", ["Format", "Usual names", "What it is"],
        FileFormat.allCases.map { format in
          let usual = format.usualExtensions.map { ".\($0)" }
          return [format.title.text, endings(usual), format.summary]
        }),
      section(
        "Options of `load … with`", ["Option", "Takes", "For", "What it tells"],
        LoadOption.all.map { option in
          let formats = FileFormat.allCases.filter(option.formats.contains).map(\.title.text)
          return [
            "`\(option.name)`", option.takes.text, formats.joined(separator: ", "), option.summary,
          ]
        }),
      section(
        "Tables of databases", ["Database", "Form", "What it is"],
        DatabaseForm.all.map { [$0.title, "`load \"\($0.form)\"`", $0.summary] }),
      section(
        "Files that are written", ["Format", "Names", "What it is"],
        Writers.all.map { format in
          ["`\(format.name)`", endings(format.nameEndings), format.summary]
        }),
    ]
  }

  private static func endings(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }

  private static func section(_ title: String, _ header: [String], _ rows: [[String]]) -> String {
    let lines = [header, header.map { _ in ":--" }] + rows
    let table = lines.map { cells in
      "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    return (["### \(title)", ""] + table).joined(separator: "\n")
  }
}
