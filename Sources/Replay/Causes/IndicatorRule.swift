import Indicators
import Tables

/// What a dataset's indicators are judged by: those of the same direction and threshold together.
public struct IndicatorRule: Sendable, Hashable {
  /// The dataset whose rows name the indicators.
  public let dataset: String
  /// `higher`, `lower` or `none`.
  public let polarity: String
  /// The threshold as printed; nil where there is none.
  public let threshold: String?
  /// The indicators, in the order of the data.
  public var members: [String]

  /// The rules of a dataset, in the order of the data; none where its rows name no indicators, or more than are kept.
  static func all(of table: Table, dataset: String) -> [IndicatorRule] {
    guard let columns = RuleColumns(table) else { return [] }
    var rules: [IndicatorRule] = []
    var seen: Set<String> = []
    for row in 0..<table.rowCount {
      guard let member = table.columns[columns.key][row].dataText, seen.insert(member).inserted
      else { continue }
      if seen.count > NotebookLimits.indicators { return [] }
      let polarity = columns.polarity.flatMap { table.columns[$0][row].dataText }
      let threshold = columns.threshold.flatMap { table.columns[$0].shown(row).dataText }
      let rule = IndicatorRule(
        dataset: dataset, polarity: polarity ?? Polarity.none.rawValue, threshold: threshold,
        members: [member])
      if let known = rules.firstIndex(where: { $0.judgesAs(rule) }) {
        rules[known].members.append(member)
      } else {
        rules.append(rule)
      }
    }
    return rules
  }

  private func judgesAs(_ other: IndicatorRule) -> Bool {
    polarity == other.polarity && threshold == other.threshold
  }
}

/// The columns of a dataset that hold its indicators' rules.
private struct RuleColumns {
  let key: Int
  let polarity: Int?
  let threshold: Int?

  init?(_ table: Table) {
    polarity = table.fields.firstIndex { field in
      if case .polarity = field.role { true } else { false }
    }
    threshold = table.fields.firstIndex { field in
      if case .threshold = field.role { true } else { false }
    }
    guard let any = polarity ?? threshold, let name = table.fields[any].role.describedDimension,
      let key = table.index(of: name)
    else { return nil }
    self.key = key
  }
}

extension [IndicatorRule] {
  /// The rule of every indicator of a dataset.
  fileprivate func byMember(of dataset: String) -> [String: (polarity: String, threshold: String?)]
  {
    var rules: [String: (polarity: String, threshold: String?)] = [:]
    for rule in self where rule.dataset.lowercased() == dataset.lowercased() {
      for member in rule.members { rules[member] = (rule.polarity, rule.threshold) }
    }
    return rules
  }

  /// The indicators that both know and that these judge otherwise than the recorded ones.
  func changes(since recorded: [IndicatorRule]) -> [RuleChange] {
    flatMap { rule -> [RuleChange] in
      let before = recorded.byMember(of: rule.dataset)
      return rule.members.compactMap { member in
        guard let old = before[member] else { return nil }
        let change = RuleChange(
          dataset: rule.dataset, member: member, old: old,
          new: (rule.polarity, rule.threshold))
        return change.isOne ? change : nil
      }
    }
  }

  /// A dataset's rows as these rules judge them; indicators that they do not know keep their rule.
  func judging(_ table: Table, dataset: String) -> Table {
    let rules = byMember(of: dataset)
    guard !rules.isEmpty, let columns = RuleColumns(table) else { return table }
    let keys = (0..<table.rowCount).map { table.columns[columns.key][$0].dataText ?? "" }
    var result = Table(name: table.name)
    for index in table.fields.indices {
      var column = table.columns[index]
      if index == columns.polarity {
        column = .texts(
          keys.indices.map { row in rules[keys[row]].map(\.polarity) ?? column[row].dataText })
      } else if index == columns.threshold {
        column = .decimals(
          keys.indices.map { row in
            let text = rules[keys[row]].map { $0.threshold } ?? column.shown(row).dataText
            return text.flatMap { ExactDecimal($0) }
          })
      }
      result.append(table.fields[index], column)
    }
    return result
  }
}

/// An indicator that is judged otherwise than when the results were recorded.
struct RuleChange: Sendable {
  let dataset: String
  let member: String
  let old: (polarity: String, threshold: String?)
  let new: (polarity: String, threshold: String?)

  /// True where the numbers differ and not only how they are printed.
  fileprivate var isOne: Bool {
    old.polarity != new.polarity
      || old.threshold.flatMap { ExactDecimal($0) } != new.threshold.flatMap { ExactDecimal($0) }
  }
}
