import Diagnostics
import Formats
import Language
import Rendering
import Sessions
import Tables

/// Names that come from data: tables, columns, members, parameters, files.
extension Completer {
  /// What a pipeline can begin with.
  var tableProposals: [Proposal] {
    sources.map { source in
      Proposal(
        source.name, text: Language.spelling(ofTable: source.name) + " ",
        detail: ([Message(wording: source.kind)]
          + [source.title].compactMap { $0.map(Message.init(verbatim:)) }).joined(separator: " · "),
        titled: source.titles)
    }
  }

  /// The columns that reach the stage; each answers to its titles too.
  var columnProposals: [Proposal] {
    guard let table else { return [] }
    return table.visibleIndices.map { index in
      let field = table.fields[index]
      return Proposal(
        field.name, text: Language.spelling(ofColumn: field.name),
        detail: detail(field, table.columns[index]),
        alsoNamed: field.titles.values.sorted())
    }
  }

  /// Title, type, unit and members: `alue · text · 2 members`, `vuosi · number · 2019 … 2023`.
  private func detail(_ field: Field, _ column: Column) -> Message {
    var facts: [Message] = []
    if let title = field.titles[settings.language], title != field.name {
      facts.append(Message(verbatim: title))
    }
    facts.append(Message(wording: column.type.name))
    if let unit = field.unit { facts.append(Message(verbatim: unit)) }
    if table?.holdsAnswers ?? false { return facts.joined(separator: " · ") }
    if let members = MemberList(column) {
      facts.append(
        .counted(members.count, one: "1 member", several: "\(count: members.count) members"))
    } else if field.role.isKey {
      let values = Self.values(of: column, field)
      if let least = values.first, let greatest = values.last {
        facts.append("\(least) … \(greatest)")
      }
    }
    return facts.joined(separator: " · ")
  }

  /// More rows than these are not looked through for the values of a column that is known to have others left out.
  private static let mostRows = 100_000

  /// The numbers of a column in order; of a long one those of its dataset.
  private static func values(of column: Column, _ field: Field) -> [ExactDecimal] {
    if column.count > mostRows, let domain = field.domain { return domain }
    return column.distinctDecimals()
  }

  /// The texts that an offer of members holds; nil where there are none.
  func memberList(_ offer: Offer) -> MemberList? {
    guard case .members(let name) = offer, [.none, .text].contains(site.opening), let table,
      !table.holdsAnswers, let index = table.indexAnswering(to: name)
    else { return nil }
    return MemberList(table.columns[index])
  }

  /// The numbers that a column has; where it has none to speak of, what else a value can be.
  func valueProposals(of name: String) -> [Proposal] {
    guard let table, !table.holdsAnswers, let index = table.indexAnswering(to: name) else {
      return []
    }
    let field = table.fields[index]
    let column = table.columns[index]
    if column.type == .text { return [] }
    guard field.role.isKey, column.type == .decimal else {
      return proposals(.columns) + proposals(.functions)
    }
    let values = Self.values(of: column, field).map(\.description)
    return values.map { Proposal($0, text: $0) } + places(in: values)
  }

  /// What tells the measures of a scorecard, with what they are called.
  var measureProposals: [Proposal] {
    guard let table, let index = table.fields.firstIndex(where: { $0.role == .dimension }) else {
      return []
    }
    let label = table.fields.firstIndex { $0.isLabel }
    var seen: Set<String> = []
    return (0..<table.rowCount).compactMap { row -> Proposal? in
      guard let member = table.columns[index][row].dataText, seen.insert(member).inserted else {
        return nil
      }
      let text = Language.spelling(ofText: member)
      let title = label.flatMap { table.columns[$0][row].dataText }
      return Proposal(
        member, text: text, shown: Sanitiser.visible(text),
        detail: Message(verbatim: title.map { Sanitiser.visible($0) } ?? ""),
        alsoNamed: title.map { [$0] } ?? [])
    }
  }

  /// The years that a scorecard has rows of.
  var yearProposals: [Proposal] {
    guard let table, let index = table.fields.firstIndex(where: { $0.role == .time }) else {
      return []
    }
    return table.columns[index].distinctDecimals().map { year in
      Proposal(year.description, text: "\(year) = ")
    }
  }

  /// The words that stand for a member by its place, with the member.
  private func places(in values: [String]) -> [Proposal] {
    let previous = values.count > 1 ? values[values.count - 2] : nil
    return [("first", values.first), ("previous", previous), ("last", values.last)]
      .compactMap { word, value in
        value.map { Proposal(word, text: word, detail: Message(verbatim: $0)) }
      }
  }

  /// The declared parameters with their values.
  var parameterProposals: [Proposal] {
    parameters.map { parameter in
      let name = "$" + parameter.name
      return Proposal(
        site.opening == .parameter ? parameter.name : name, text: name, shown: name,
        detail: Message(verbatim: parameter.value.dataText ?? ""))
    }
  }

  /// The files and folders that go on with the path that was typed.
  var fileProposals: [Proposal] {
    let path = site.typed
    let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let folder = String(path[..<cut])
    let place = folder.isEmpty ? base : Path.join(base, folder)
    return Path.entries(of: place).map { name in
      let isFolder = Path.isFolder(Path.join(place, name))
      let text = Language.spelling(ofText: folder + name + (isFolder ? "/" : ""))
      return Proposal(
        folder + name, text: isFolder ? String(text.dropLast()) : text,
        shown: Sanitiser.visible(name) + (isFolder ? "/" : ""))
    }
  }
}

extension Table {
  /// The column that answers to a name: exactly, then without regard to case, then by a title.
  fileprivate func indexAnswering(to name: String) -> Int? {
    index(of: name) ?? fields.firstIndex { TextFolding.equal($0.name, name) }
      ?? fields.firstIndex { $0.titles.values.contains { TextFolding.equal($0, name) } }
  }
}
