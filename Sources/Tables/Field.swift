/// What a column is: its name, its part in the table, and how people call it.
public struct Field: Sendable, Hashable {
  /// The name that queries use.
  public var name: String
  /// The column's part in the table.
  public var role: Role
  /// Titles by language: `fi`, `sv`, `en`.
  public var titles: [String: String]
  /// The language of the column's texts and of its unit, as `fi`; nil where nothing tells.
  public var language: String?
  /// The language of the name itself, where it is a text of the data such as a compared member; nil where it is none.
  public var nameLanguage: String?
  /// True where the name is a member of the data, which no display calls otherwise.
  public var isNamedByData: Bool
  /// The unit of every figure, such as `%`; nil where there is none or it varies.
  public var unit: String?
  /// The attribute column that holds each row's unit.
  public var unitField: String?
  /// Of a mark of rounding: the column of the verdicts that it marks.
  public var verdictField: String?
  /// The member that is the sum or the whole of the others.
  public var total: String?
  /// True for columns that travel with the rows without being shown or written.
  public var isHidden: Bool
  /// True for the attribute by which people name its dimension: the indicator's title for its number.
  public var isLabel: Bool
  /// True where `select` named the column, so that it is always shown.
  public var isChosen: Bool
  /// True for texts that are to be typed as they stand, such as queries, so that no display shortens them.
  public var isLiteral: Bool
  /// True for words of the program's own, such as the kinds of a listing, which renderers say in the reader's language.
  public var isWording: Bool
  /// True for figures made from differences, so that those of percentages are in percentage points.
  public var standsOnDifference: Bool
  /// True for figures made of several figures each, which are no shares of so many people.
  public var isPooled: Bool
  /// True for figures computed of an indicator's figures, such as sums, for which its rule is not made.
  public var isComputed: Bool
  /// True for numbers that a query computed of figures, which are written as these are: years and codes are not.
  public var isMadeOfFigures: Bool
  /// Every distinct value of a numeric dimension in the dataset that it came from, in order; nil when unknown.
  public var domain: [ExactDecimal]?

  /// Makes a field; all but the name and the role can be set afterwards.
  public init(_ name: String, role: Role = .plain) {
    self.name = name
    self.role = role
    titles = [:]
    isNamedByData = false
    isHidden = false
    isLabel = false
    isChosen = false
    isLiteral = false
    isWording = false
    standsOnDifference = false
    isPooled = false
    isComputed = false
    isMadeOfFigures = false
  }

  /// Tells whether it holds figures, made by a query or not, and no years or codes.
  public var holdsFigures: Bool {
    switch role {
    case .measure, .member, .earlier, .count, .difference, .lowerLimit, .upperLimit, .baseline,
      .target:
      true
    case .dimension, .time: false
    case .attribute, .polarity, .threshold, .kind, .relativeChange, .verdict, .withinRounding,
      .extent, .direction, .course, .score, .significance, .plain:
      isMadeOfFigures
    }
  }

  /// Tells whether its figures are differences, or made from such.
  public var isDifference: Bool { role == .difference || standsOnDifference }

  /// Tells whether it holds what must be known of single figures, as a column `note` or `date_note` does.
  public var isNote: Bool {
    role.isAttribute && (name.lowercased() == "note" || name.lowercased().hasSuffix("_note"))
  }

  /// Tells whether differences of its figures are judged by the indicator's rule.
  public var isJudged: Bool { role.isJudged && !isComputed }

  /// Keeps pointing at the dimension that it describes and at its column of units when these get other names.
  public mutating func follow(_ newNames: [String: String]) {
    if let name = unitField { unitField = newNames[name] ?? name }
    if let name = verdictField { verdictField = newNames[name] ?? name }
    guard let name = role.describedDimension, let newName = newNames[name] else { return }
    switch role {
    case .attribute: role = .attribute(of: newName)
    case .polarity: role = .polarity(of: newName)
    case .threshold: role = .threshold(of: newName)
    case .kind: role = .kind(of: newName)
    case .dimension, .time, .measure, .count, .lowerLimit, .upperLimit, .baseline, .target,
      .member, .earlier, .difference, .relativeChange, .verdict, .withinRounding, .extent,
      .direction, .course, .score, .significance, .plain:
      return
    }
  }
}

