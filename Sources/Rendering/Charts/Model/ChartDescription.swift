import Indicators
import Tables

/// What a chart shows in words, for those who do not see it: first, last, highest and lowest with exact figures.
struct ChartDescription {
  let model: ChartModel

  private var language: DisplayLanguage { model.numbers.language }

  /// The form of the chart, then a sentence for each series.
  var text: String { markedText.plain }

  /// The same, with names in the language of the data.
  var markedText: MarkedText {
    let form = MarkedText(Wording.chart(model.kind)[language])
    let sentences = model.series.map { series in
      let facts = facts(series).joined(separator: ", ")
      return series.name.isEmpty ? facts : series.name.marked + ": " + facts
    }
    return ([form] + sentences + model.markedNotes).map { $0 + "." }.joined(separator: " ")
  }

  /// A figure with its unit.
  private func figure(_ cell: Cell) -> MarkedText {
    let number = MarkedText(model.text(cell))
    guard let unit = model.unit, !cell.isMissing else { return number }
    return number + MarkedText(model.numbers.unitSpace)
      + MarkedText(unit, language: model.unitLanguage)
  }

  private func facts(_ series: ChartModel.Series) -> [MarkedText] {
    let present = series.points.indices.compactMap { index in
      series.points[index].measure.map { (index: index, value: $0) }
    }
    let missing = series.points.count - present.count
    let gaps = missing > 0 ? [MarkedText(Wording.figuresMissing.filled(language, missing))] : []
    guard let first = present.first, let last = present.last else { return gaps }
    let say = { (phrase: Phrase, index: Int) in
      let name = model.categories[index].name
      let figure = figure(series.points[index])
      return name.isEmpty ? figure : phrase.marked(language, figure, name.marked)
    }
    guard present.count > 1 else { return [say(Wording.onlyFigure, first.index)] + gaps }
    // Bars and dots have no first and last.
    let isOrdered = model.kind == .line || model.kind == .slope
    var facts =
      isOrdered
      ? [say(Wording.firstFigure, first.index), say(Wording.lastFigure, last.index)] : []
    if present.count > 2 || !isOrdered {
      let highest = present.reduce(first) { $1.value > $0.value ? $1 : $0 }
      let lowest = present.reduce(first) { $1.value < $0.value ? $1 : $0 }
      facts.append(say(Wording.highestFigure, highest.index))
      facts.append(say(Wording.lowestFigure, lowest.index))
    }
    return facts + gaps
  }
}
