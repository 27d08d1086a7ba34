import Diagnostics
import Indicators
import Language
import Tables

/// The rule that a member named in a query must exist: zero rows is never the answer to a misspelling.
extension CheckContext {
  /// Reports a literal that no row of its column has; computed columns and figures are not checked.
  ///
  /// Gives the member that is meant: the literal, or what the data call the area that it names otherwise.
  ///
  /// - Parameters:
  ///   - exactly: true for `==`, which neither folding nor another name satisfies.
  ///   - isComputed: true where only the letters of what is compared are the column's: another name is no such text.
  mutating func checkMember(
    _ cell: Cell, of index: Int, range: Syntax.Range, exactly: Bool = false,
    isComputed: Bool = false
  ) -> Cell {
    let column = scope.columns[index]
    switch cell {
    case .text(let text):
      guard let members = column.members, !Self.has(text, members, exactly: exactly) else {
        return cell
      }
      return otherName(
        text, of: column, among: members.members, range: range, exactly: exactly || isComputed)
        ?? cell
    case .decimal(let value):
      guard column.field.role.isKey, let domain = column.field.domain, !domain.contains(value)
      else {
        return cell
      }
      report(unknownNumber(value, of: column.field, among: domain, range: range))
    case .missing, .approximate, .boolean:
      break
    }
    return cell
  }

  /// The member that a text means as another name of its area; what is no such name, or of several, is reported.
  private mutating func otherName(
    _ text: String, of column: Scope.Column, among members: [String], range: Syntax.Range,
    exactly: Bool
  ) -> Cell? {
    var diagnostic = unknownMember(text, of: column, among: members, range: range)
    guard let names = inputs.areaNames() else {
      report(diagnostic)
      return nil
    }
    let titles = [column.field.name] + column.field.titles.values
    switch names.meaning(of: text, among: members, titles: titles) {
    case .member(let member) where !exactly:
      remarks.append(.takenFor(word: text, member: member))
      return .text(member)
    case .member(let member):
      diagnostic.hint = "\(text) is \(member)"
      diagnostic.replacement = "\"\(member)\""
      diagnostic.details = []
    case .several(let found):
      let list = found.map { member, kind -> Message in
        "\"\(member)\" (\(Message(wording: kind)))"
      }.joined(separator: ", ")
      diagnostic = Diagnostic(
        "ambiguous-area", "\"\(text)\" can be more than one \(column.field.name) here",
        range: range, hint: "name the one that you mean: \(list)")
    case .elsewhere(let name, let kind):
      diagnostic.details.append(
        TextFolding.fold(name) == TextFolding.fold(text)
          ? "\(name) is a \(Message(wording: kind)) that has no rows here"
          : "\(text) is \(name), a \(Message(wording: kind)) that has no rows here")
    case .former(let name, let partOf, let since):
      diagnostic.hint = "\(name) has been part of \(partOf) since \(since)"
      diagnostic.replacement = nil
      diagnostic.details = []
    case .unknown:
      if diagnostic.hint == nil, let near = names.nearest(to: text, among: members) {
        diagnostic.hint = "nearest: \"\(near.member)\" (\(near.name))"
        diagnostic.replacement = "\"\(near.member)\""
        diagnostic.details = []
      }
    }
    report(diagnostic)
    return nil
  }

  /// Tells whether a dictionary has a text, to the letter or as people read it.
  private static func has(_ text: String, _ dictionary: TextDictionary, exactly: Bool) -> Bool {
    guard !exactly else {
      return dictionary.members.contains { $0.utf8.elementsEqual(text.utf8) }
    }
    return !dictionary.codes(readingLike: text).isEmpty
  }

  /// Reports a text that no member of its column contains, or begins with.
  mutating func checkContained(
    _ text: String, in index: Int, range: Syntax.Range, atBeginning: Bool = false
  ) {
    guard let members = scope.columns[index].members, members.count > 0,
      !members.contains(aMemberWith: text, atBeginning: atBeginning)
    else { return }
    let name = scope.columns[index].field.name
    var diagnostic = Diagnostic(
      "unknown-member",
      atBeginning
        ? "no `\(name)` begins with \"\(text)\"" : "no `\(name)` contains \"\(text)\"",
      range: range)
    let most = atBeginning ? 1 : Int.max
    let words = members.members.flatMap {
      $0.utf8.split(separator: 0x20).prefix(most).map(Substring.init)
    }
    // Accents left out while typing: yksinai is near to yksinäiseksi.
    let near =
      members.word(beginningLike: text, inFirstPlace: atBeginning)
      ?? NearestName.match(for: text, amongWords: words)
    if let near {
      diagnostic.hint = "nearest: \"\(near)\""
      diagnostic.replacement = "\"\(near)\""
    } else {
      diagnostic.details = [Self.list(members.members, of: scope.columns[index].field.name)]
    }
    report(diagnostic)
  }

  private func unknownMember(
    _ text: String, of column: Scope.Column, among members: [String], range: Syntax.Range
  ) -> Diagnostic {
    var diagnostic = Diagnostic(
      "unknown-member", "no row of \(place) has \(column.field.name) \"\(text)\"", range: range)
    // Who only wants to know whether there is a fault does not wait for its remedy.
    guard inputs.memberLimit == .max else { return diagnostic }
    if column.field.role == .verdict || column.field.isWording,
      let verdict = Verdict.allCases.first(where: { verdict in
        verdict.titles.values.contains { TextFolding.fold($0) == TextFolding.fold(text) }
      })
    {
      // Results show it in the reader's language, and hold the plain word.
      diagnostic.hint = "\(text) is \"\(verdict.rawValue)\""
      diagnostic.replacement = "\"\(verdict.rawValue)\""
      return diagnostic
    }
    let near = NearestName.matches(for: text, among: members)
    if let nearest = near.first {
      diagnostic.hint = "nearest: \(near.map { "\"\($0)\"" }.joined(separator: ", "))"
      diagnostic.replacement = "\"\(nearest)\""
    } else {
      diagnostic.details = [Self.list(members, of: column.field.name)]
    }
    return diagnostic
  }

  private func unknownNumber(
    _ value: ExactDecimal, of field: Field, among domain: [ExactDecimal], range: Syntax.Range
  ) -> Diagnostic {
    Diagnostic(
      "unknown-member", "no row of \(place) has \(field.name) \(value)", range: range,
      hint: Self.list(domain.map(\.description), of: field.name))
  }

  private var place: Message { scope.tableName.map { "`\($0)`" } ?? "this table" }

  /// The members for a message: all of them up to twelve, fewer where they are long.
  static func list(_ members: [String], of name: String) -> Message {
    var shown: [String] = []
    var length = 0
    for member in members.prefix(12) {
      length += member.count
      if !shown.isEmpty, length > 160 { break }
      shown.append(member)
    }
    let listed = shown.joined(separator: ", ")
    return members.count > shown.count
      ? "\(name): \(listed), … (\(members.count) in all)" : "\(name): \(listed)"
  }
}
