import Tables

/// What is the same in every row.
extension TableFooter {
  /// `indicator 11 Tuntee itsensä yksinäiseksi`, `group 8.–9. lk`: a label stands with its key.
  var constantTexts: [String] {
    var labelOfKey: [String: ColumnChoice.Constant] = [:]
    for constant in choice.constants {
      let field = table.fields[constant.index]
      guard field.isLabel, let key = field.role.describedDimension else { continue }
      if choice.constants.contains(where: { table.fields[$0.index].name == key }) {
        labelOfKey[key] = constant
      }
    }
    let joined = Set(labelOfKey.values.map(\.index))
    return referenceTexts
      + choice.constants.compactMap { constant in
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
  var referenceTexts: [String] {
    choice.shown.compactMap { index in
      let field = table.fields[index]
      guard case .member(let member, _) = field.role, field.name == Wording.reference.en,
        member != field.name
      else { return nil }
      return style.safe(headers.fullName(index) + " " + member)
    }
  }

  private func name(_ constant: ColumnChoice.Constant) -> String {
    style.safe(headers.title(constant.index))
  }

  /// The value, in quotes where a comma or a name of several words would blur its limits.
  private func quoted(_ constant: ColumnChoice.Constant) -> String {
    if case .missing(let kind) = constant.cell { return Wording.missing(kind)[language] }
    let text = writer.text(constant.cell).joined
    guard case .text = constant.cell, text.contains(",") || name(constant).contains(" ") else {
      return text
    }
    return "\"" + text + "\""
  }
}
