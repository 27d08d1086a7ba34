import Indicators
import Tables

/// The answer of a comparison of one row.
extension AnswerLine {
  /// One of the two compared figures.
  private struct Figure {
    /// The member's name, sanitised.
    let name: MarkedText
    let cell: Cell
    /// The figure with its unit, as the table shows it.
    let text: MarkedText
  }

  /// `Kymenlaakso is 4 percentage points above Koko maa: worse`.
  var rowText: MarkedText? {
    guard case .text(let word) = table.columns[columns.verdict][0],
      let verdict = Verdict(rawValue: word), let first = columns.figures.first,
      let last = columns.figures.last
    else { return nil }
    let figures = (figure(first), figure(last))
    guard case .decimal(let difference) = table.columns[columns.difference][0] else {
      return verdict == .noData ? missingText(figures.0, figures.1) : nil
    }
    // After `select` the figures may no longer be those that the difference was taken from.
    guard verdict != .noData, case .decimal(let from) = figures.0.cell,
      case .decimal(let to) = figures.1.cell, to.subtracting(from) == difference
    else { return nil }
    return sentence(figures.0, figures.1, difference)
      + MarkedText(": " + verdictText(verdict, columns.withinRounding)) + secondText
  }

  /// Whether the first figure is the reference that all others are compared with, so that a key names the other.
  private var isAgainstReference: Bool {
    guard let first = columns.figures.first, case .member(let member, _) = table.fields[first].role
    else { return false }
    return table.fields[first].name == Wording.reference.en && member != Wording.reference.en
  }

  private func figure(_ index: Int) -> Figure {
    let field = table.fields[index]
    var name = extentName(index) ?? MarkedText(field.name, language: field.nameLanguage)
    if isAgainstReference {
      name = MarkedText(Wording.figure[language])
      if case .member(let member, _) = field.role, index == columns.figures.first {
        name = MarkedText(member, language: field.nameLanguage)
      }
    }
    let number = writer.text(table.columns[index].shown(0), isGrouped: true).joined
    let unit = unit(of: field).map { MarkedText(style.numbers.unitSpace) + $0.map(style.safe) }
    return Figure(
      name: name.map(style.safe), cell: table.columns[index][0],
      text: MarkedText(number) + (unit ?? ""))
  }

  /// The year of a series' first or last figure, which stands in a column of its own.
  private func extentName(_ index: Int) -> MarkedText? {
    let extents = table.visibleIndices.filter { table.fields[$0].role == .extent }
    guard extents.count > 1, let place = columns.figures.firstIndex(of: index) else { return nil }
    let extent = extents[place == 0 ? 0 : 1]
    return table.columns[extent][0].dataText.map {
      MarkedText($0, language: table.fields[extent].language)
    }
  }

  /// The unit of a row's figures, whether all rows share it or not.
  private func unit(of field: Field) -> MarkedText? {
    if let unit = field.unit { return MarkedText(unit, language: field.language) }
    guard let name = field.unitField, let index = table.index(of: name),
      case .text(let unit) = table.columns[index][0]
    else { return nil }
    return MarkedText(unit, language: table.fields[index].language)
  }

  private func sentence(
    _ first: Figure, _ last: Figure, _ difference: ExactDecimal
  ) -> MarkedText {
    let way: AnswerPattern.Way =
      difference == ExactDecimal(0) ? .same : difference > ExactDecimal(0) ? .up : .down
    let subject = Subject(self)
    let kind: AnswerPattern.Kind =
      isAgainstReference
      ? .reference
      : Period.follow(first.name.plain, last.name.plain) ? .overTime : .sideBySide
    // In English the sentence has a subject, and what else tells the row apart stands behind it.
    let (name, rest): (MarkedText?, [MarkedText]) =
      switch (kind, language) {
      case (.overTime, .en): (subject.name, subject.rest)
      case (.sideBySide, .en): (nil, [subject.name].compactMap { $0 } + subject.rest)
      default: (subject.text, [])
      }
    let body = AnswerPattern.of(way, kind).marked(
      language, name ?? MarkedText(Wording.answerFigure[language]), first.name, last.name,
      first.text, last.text, sizeText(difference.magnitude ?? difference, signed: false),
      sizeText(difference, signed: true))
    if language == .en {
      return rest.isEmpty ? body : body + " (" + rest.joined(separator: ", ") + ")"
    }
    return name.map { $0 + ": " + body } ?? body
  }

