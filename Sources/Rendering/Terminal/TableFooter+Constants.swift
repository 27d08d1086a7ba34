import Tables

/// What is the same in every row.
extension TableFooter {
  /// `indicator 11 Tuntee itsensä yksinäiseksi`, `group 8.–9. lk`: a label stands with its key.
  var constantTexts: [MarkedText] { texts(of: choice.constants) }

  /// The same without what else is known of a key that its label names: its theme, its name in another language.
  var namingTexts: [MarkedText] {
    let named = Set(
      choice.constants.compactMap { constant in
        let field = table.fields[constant.index]
        return field.isLabel ? field.role.describedDimension : nil
      })
    return texts(
      of: choice.constants.filter { constant in
        let field = table.fields[constant.index]
        return field.isLabel || !named.contains(field.role.describedDimension ?? "")
      })
  }

  private func texts(of constants: [ColumnChoice.Constant]) -> [MarkedText] {
    var labelOfKey: [String: ColumnChoice.Constant] = [:]
    for constant in constants {
      let field = table.fields[constant.index]
      guard field.isLabel, let key = field.role.describedDimension else { continue }
      if constants.contains(where: { table.fields[$0.index].name == key }) {
        labelOfKey[key] = constant
      }
    }
    let joined = Set(labelOfKey.values.map(\.index))
    return referenceTexts
      + constants.compactMap { constant in
        if joined.contains(constant.index) { return nil }
        let value = quoted(constant)
        guard let label = labelOfKey[table.fields[constant.index].name], !label.cell.isMissing
        else {
          return name(constant) + " " + value
        }
        return name(label) + " " + value + " " + quoted(label)
      }
  }

  /// `reference Koko maa`, where the column does not bear its member's name.
  var referenceTexts: [MarkedText] {
    choice.shown.compactMap { index in
      let field = table.fields[index]
      guard case .member(let member, _) = field.role, field.name == Wording.reference.en,
        member != field.name
      else { return nil }
      return (headers.markedName(index) + " " + MarkedText(member, language: field.nameLanguage))
        .map(style.safe)
    }
  }

  private func name(_ constant: ColumnChoice.Constant) -> MarkedText {
    headers.markedTitle(constant.index).map(style.safe)
  }

  /// The value, in quotes where a comma or a name of several words would blur its limits.
  private func quoted(_ constant: ColumnChoice.Constant) -> MarkedText {
    if case .missing(let kind) = constant.cell {
      // A column with nothing in it is empty: `missing_kinds absent` would name a kind.
      return MarkedText((kind == .absent ? Wording.empty : Wording.missing(kind))[language])
    }
    let text = writer.marked(constant.cell, of: constant.index)
    guard case .text = constant.cell,
      text.plain.contains(",") || name(constant).plain.contains(" ")
    else { return text }
    return "\"" + text + "\""
  }
}
