/// A drawing that grows downwards: shapes and texts in the type and the colours of charts.
struct SVGPage {
  /// The whole width; heights follow from what is drawn.
  static let width = 720.0
  /// The space at the edges.
  static let margin = 16.0
  /// The size of common type.
  static let size = 14.0
  /// From one line of text to the next.
  static let lineHeight = 20.0

  /// Where a text is held.
  enum Anchor: String { case start, middle, end }

  /// The language of what is not marked.
  let language: DisplayLanguage
  /// What has been drawn.
  private(set) var writer = SVGWriter()
  /// Where the next part begins.
  var y = margin

  /// Begins an empty drawing.
  init(language: DisplayLanguage) { self.language = language }

  /// Draws what follows in a colour by its class.
  mutating func group(_ name: String, _ draw: (inout SVGPage) -> Void) {
    let colour = SVGPalette.classes.first { $0.name == name }?.colour ?? SVGPalette.text
    writer.begin("g", [("class", name), ("color", colour.light)])
    draw(&self)
    writer.end()
  }

  /// A text whose baseline is at `y`.
  mutating func write(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, isBold: Bool = false,
    size: Double = SVGPage.size
  ) {
    write(MarkedText(text), x: x, y: y, anchor: anchor, isBold: isBold, size: size)
  }

  /// A text that may be in other languages.
  mutating func write(
    _ text: MarkedText, x: Double, y: Double, anchor: Anchor = .start, isBold: Bool = false,
    size: Double = SVGPage.size
  ) {
    guard !text.isEmpty else { return }
    var attributes = place("x", x, "y", y) + [("fill", "currentColor")]
    if anchor != .start { attributes.append(("text-anchor", anchor.rawValue)) }
    if isBold { attributes.append(("font-weight", "600")) }
    if size != Self.size { attributes.append(("font-size", SVGWriter.number(size))) }
    writer.element("text", attributes, text, in: language)
  }

  /// A straight line.
  mutating func line(
    from: (x: Double, y: Double), to: (x: Double, y: Double), thickness: Double = 1
  ) {
    writer.element(
      "line",
      place("x1", from.x, "y1", from.y) + place("x2", to.x, "y2", to.y)
        + [("stroke", "currentColor"), ("stroke-width", SVGWriter.number(thickness))])
  }

  /// Straight lines from point to point, dashed as the series is.
  mutating func path(_ points: [(x: Double, y: Double)], series: Int) {
    let list = points.map { SVGWriter.number($0.x) + "," + SVGWriter.number($0.y) }
    var attributes: [SVGWriter.Attribute] = [
      ("points", list.joined(separator: " ")), ("fill", "none"), ("stroke", "currentColor"),
      ("stroke-width", "2.5"), ("stroke-linejoin", "round"),
    ]
    let dash = SVGPalette.dashes[series % SVGPalette.dashes.count]
    if !dash.isEmpty { attributes.append(("stroke-dasharray", dash)) }
    writer.element("polyline", attributes)
  }

  /// A filled rectangle.
  mutating func bar(x: Double, y: Double, width: Double, height: Double) {
    writer.element(
      "rect",
      place("x", x, "y", y) + place("width", width, "height", height)
        + [("fill", "currentColor")])
  }

  /// The mark of a series: circle, diamond, square and triangle, each filled and then as a ring around a filled one.
  mutating func mark(_ series: Int, x: Double, y: Double) {
    let isRing = series % 2 == 1
    let radius = isRing ? 6.5 : 4.5
    let look: [SVGWriter.Attribute] =
      isRing
      ? [("fill", "none"), ("stroke", "currentColor"), ("stroke-width", "2")]
      : [("fill", "currentColor")]
    let corners: [(Double, Double)]
    switch series / 2 % 4 {
    case 0:
      writer.element("circle", place("cx", x, "cy", y) + [("r", SVGWriter.number(radius))] + look)
      return
    case 1: corners = [(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)]
    case 2: corners = [(-0.95, -0.95), (0.95, -0.95), (0.95, 0.95), (-0.95, 0.95)]
    default: corners = [(0, -1.25), (1.15, 0.85), (-1.15, 0.85)]
    }
    let points = corners.map {
      SVGWriter.number(x + $0.0 * radius) + "," + SVGWriter.number(y + $0.1 * radius)
    }
    writer.element("polygon", [("points", points.joined(separator: " "))] + look)
  }

  private func place(
    _ first: String, _ a: Double, _ second: String, _ b: Double
  ) -> [SVGWriter.Attribute] {
    [(first, SVGWriter.number(a)), (second, SVGWriter.number(b))]
  }
}
