import Diagnostics
import Rendering
import Tables

extension ReplayReport.Causes {
  /// The causes as one clause.
  func text(_ words: RecordedWords) -> Message {
    let certain = certain.map { $0.text(words) }
    let possible = possible.map { $0.text(words) }
    guard let first = possible.first else {
      return certain.dropFirst().reduce(certain.first ?? "the cause is not known") {
        "\($0); \($1)"
      }
    }
    let list = possible.dropFirst().reduce(first) { "\($0); \($1)" }
    let untold: Message =
      possible.count == 1 ? list : "one of these, which cannot be told apart: \(list)"
    return certain.reversed().reduce(untold) { "\($1); \($0)" }
  }
}

extension ReplayReport.Cause {
  /// The cause as a clause.
  func text(_ words: RecordedWords) -> Message {
    switch self {
    case .data(let names): "the data of \(names.joined(separator: ", ")) are new"
    case .parameters(let names):
      names.count == 1
        ? "the parameter \(names[0]) has another value"
        : "the parameters \(names.joined(separator: ", ")) have other values"
    case .rules(let rules): Self.text(rules, words)
    case .descriptions(let names): "the description of \(names.joined(separator: ", ")) changed"
    case .definition: "the query was changed after its result was recorded"
    case .version(let version): "it was recorded by mittari \(version)"
    case .handEdit: "the recorded table was edited by hand"
    case .noQuery: "the cell has no query any more"
    }
  }

  /// The cause in a word, beside one of several changes.
  var name: Message {
    switch self {
    case .data: "the data"
    case .parameters: "the parameters"
    case .rules: "the rule"
    case .descriptions: "the description"
    case .definition, .noQuery: "the query"
    case .version: "the version"
    case .handEdit: "the hand edit"
    }
  }

  /// So many rules are told one by one.
  private static let toldRules = 3

  private static func text(_ rules: [JudgedOtherwise], _ words: RecordedWords) -> Message {
    let told = rules.prefix(toldRules).map { rule -> Message in
      "the rule of \(rule.member) changed (\(rule.text(words)))"
    }
    let list = told.dropFirst().reduce(told.first ?? "") { "\($0); \($1)" }
    let rest = rules.count - told.count
    return rest > 0 ? "\(list) and \(rest) more" : list
  }
}

extension ReplayReport.Cause.JudgedOtherwise {
  fileprivate func text(_ words: RecordedWords) -> Message {
    let direction = polarity.map { pair -> Message in
      "\(Self.direction(pair.new)), was \(Self.direction(pair.old))"
    }
    let limit = threshold.map { pair -> Message in
      "threshold \(words.figure(.text(pair.new))), was \(words.figure(.text(pair.old)))"
    }
    guard let direction else { return limit ?? "" }
    return limit.map { "\(direction); \($0)" } ?? direction
  }

  private static func direction(_ polarity: String) -> Message {
    switch polarity {
    case "higher": "higher is better"
    case "lower": "lower is better"
    default: "not judged"
    }
  }
}
