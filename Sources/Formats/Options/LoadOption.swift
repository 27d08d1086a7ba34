public import Diagnostics
import Tables

/// An option that `load … with` takes: one row of the table that parsing and help come from.
public struct LoadOption: Sendable {
  /// The option's name.
  public let name: String
  /// What it takes: `comma, semicolon, tab, pipe or another single character`.
  public let takes: Message
  /// What it does, in one sentence without a full stop.
  public let summary: String
  /// The formats that it is for.
  public private(set) var formats: Set<FileFormat> = [.delimited]
  /// The nearest value that it takes instead of one that it doesn't; nil where none is near.
  private(set) var nearest: @Sendable (String) -> String? = { _ in nil }
  /// Puts a value into the options; false for a value that it does not take.
  let set: @Sendable (inout LoadOptions, String) -> Bool

  /// All options, in the order in which help lists them.
  public static let all: [LoadOption] = [
    LoadOption(
      name: "delimiter", takes: "\";\", \",\", \"|\", tab, another ASCII character, or none",
      summary: "what stands between cells"
    ) { options, value in
      options.delimited.delimiter = Delimiter.byte(of: value)
      return options.delimited.delimiter != nil
    },
    LoadOption(
      name: "decimal", takes: "\",\", \".\" or both", summary: "what stands before decimals",
      formats: [.delimited, .xlsx]
    ) { options, value in
      options.delimited.decimal = DecimalMark(rawValue: value.lowercased())
      return options.delimited.decimal != nil
    },
    LoadOption(
      name: "group", takes: "\" \", \".\" or \",\"",
      summary: "what stands between groups of three digits; spaces always may",
      formats: [.delimited, .xlsx]
    ) { options, value in
      options.delimited.group = GroupMark(rawValue: value)
      return options.delimited.group != nil
    },
    LoadOption(
      name: "encoding",
      takes: Message(verbatim: TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")),
      summary: "how the bytes stand for letters", formats: [.delimited, .px]
    ) { options, value in
      options.delimited.encoding = TextEncoding(name: value)
      return options.delimited.encoding != nil
    },
    LoadOption(
      name: "quote", takes: "'\"', \"'\" or none",
      summary: "what stands around cells that hold a delimiter"
    ) { options, value in
      options.delimited.quote = QuoteMark(rawValue: value.lowercased())
      return options.delimited.quote != nil
    },
    LoadOption(
      name: "escape", takes: "backslash or none",
      summary: "whether \\t and \\n stand for a tab and a line break"
    ) { options, value in
      options.delimited.hasEscapes = ["backslash": true, "none": false][value.lowercased()]
      return options.delimited.hasEscapes != nil
    },
    LoadOption(
      name: "header", takes: "true or false", summary: "whether a line names the columns",
      formats: [.delimited, .xlsx]
    ) { options, value in
      options.delimited.header = Bool(value.lowercased())
      return options.delimited.header != nil
    },
    LoadOption(
      name: "skip", takes: "a count of lines", summary: "how many lines stand before the header",
      formats: [.delimited, .xlsx]
    ) { options, value in
      options.delimited.titleLines = lines(value)
      return options.delimited.titleLines != nil
    },
    LoadOption(
      name: "footer", takes: "a count of lines", summary: "how many lines stand after the data",
      formats: [.delimited, .xlsx]
    ) { options, value in
      options.delimited.footerLines = lines(value)
      return options.delimited.footerLines != nil
    },
    LoadOption(
      name: "missing",
      takes:
        "a mark such as \"..\", or with its meaning \"..=suppressed\" (\(MissingKind.allCases.map(\.label).joined(separator: ", ")))",
      summary: "a cell that stands for no value, beside the usual ones; may be given several times",
      formats: [.delimited, .xlsx]
    ) { options, value in
      guard let mark = MissingMark(option: value) else { return false }
      options.delimited.missing = (options.delimited.missing ?? []) + [mark]
      return true
    }.suggesting(MissingMark.nearestOption),
    LoadOption(
      name: "text", takes: "the name of a column",
      summary: "a column that stays text; may be given several times",
      formats: [.delimited, .xlsx]
    ) { options, value in
      options.delimited.textColumns = (options.delimited.textColumns ?? []) + [value]
      return true
    },
    LoadOption(
      name: "number", takes: "the name of a column",
      summary: "a column of numbers even if it stands in quotes; may be given several times",
      formats: [.delimited, .xlsx]
    ) { options, value in
      options.delimited.numberColumns = (options.delimited.numberColumns ?? []) + [value]
      return true
    },
    LoadOption(
      name: "sheet", takes: "the name or the number of a sheet",
      summary: "which sheet of a workbook is read", formats: [.xlsx]
    ) { options, value in
      options.sheet = value
      return true
    },
    LoadOption(
      name: "language", takes: "one of the file's languages, such as en",
      summary: "in which of its languages a PX file is read", formats: [.px]
    ) { options, value in
      options.language = value
      return true
    },
    LoadOption(
      name: "dataset", takes: "the name or label of a dataset",
      summary: "which dataset of a JSON-stat file is read", formats: [.jsonStat]
    ) { options, value in
      options.dataset = value
      return true
    },
  ]

  private func suggesting(_ nearest: @escaping @Sendable (String) -> String?) -> LoadOption {
    var option = self
    option.nearest = nearest
    return option
  }

  private static func lines(_ value: String) -> Int? {
    guard let count = Int(value), (0...1_000_000).contains(count) else { return nil }
    return count
  }
}
