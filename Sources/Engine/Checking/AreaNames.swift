import Diagnostics
public import Tables

/// What municipalities, regions and wellbeing services counties are called, in both languages, by code and before.
public struct AreaNames: Sendable {
  /// One area with everything that it is called.
  struct Area: Sendable, Hashable {
    /// `municipality`, `region`, `wellbeing services county`.
    let kind: String
    /// Its name in Finnish, which is the first of its names.
    let names: [String]
    /// The municipality that it is part of today; nil for an area of today.
    let partOf: String?
    /// The year from which it is part of that.
    let since: String?
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
      let others = cells[3]?.split(separator: ";").map(String.init) ?? []
      let names = [cells[0], cells[1], cells[2]].compactMap(\.self) + others
      return Area(kind: cells[4] ?? "", names: names, partOf: cells[5], since: cells[6])
    }
  }

  /// What a text that is no member itself means among members; names are taken as people read them.
  func meaning(of text: String, among members: [String]) -> Meaning {
    let wanted = TextFolding.fold(text)
    let called = areas.filter { area in area.names.contains { TextFolding.fold($0) == wanted } }
    let today = called.filter { $0.partOf == nil }
    var found: [(member: String, kind: String)] = []
    for area in today {
      // What it is called today goes before what else it is called, which may be another area's name.
      let proper = Self.members(members, called: area.names.prefix(2))
      for member in proper.isEmpty ? Self.members(members, called: area.names[...]) : proper
      where !found.contains(where: { $0.member == member }) {
        found.append((member, area.kind))
      }
    }
    if found.count == 1 { return .member(found[0].member) }
    if found.count > 1 { return .several(found) }
    if let area = today.first { return .elsewhere(name: area.names[0], kind: area.kind) }
    if let area = called.first, let partOf = area.partOf {
      return .former(name: area.names[0], partOf: partOf, since: area.since ?? "")
    }
    return .unknown
  }

  private static func members(_ members: [String], called names: ArraySlice<String>) -> [String] {
    let folded = Set(names.map(TextFolding.fold))
    return members.filter { folded.contains(TextFolding.fold($0)) }
  }

  /// The member whose area has a name near to a text, and that name.
  func nearest(to text: String, among members: [String]) -> (member: String, name: String)? {
    let folded = Dictionary(
      members.map { (TextFolding.fold($0), $0) }, uniquingKeysWith: { first, _ in first })
    var owners: [String: String] = [:]
    for area in areas where area.partOf == nil {
      guard let member = area.names.lazy.compactMap({ folded[TextFolding.fold($0)] }).first else {
        continue
      }
      for name in area.names where name.contains(where: \.isLetter) && owners[name] == nil {
        owners[name] = member
      }
    }
    guard let name = NearestName.match(for: text, among: owners.keys.sorted()),
      let member = owners[name]
    else { return nil }
    return (member, name)
  }
}