  /// A difference with its unit in words: that of two percentages is in percentage points.
  private func sizeText(_ value: ExactDecimal, signed: Bool) -> MarkedText {
    let shown = shownDifference(value)
    let number = style.numbers.text(shown, grouped: true, signed: signed)
    guard let unit = unit(of: table.fields[columns.difference]) else { return MarkedText(number) }
    guard let points = Wording.points(of: unit.plain) else {
      return MarkedText(number + style.numbers.unitSpace) + unit.map(style.safe)
    }
    return MarkedText(
      (shown.description == "1" || shown.description == "-1" ? points.one : points.several)
        .filled(language, number))
  }

  /// The difference as the table shows it, with the sign of `value`: computed figures are rounded for the eye.
  private func shownDifference(_ value: ExactDecimal) -> ExactDecimal {
    guard case .decimal(let shown) = table.columns[columns.difference].shown(0) else {
      return value
    }
    return value < ExactDecimal(0) ? shown : shown.magnitude ?? shown
  }

  /// `; over time: worse`, where there are two comparisons.
  private var secondText: MarkedText {
    guard let second = columns.second, let earlier = columns.earlier,
      case .text(let word) = table.columns[second][0], let verdict = Verdict(rawValue: word)
    else { return MarkedText("") }
    let shown = MarkedText(verdictText(verdict, columns.secondWithinRounding))
    let field = table.fields[earlier]
    let name = MarkedText(field.name, language: field.nameLanguage).map(style.safe)
    return MarkedText("; ")
      + (columns.isOverTime
        ? Wording.overTime.marked(language, shown)
        : Wording.against.marked(language, shown, name))
  }

  /// `worse, within rounding`, where the row has the mark of that column.
  private func verdictText(_ verdict: Verdict, _ mark: Int?) -> String {
    let word = Wording.verdict(verdict)[language]
    guard let index = mark, table.columns[index][0] == .boolean(true) else {
      return word
    }
    return word + ", " + Wording.answerWithinRounding[language]
  }

  /// `no comparison, 2019: suppressed`; nil where no figure lacks.
  private func missingText(_ first: Figure, _ last: Figure) -> MarkedText? {
    let reasons = [first, last].compactMap { figure -> MarkedText? in
      guard case .missing(let kind) = figure.cell else { return nil }
      return figure.name + ": " + MarkedText(Wording.missing(kind)[language])
    }
    guard !reasons.isEmpty else { return nil }
    let answer = MarkedText(Wording.answerNoComparison[language])
    return ([Subject(self).text].compactMap { $0 } + [answer]).joined(separator: ": ") + ", "
      + reasons.joined(separator: ", ")
  }
}

extension AnswerLine {
  /// What a row is about: its indicator, and what else tells it apart.
  struct Subject {
    /// The first named key, or the first key.
    let name: MarkedText?
    /// The other keys.
    let rest: [MarkedText]

    init(_ answer: AnswerLine) {
      // What is not said of the row does not tell it apart.
      let keys = answer.keys.filter { answer.table.columns[$0][0] != .missing(.absent) }
      let labels = keys.map { answer.label(of: $0) }
      var names = zip(keys, labels).map { key, label in answer.cell(label ?? key) }
      guard !names.isEmpty else {
        name = nil
        rest = []
        return
      }
      let main =
        keys.indices.first { labels[$0] != nil || answer.table.fields[keys[$0]].isLabel } ?? 0
      name = names.remove(at: main)
      rest = names
    }

    /// `Tuntee itsensä yksinäiseksi (8.–9. lk, Kymenlaakso)`; nil where nothing tells rows apart.
    var text: MarkedText? {
      guard let name, !rest.isEmpty else { return name }
      return name + " (" + rest.joined(separator: ", ") + ")"
    }
  }

  /// The only row's cell as the table shows it.
  private func cell(_ index: Int) -> MarkedText {
    let cell = table.columns[index].shown(0)
    if case .missing(let kind) = cell { return MarkedText(Wording.missing(kind)[language]) }
    return writer.marked(cell, of: index)
  }
}

/// Tells members that are years from other members.
enum Period {
  /// Whether both are years and the second comes after the first.
  static func follow(_ first: String, _ second: String) -> Bool {
    guard let first = year(first), let second = year(second) else { return false }
    return first < second
  }

  private static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, let year = Int(text), (1800..<2200).contains(year) else {
      return nil
    }
    return year
  }
}
