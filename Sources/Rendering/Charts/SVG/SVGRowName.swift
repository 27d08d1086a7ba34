/// The name of a row of bars or dots in as many lines as it needs, so that a report shows it whole.
struct SVGRowName {
  private let lines: [MarkedText]

  /// From one line of the name to the next.
  private static let lineHeight = 17.0
  /// A name that is longer still is cut.
  private static let mostLines = 3

  /// Breaks a name into lines of a width.
  init(_ name: ChartName, width: Double) {
    let whole = SVGMetrics.lines(name.marked, width: width, size: SVGPage.size)
    let room = width * Double(Self.mostLines - 1)
    lines =
      whole.count <= Self.mostLines
      ? whole
      : SVGMetrics.lines(
        SVGMetrics.cut(name, to: room, size: SVGPage.size), width: width, size: SVGPage.size)
  }

  /// How tall the row is, at least `least`.
  func height(least: Double) -> Double {
    max(least, Double(lines.count) * Self.lineHeight + 9)
  }

  /// Writes the lines around the middle of the row.
  func write(on page: inout SVGPage, x: Double, middle: Double) {
    let first = middle + 5 - Double(lines.count - 1) / 2 * Self.lineHeight
    page.group("text") { page in
      for (number, line) in lines.enumerated() {
        page.write(line, x: x, y: first + Double(number) * Self.lineHeight)
      }
    }
  }
}