extension [Field] {
  /// The column that marks which of a column's verdicts the rounding of the figures could flip.
  public func roundingMark(ofVerdict index: Int) -> Int? {
    let marks = indices.filter { self[$0].role == .withinRounding }
    if let own = marks.first(where: { self[$0].verdictField == self[index].name }) { return own }
    // Of a table that tells no such thing a lone mark belongs to a lone verdict.
    let isAlone = marks.count == 1 && indices.filter { self[$0].role == .verdict }.count == 1
    return isAlone && self[marks[0]].verdictField == nil ? marks[0] : nil
  }

  /// A name that no field has: the wanted one, else with `_2`, `_3` … after it.
  public func freeName(_ wanted: String) -> String {
    var name = wanted
    var number = 1
    while contains(where: { $0.name == name }) {
      number += 1
      name = "\(wanted)_\(number)"
    }
    return name
  }
}

/// The part that a column plays in its table.
public enum Role: Sendable, Hashable {
  /// Tells rows apart: indicator number, group, area.
  case dimension
  /// A dimension whose members have an order in time.
  case time
  /// The figures.
  case measure
  /// Describes a dimension, or every row where `of` is nil.
  case attribute(of: String?)
  /// How many answers or people a figure stands on.
  case count
  /// The lower confidence limit of the figures.
  case lowerLimit
  /// The upper confidence limit of the figures.
  case upperLimit
  /// What a figure started from, before its first target.
  case baseline
  /// What a figure should reach.
  case target
  /// Which direction of an indicator is good: `higher`, `lower` or `none`.
  case polarity(of: String?)
  /// How large a difference must be to be judged.
  case threshold(of: String?)
  /// What kind of measure a figure belongs to: `on/off`, `percent`, `count`.
  case kind(of: String?)
  /// Made by `compare`: the figures of one member. `alias` is the word that chose it: `previous`, `last`.
  case member(String, alias: String?)
  /// Made by `compare … over`: the last member's figures at the earlier time. `alias` is the word that chose it.
  case earlier(alias: String?)
  /// Made by `compare`: last minus first.
  case difference
  /// Made by `compare`: the relative change in per cent.
  case relativeChange
  /// Made by `compare`: better, level, worse, not judged, no data.
  case verdict
  /// Made by `compare`: whether the source's rounding could flip the verdict.
  case withinRounding
  /// Made by `trend`: where a series begins and ends, and how many points it stands on.
  case extent
  /// Made by `trend`: rising, falling, level, mixed.
  case direction
  /// Made by `trend`: the figures of a series in their order, as a text with a comma and a blank between them.
  case course
  /// Made by `score`: reached, on the way, not reached, no result yet, not judged.
  case score
  /// Made by `compare … with test`: significant, not significant, cannot be tested.
  case significance
  /// No part of its own: a computed column.
  case plain

  /// The words, in small letters, by which people call a column of years in any of the three languages.
  public static let yearNames: Set<String> = ["year", "vuosi", "år"]

  /// Tells whether the column tells rows apart.
  public var isKey: Bool { self == .dimension || self == .time }

  /// The word that chose a compared member, such as `previous`, by which its column is the same in later years.
  public var chosenBy: String? {
    switch self {
    case .member(_, let alias), .earlier(let alias): alias
    default: nil
    }
  }

  /// The dimension that the column describes, for attributes, polarity, threshold and kind.
  public var describedDimension: String? {
    switch self {
    case .attribute(let dimension), .polarity(let dimension), .threshold(let dimension),
      .kind(let dimension):
      dimension
    default: nil
    }
  }

  /// Tells whether differences of the figures are judged by the indicator's rule.
  ///
  /// The rule is for the indicator's own figures, not for how many answered, nor for what was computed of them.
  public var isJudged: Bool {
    switch self {
    case .measure, .member, .earlier, .difference: true
    case .dimension, .time, .attribute, .count, .lowerLimit, .upperLimit, .baseline, .target,
      .polarity, .threshold, .kind, .relativeChange, .verdict, .withinRounding, .extent,
      .direction, .course, .score, .significance, .plain:
      false
    }
  }

  /// Tells whether the column holds what a verb found out, in words that never tell rows apart.
  public var isFinding: Bool {
    switch self {
    case .verdict, .direction, .course, .score, .significance: true
    case .dimension, .time, .measure, .attribute, .count, .lowerLimit, .upperLimit, .baseline,
      .target, .polarity, .threshold, .kind, .member, .earlier, .difference, .relativeChange,
      .withinRounding, .extent, .plain:
      false
    }
  }

  /// Tells whether the column describes something and is no key and no figure.
  public var isAttribute: Bool {
    switch self {
    case .attribute, .polarity, .threshold, .kind: true
    default: false
    }
  }
}
