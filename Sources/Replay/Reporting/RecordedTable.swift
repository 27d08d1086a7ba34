import Indicators
import Rendering
import Tables

/// A recorded result as a table again, for the place of one that could not be made.
///
/// Its columns have the parts that the record tells: keys, verdicts, and figures where every cell is a number.
struct RecordedTable {
  private(set) var table = Table()

  /// Reads a result; nil where its lines are no table.
  init?(_ result: RecordedResult) {
    guard let content = result.content, !content.header.isEmpty else { return nil }
    for (index, name) in content.header.enumerated() {
      let cells = content.rows.map { $0.indices.contains(index) ? $0[index] : .missing(.absent) }
      add(name, cells, result.mark)
    }
  }

  private mutating func add(_ name: String, _ cells: [Cell], _ mark: ResultMark) {
    var field = Field(table.fields.freeName(name))
    let texts = cells.compactMap(\.dataText)
    let words = texts.map { $0.hasSuffix(" ≈") ? String($0.dropLast(2)) : $0 }
    let isVerdict = name == "verdict" && words.allSatisfy { Verdict(rawValue: $0) != nil }
    if isVerdict {
      field.role = .verdict
      table.append(field, Self.texts(cells) { $0.hasSuffix(" ≈") ? String($0.dropLast(2)) : $0 })
      var mark = Field(table.fields.freeName("within_rounding"), role: .withinRounding)
      mark.isHidden = true
      var marks = BooleanBuilder()
      for cell in cells { marks.append(cell.dataText?.hasSuffix(" ≈") ?? false) }
      table.append(mark, marks.build())
      return
    }
    if mark.key.contains(name) {
      field.role = .dimension
    } else if let chosen = mark.chosen.first(where: { $0.column == name }) {
      field.role = .member(name, alias: chosen.word)
    } else if name == ResultColumn.difference.rawValue {
      field.role = .difference
    }
    let numbers = texts.map { ExactDecimal($0) }
    let isNumeric = !texts.isEmpty && numbers.allSatisfy { $0 != nil }
    table.append(field, isNumeric ? Self.decimals(cells) : Self.texts(cells) { $0 })
  }

  private static func texts(_ cells: [Cell], _ text: (String) -> String) -> Column {
    var builder = TextBuilder()
    for cell in cells {
      if case .missing(let kind) = cell {
        builder.appendMissing(kind)
      } else {
        builder.append(text(cell.dataText ?? ""))
      }
    }
    return builder.build()
  }

  private static func decimals(_ cells: [Cell]) -> Column {
    var builder = DecimalBuilder()
    for cell in cells {
      if let number = cell.dataText.flatMap({ ExactDecimal($0) }) {
        builder.append(number)
      } else if case .missing(let kind) = cell {
        builder.appendMissing(kind)
      } else {
        builder.appendMissing(.absent)
      }
    }
    return builder.build()
  }
}

extension Table {
  /// The same table with the titles and languages that other tables have for columns and members of the same names.
  func speaking(as sources: [Table]) -> Table {
    var table = self
    for index in fields.indices where !fields[index].role.isFinding {
      let name = fields[index].name
      if let own = sources.lazy.flatMap(\.fields).first(where: { $0.name == name }) {
        table.updateField(index) {
          $0.language = own.language
          $0.titles = own.titles
        }
      } else {
        let language = sources.lazy.compactMap { $0.language(ofMember: name) }.first
        table.updateField(index) { $0.nameLanguage = language }
      }
    }
    return table
  }

  /// The language of the first column of texts that has a member.
  private func language(ofMember name: String) -> String? {
    fields.indices.first { index in
      columns[index].type == .text && fields[index].language != nil
        && columns[index].usedMembers().contains(name)
    }.flatMap { fields[$0].language }
  }
}
