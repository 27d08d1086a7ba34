import Diagnostics
public import Tables

/// What municipalities, regions and wellbeing services counties are called, in both languages, by code and before.
public struct AreaNames: Sendable {
  /// One area with everything that it is called.
  struct Area: Sendable, Hashable {
    /// `municipality`, `region`, `wellbeing services county`.
    let kind: String
    /// Its names in Finnish and Swedish.
    let proper: [String]
    /// Its code; nil where it has none.
    let code: String?
    /// What else it is called, its code with a prefix among them.
    let others: [String]
    /// The municipality that it is part of today; nil for an area of today.
    let partOf: String?
    /// The year from which it is part of that.
    let since: String?

    var name: String { proper.first ?? "" }

    /// Tells whether its code alone could be that of an area of another kind: regions and counties are both counted from 01.
    var sharesCode: Bool { code.map { $0.count == 2 } ?? false }

    /// All that it is called where its code alone may stand for it, or may not.
    func names(withCode isSure: Bool) -> [String] {
      proper + (isSure ? [code].compactMap(\.self) : []) + others
    }
  }

  /// What a text means among the members of a column.
  enum Meaning {
    /// Nothing that is known.
    case unknown
    /// This member, which the same area is called by in the data.
    case member(String)
    /// Several members that are areas of that name; with their kinds.
    case several([(member: String, kind: String)])
    /// An area of today that has no member.
    case elsewhere(name: String, kind: String)
    /// A municipality that is part of another one now.
    case former(name: String, partOf: String, since: String)
  }

  private let areas: [Area]

  /// Takes a table of areas; nil where it has not the columns `kind`, `name`, `name_sv`, `code`, `other_names`.
  public init?(_ table: Table) {
    let columns = ["name", "name_sv", "code", "other_names", "kind", "part_of", "since"]
      .compactMap { table.column($0) }
    guard columns.count == 7 else { return nil }
    areas = (0..<table.rowCount).map { row in
      let cells = columns.map { $0[row].dataText }
      return Area(
        kind: cells[4] ?? "", proper: [cells[0], cells[1]].compactMap(\.self), code: cells[2],
        others: cells[3]?.split(separator: ";").map(String.init) ?? [], partOf: cells[5],
        since: cells[6])
    }
  }

  /// What a text that is no member itself means among members; names are taken as people read them.
  ///
  /// - Parameter titles: what the column is called, which may say of what kind its areas are.
  func meaning(of text: String, among members: [String], titles: [String]) -> Meaning {
    let wanted = TextFolding.fold(text)
    let kind = Self.kind(titles)
    let called = areas.filter { area in
      area.names(withCode: true).contains { TextFolding.fold($0) == wanted }
    }
    let today = called.filter { $0.partOf == nil }
    var found: [(member: String, kind: String)] = []
    var doubtful: [(member: String, kind: String)] = []
    for area in today {
      let isSure = !area.sharesCode || kind == area.kind
      let isCode = area.code.map { TextFolding.fold($0) == wanted } ?? false
      // What it is called today goes before what else it is called, which may be another area's name.
      let proper = Self.members(members, called: area.proper + (isSure ? [area.code ?? ""] : []))
      let sure = proper.isEmpty ? Self.members(members, called: area.others) : proper
      if isSure || !isCode {
        found += sure.filter { one in !found.contains { $0.member == one } }
          .map { ($0, area.kind) }
      } else {
        doubtful += sure.map { ($0, area.kind) }
      }
      // A column of another kind has no such code of this area.
      if !isSure, kind == nil, let code = area.code {
        doubtful += Self.members(members, called: [code]).map { ($0, area.kind) }
      }
    }
    if found.count == 1 { return .member(found[0].member) }
    if found.count > 1 { return .several(found) }
    if !doubtful.isEmpty { return .several(doubtful) }
    if let area = today.first { return .elsewhere(name: area.name, kind: area.kind) }
    if let area = called.first, let partOf = area.partOf {
      return .former(name: area.name, partOf: partOf, since: area.since ?? "")
    }
    return .unknown
  }

  /// The code, as a number, of the area of a text, for a column of numbers that is named for that kind of area.
  func number(of text: String, titles: [String]) -> ExactDecimal? {
    let wanted = TextFolding.fold(text)
    guard let kind = Self.kind(titles) else { return nil }
    let called = areas.filter { area in
      area.partOf == nil && area.kind == kind
        && area.names(withCode: true).contains { TextFolding.fold($0) == wanted }
    }
    return called.count == 1 ? called[0].code.flatMap { ExactDecimal($0) } : nil
  }

  /// The kind of area that a column is named for; nil where its names do not say.
  private static func kind(_ titles: [String]) -> String? {
    let named = titles.flatMap { TextFolding.fold($0).split { !$0.isLetter } }
    return kinds.first { _, words in
      named.contains { word in words.contains { word.hasPrefix($0) } }
    }?.kind
  }

  /// Beginnings of words in the names of columns, by the kind of area.
  private static let kinds: [(kind: String, words: [String])] = [
    ("wellbeing services county", ["hyvinvointial", "hva", "välfärdsområde", "county"]),
    ("region", ["maakun", "landskap", "region"]),
    ("municipality", ["kunta", "kunnat", "kotikunta", "kommun", "municipality"]),
  ]

  private static func members(_ members: [String], called names: [String]) -> [String] {
    let folded = Set(names.map(TextFolding.fold))
    return members.filter { folded.contains(TextFolding.fold($0)) }
  }

  /// The member whose area has a name near to a text, and that name.
  func nearest(to text: String, among members: [String]) -> (member: String, name: String)? {
    let folded = Dictionary(
      members.map { (TextFolding.fold($0), $0) }, uniquingKeysWith: { first, _ in first })
    var owners: [String: String] = [:]
    for area in areas where area.partOf == nil {
      let names = area.names(withCode: !area.sharesCode)
      guard let member = names.lazy.compactMap({ folded[TextFolding.fold($0)] }).first else {
        continue
      }
      for name in names where name.contains(where: \.isLetter) && owners[name] == nil {
        owners[name] = member
      }
    }
    guard let name = NearestName.match(for: text, among: owners.keys.sorted()),
      let member = owners[name]
    else { return nil }
    return (member, name)
  }
}
