import Diagnostics
import Tables

/// An option that `load … with` takes for delimited files: one row of the table that parsing and help come from.
public struct LoadOption: Sendable {
  /// The option's name.
  public let name: String
  /// What it takes: `comma, semicolon, tab, pipe or another single character`.
  public let takes: String
  /// What it does, in one sentence without a full stop.
  public let summary: String
  /// Puts a value into the options; false for a value that it does not take.
  let set: @Sendable (inout DelimitedOptions, String) -> Bool

  /// All options, in the order in which help lists them.
  public static let all: [LoadOption] = [
    LoadOption(
      name: "delimiter", takes: "\";\", \",\", \"|\", tab, another ASCII character, or none",
      summary: "what stands between cells"
    ) { options, value in
      options.delimiter = Delimiter.byte(of: value)
      return options.delimiter != nil
    },
    LoadOption(
      name: "decimal", takes: "\",\", \".\" or both", summary: "what stands before decimals"
    ) { options, value in
      options.decimal = DecimalMark(rawValue: value.lowercased())
      return options.decimal != nil
    },
    LoadOption(
      name: "group", takes: "\" \", \".\" or \",\"",
      summary: "what stands between groups of three digits; spaces always may"
    ) { options, value in
      options.group = GroupMark(rawValue: value)
      return options.group != nil
    },
    LoadOption(
      name: "encoding", takes: TextEncoding.allCases.map(\.rawValue).joined(separator: ", "),
      summary: "how the bytes stand for letters"
    ) { options, value in
      options.encoding = TextEncoding(name: value)
      return options.encoding != nil
    },
    LoadOption(
      name: "quote", takes: "'\"', \"'\" or none",
      summary: "what stands around cells that hold a delimiter"
    ) { options, value in
      options.quote = QuoteMark(rawValue: value.lowercased())
      return options.quote != nil
    },
    LoadOption(
      name: "escape", takes: "backslash or none",
      summary: "whether \\t and \\n stand for a tab and a line break"
    ) { options, value in
      options.hasEscapes = ["backslash": true, "none": false][value.lowercased()]
      return options.hasEscapes != nil
    },
    LoadOption(
      name: "header", takes: "true or false", summary: "whether a line names the columns"
    ) { options, value in
      options.header = Bool(value.lowercased())
      return options.header != nil
    },
    LoadOption(
      name: "skip", takes: "a count of lines", summary: "how many lines stand before the header"
    ) { options, value in
      options.titleLines = lines(value)
      return options.titleLines != nil
    },
    LoadOption(
      name: "footer", takes: "a count of lines", summary: "how many lines stand after the data"
    ) { options, value in
      options.footerLines = lines(value)
      return options.footerLines != nil
    },
    LoadOption(
      name: "missing",
      takes: "a mark such as \"..\", or with its meaning \"..=suppressed\" ("
        + MissingKind.allCases.map(\.label).joined(separator: ", ") + ")",
      summary: "a cell that stands for no value; may be given several times"
    ) { options, value in
      options.missing = (options.missing ?? []) + [MissingMark(option: value)]
      return true
    },
    LoadOption(
      name: "text", takes: "the name of a column",
      summary: "a column that stays text; may be given several times"
    ) { options, value in
      options.textColumns = (options.textColumns ?? []) + [value]
      return true
    },
    LoadOption(
      name: "number", takes: "the name of a column",
      summary: "a column of numbers even if it stands in quotes; may be given several times"
    ) { options, value in
      options.numberColumns = (options.numberColumns ?? []) + [value]
      return true
    },
  ]

  private static func lines(_ value: String) -> Int? {
    guard let count = Int(value), (0...1_000_000).contains(count) else { return nil }
    return count
  }
}

extension DelimitedOptions {
  /// Takes options as written; an unknown name or value is an error that tells the option's place in the list.
  public init(_ given: [GivenOption]) throws(OptionError) {
    self.init()
    for (index, option) in given.enumerated() {
      guard let known = LoadOption.all.first(where: { $0.name == option.name.lowercased() }) else {
        let nearest = NearestName.match(for: option.name, among: LoadOption.all.map(\.name))
        throw OptionError(
          index: index, name: option.name, value: option.value, kind: .unknown(nearest: nearest))
      }
      guard let value = option.value, known.set(&self, value) else {
        throw OptionError(
          index: index, name: known.name, value: option.value, kind: .value(takes: known.takes))
      }
    }
  }
}
