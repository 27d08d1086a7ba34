import Indicators
import Tables

/// What the recorded results stand on: data, parameters, and the program that made them.
public struct Provenance: Sendable, Hashable {
  /// The datasets by name.
  public var datasets: [Dataset]
  /// What the indicators of the datasets are judged by.
  public var rules: [IndicatorRule] = []
  /// The values of the parameters, in order of declaration.
  public var parameters: [Parameter]
  /// The program's version.
  public var version: String
  /// The version of the query language.
  public var languageVersion: String
  /// The day of the run, as `2026-11-21`.
  public var run: String

  /// A dataset as it was.
  public struct Dataset: Sendable, Hashable {
    /// The name that queries use.
    public let name: String
    /// The first 16 digits of the SHA-256 of the file of its rows.
    public let sha256: String
    /// The first 16 digits of the SHA-256 of its descriptor and of the datasets that it refers to; nil for a plain file.
    public var meaning: String?
    /// How many rows there were.
    public let rows: Int
    /// The years that it covers, as `2019–2023`; nil where it has none.
    public let years: String?
    /// The columns that were found to be numbers in a plain file; nil where they are not recorded.
    public var numbers: [String]?
    /// The units of those of them that have one, as `%`; earlier versions recorded none.
    public var units: [String: String] = [:]
  }

  /// A parameter as it was.
  public struct Parameter: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The value in data form.
    public let value: String
  }

  static let opening = "<!-- provenance"

  /// The block as it is written; every line ends in `\n`.
  var text: String {
    var lines = [Self.opening]
    for dataset in datasets {
      let years = dataset.years.map { " years=" + AttributeText.write($0) } ?? ""
      let numbers = dataset.numbers.map {
        " " + Self.numbers
          + $0.map { name in
            let unit = dataset.units[name].map { "=" + AttributeText.write($0) } ?? ""
            return AttributeText.write(name) + unit
          }.joined(separator: ",")
      }
      lines.append(
        "dataset \(AttributeText.write(dataset.name)) sha256=\(dataset.sha256) "
          + (dataset.meaning.map { "meaning=\($0) " } ?? "") + "rows=\(dataset.rows)" + years
          + (numbers ?? ""))
    }
    lines += rules.map { rule in
      let members = rule.members.map(AttributeText.write).joined(separator: ",")
      return "rule \(AttributeText.write(rule.dataset)) \(rule.polarity) "
        + "\(rule.threshold ?? "-") \(members)"
    }
    if !parameters.isEmpty {
      let values = parameters.map {
        AttributeText.write($0.name) + "=" + AttributeText.write($0.value)
      }
      lines.append("params " + values.joined(separator: " "))
    }
    lines.append("mittari \(version) language=\(languageVersion) run=\(run) -->")
    return lines.map { $0 + "\n" }.joined()
  }
}

extension Provenance {
  /// Reads the lines of a block; the index of the first strange one is thrown.
  init(lines: [String]) throws(BadLine) {
    self.init(datasets: [], parameters: [], version: "", languageVersion: "", run: "")
    guard let first = lines.first, first.trimmedBlanks == Self.opening, lines.count > 1 else {
      throw BadLine(index: 0)
    }
    for (index, line) in lines.enumerated().dropFirst() {
      var words = line.trimmedBlanks.split(separator: " ")
      let isLast = index == lines.count - 1
      if isLast {
        guard words.popLast() == "-->" else { throw BadLine(index: index) }
        if words.isEmpty { continue }
      }
      guard read(words) else { throw BadLine(index: index) }
    }
    if version.isEmpty { throw BadLine(index: lines.count - 1) }
  }

  /// A line that provenance does not have.
  struct BadLine: Error {
    let index: Int
  }

  private mutating func read(_ words: [Substring]) -> Bool {
    switch words.first {
    case "dataset": readDataset(words.dropFirst())
    case "rule": readRule(words.dropFirst())
    case "params": readParameters(words.dropFirst())
    case "mittari": readProgram(words.dropFirst())
    default: false
    }
  }

  private static let numbers = "numbers="

  private mutating func readDataset(_ words: ArraySlice<Substring>) -> Bool {
    var words = words
    var numbers: [String]?
    var units: [String: String] = [:]
    if let last = words.last, last.hasPrefix(Self.numbers) {
      let columns = last.dropFirst(Self.numbers.count).split(separator: ",")
      var names: [String] = []
      for column in columns {
        let parts = column.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let texts = parts.compactMap { AttributeText.read($0) }
        guard texts.count == parts.count, let name = texts.first else { return false }
        names.append(name)
        if texts.count > 1 { units[name] = texts[1] }
      }
      numbers = names
      words.removeLast()
    }
    guard let name = words.first.flatMap({ AttributeText.read($0) }),
      let values = Self.attributes(
        words.dropFirst(), known: ["sha256", "meaning", "rows", "years"]),
      let sha256 = values["sha256"], let rows = values["rows"].flatMap({ Int($0) })
    else { return false }
    datasets.append(
      Dataset(
        name: name, sha256: sha256, meaning: values["meaning"], rows: rows,
        years: values["years"], numbers: numbers, units: units))
    return true
  }

  private mutating func readRule(_ words: ArraySlice<Substring>) -> Bool {
    let words = Array(words)
    guard words.count == 4, let dataset = AttributeText.read(words[0]),
      Polarity(rawValue: String(words[1])) != nil,
      words[2] == "-" || ExactDecimal(String(words[2])) != nil
    else { return false }
    let parts = words[3].split(separator: ",", omittingEmptySubsequences: false)
    let members = parts.compactMap { AttributeText.read($0) }
    rules.append(
      IndicatorRule(
        dataset: dataset, polarity: String(words[1]),
        threshold: words[2] == "-" ? nil : String(words[2]), members: members))
    return members.count == parts.count
  }

  private mutating func readParameters(_ words: ArraySlice<Substring>) -> Bool {
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .compactMap { AttributeText.read($0) }
      guard parts.count == 2 else { return false }
      parameters.append(Parameter(name: parts[0], value: parts[1]))
    }
    return true
  }

  private mutating func readProgram(_ words: ArraySlice<Substring>) -> Bool {
    guard let name = words.first.flatMap({ AttributeText.read($0) }),
      let values = Self.attributes(words.dropFirst(), known: ["language", "run"]),
      let language = values["language"], let day = values["run"]
    else { return false }
    (version, languageVersion, run) = (name, language, day)
    return true
  }

  private static func attributes(
    _ words: ArraySlice<Substring>, known: Set<String>
  ) -> [String: String]? {
    var values: [String: String] = [:]
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, known.contains(String(parts[0])),
        let value = AttributeText.read(parts[1])
      else { return nil }
      values[String(parts[0])] = value
    }
    return values
  }
}
