import Tables

/// Puts a chart's texts into the form of a terminal: sanitised, within a width, painted.
struct ChartPen {
  let model: ChartModel
  let style: TerminalStyle
  let marks: ChartMarks
  /// The columns that a line may take, the indent included.
  let width: Int

  /// Spaces before every line.
  static let indent = 2
  /// Lines that are too long are hard to follow; what is no terminal gets a common width.
  private static let widest = 120
  /// A chart needs so many columns, however narrow the terminal.
  private static let narrowest = 30
  private static let usual = 80

  init(_ model: ChartModel, _ style: TerminalStyle) {
    self.model = model
    self.style = style
    marks = ChartMarks(unicode: style.unicode)
    let available = style.usableWidth
    width = available > 1_000 ? Self.usual : min(max(available, Self.narrowest), Self.widest)
  }

  /// A text from data, made safe and cut to a width.
  func cut(_ text: String, to width: Int) -> String {
    DisplayWidth.truncated(style.safe(text), to: width, ellipsis: style.ellipsis)
  }

  /// More names are not told apart: whoever draws so many reads them in the table.
  private static let mostAlike = 60

  /// A name, made safe and cut to a width: at its end, or where it is told from others that would then read the same.
  func cut(_ name: ChartName, to width: Int) -> String {
    let short = cut(name, to: width, by: DisplayWidth.truncated)
    let isSeries = model.series.contains { $0.name == name }
    let others = isSeries ? model.series.map(\.name) : model.categories.map(\.name)
    guard short != style.safe(name.text), others.count <= Self.mostAlike else { return short }
    let ways: [(ChartName) -> String] = [
      { cut($0, to: width, by: DisplayWidth.truncated) },
      { cut($0, to: width, by: DisplayWidth.truncatedInside) },
      { cutInEachPart($0, to: width) },
    ]
    let way = ways.first { way in
      let text = way(name)
      return !others.contains { $0 != name && way($0) == text }
    }
    return (way ?? ways[1])(name)
  }

  /// The name with each of its members cut to a fair share of a width.
  private func cutInEachPart(_ name: ChartName, to width: Int) -> String {
    let parts = name.parts.map(style.safe)
    var room = width - 2 * (parts.count - 1)
    guard room >= 2 * parts.count else {
      return cut(name, to: width, by: DisplayWidth.truncatedInside)
    }
    var cut = parts
    // The shortest first: what they leave goes to the longer ones.
    let order = parts.indices.sorted { DisplayWidth.of(parts[$0]) < DisplayWidth.of(parts[$1]) }
    for (place, index) in order.enumerated() {
      let share = room / (parts.count - place)
      cut[index] = DisplayWidth.truncated(parts[index], to: share, ellipsis: style.ellipsis)
      room -= DisplayWidth.of(cut[index])
    }
    return ChartName(parts: cut).text
  }

  private func cut(
    _ name: ChartName, to width: Int, by cut: (String, Int, String) -> String
  ) -> String {
    ChartName(parts: name.parts.map(style.safe)).cut(
      to: Double(width), measure: { Double(DisplayWidth.of($0)) },
      cut: { cut($0, Int($1), style.ellipsis) })
  }

  /// A figure as printed, or the sign for why there is none.
  func figure(_ cell: Cell) -> String {
    if case .missing(let kind) = cell { return Signs(unicode: style.unicode).missing(kind) }
    return model.text(cell)
  }

  /// How the names of rows are laid out.
  enum Names {
    /// Before the rows, in so many columns.
    case beside(Int)
    /// On lines of their own, as a narrow terminal has no room for both.
    case above
  }

  /// The share of a line that names may take.
  private static let nameShare = 0.4
  /// A narrower terminal has no room for long names beside a drawing.
  private static let leastWidthBeside = 60

  /// Where names go so that at least `least` columns of the room stay for what they name.
  func layout(of names: [ChartName], within room: Int, least: Int) -> Names {
    let widest = names.map { DisplayWidth.of(style.safe($0.text)) }.max() ?? 0
    let most = max(0, min(Int(Double(room) * Self.nameShare), room - least - 2))
    if width >= Self.leastWidthBeside { return .beside(min(widest, most)) }
    return widest <= min(most + 2, room - least - 2) ? .beside(widest) : .above
  }

  /// The mark of a series in its colour.
  func mark(_ series: Int) -> String { paint(marks.series(series), series) }

  /// A text in the colour of a series; a single series needs none.
  func paint(_ text: String, _ series: Int) -> String {
    guard model.series.count > 1, !text.isEmpty, style.color else { return text }
    return "\u{1B}[" + style.theme.code(series: series) + "m" + text + "\u{1B}[0m"
  }

  /// A line of a chart: indented, and without spaces at its end.
  func line(_ text: String) -> String {
    let kept = text.dropLast(text.reversed().prefix { $0 == " " }.count)
    return kept.isEmpty ? "" : DisplayWidth.spaces(Self.indent) + kept
  }

  /// The names of the series beside their marks, wrapped; empty where a single series needs no name.
  func legend(isCoinciding: Bool = false) -> [String] {
    guard model.series.count > 1 else { return [] }
    let room = width - Self.indent
    var entries = model.series.enumerated().map { (mark($0), $1.name) }
    if isCoinciding {
      entries.append((marks.coinciding, ChartName(parts: [Wording.coinciding[style.language]])))
    }
    var lines: [String] = []
    var line = ""
    var used = 0
    for (mark, full) in entries {
      let name = cut(full, to: max(1, room - 2))
      let size = 2 + DisplayWidth.of(name)
      if used > 0, used + 3 + size > room {
        lines.append(self.line(line))
        (line, used) = ("", 0)
      }
      line += (used > 0 ? "   " : "") + mark + " " + name
      used += (used > 0 ? 3 : 0) + size
    }
    return lines + [self.line(line)]
  }
}
