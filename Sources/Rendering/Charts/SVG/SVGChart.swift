public import Indicators
public import Tables

/// Draws a chart as a picture that stands alone: SVG without script, with its text as text and its finding in words.
///
/// Series differ by shape and dash, not by colour alone. Colours follow the reader's choice of a light or a dark ground.
public enum SVGChart {
  /// The chart as an `svg` element; where it cannot be drawn, a picture that says why.
  ///
  /// - Parameters:
  ///   - language: the language of numbers and words.
  ///   - id: tells the chart from others in the same page; letters, digits and `-` are taken.
  public static func render(
    _ request: ChartRequest, _ table: Table, language: DisplayLanguage, id: String = "chart"
  ) -> String {
    do throws(ChartError) {
      return draw(try ChartModel(request, table, language: language), id: plain(id))
    } catch {
      let (fault, advice) = error.sentence(language)
      let text = Wording.noChart.filled(language, fault, advice)
      var page = SVGPage()
      page.group("text") { paragraph(text, &$0) }
      return frame(page, title: text, description: text, language, id: plain(id))
    }
  }

  /// A chart that is derived already.
  static func draw(_ model: ChartModel, id: String) -> String {
    var page = SVGPage()
    page.group("text") { page in
      paragraph(model.title, isHeading: true, &page)
    }
    page.group("quiet") { paragraph(model.subtitle, &$0) }
    page.y += 8
    switch model.kind {
    case .bar: SVGBars(model).draw(on: &page)
    case .dots: SVGDots(model).draw(on: &page)
    case .line, .slope: SVGLines(model).draw(on: &page)
    }
    if !model.notes.isEmpty { page.y += 4 }
    page.group("quiet") { page in
      for note in model.notes { paragraph(note, &page) }
    }
    let title = [model.title, model.subtitle].filter { !$0.isEmpty }.joined(separator: ", ")
    return frame(
      page, title: title, description: ChartDescription(model: model).text,
      model.numbers.language, id: id)
  }

  /// Lines of text at the left edge, from where the page is now.
  private static func paragraph(
    _ text: String, isHeading: Bool = false, _ page: inout SVGPage
  ) {
    guard !text.isEmpty else { return }
    let size = isHeading ? 18.0 : SVGPage.size
    let room = SVGPage.width - 2 * SVGPage.margin
    for line in SVGMetrics.lines(text, width: room, size: size) {
      page.y += size + 4
      page.write(line, x: SVGPage.margin, y: page.y, isBold: isHeading, size: size)
    }
    page.y += 6
  }

  /// The element around a drawing: its size, its name, its description, its ground.
  private static func frame(
    _ page: SVGPage, title: String, description: String, _ language: DisplayLanguage, id: String
  ) -> String {
    let width = SVGWriter.number(SVGPage.width)
    let height = SVGWriter.number(page.y + SVGPage.margin)
    var writer = SVGWriter()
    writer.begin(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("id", id), ("role", "img"),
        ("aria-labelledby", "\(id)-title \(id)-desc"), ("lang", language.rawValue),
        ("width", width), ("height", height), ("viewBox", "0 0 \(width) \(height)"),
        ("font-family", "system-ui, -apple-system, Segoe UI, Roboto, sans-serif"),
        ("font-size", SVGWriter.number(SVGPage.size)),
      ])
    writer.element("title", [("id", "\(id)-title")], title)
    writer.element("desc", [("id", "\(id)-desc")], description)
    writer.element("style", [], SVGPalette.darkStyle(id: id))
    writer.begin("g", [("class", "page"), ("color", SVGPalette.page.light)])
    writer.element(
      "rect", [("width", width), ("height", height), ("fill", "currentColor"), ("rx", "4")])
    writer.end()
    writer.append(page.writer)
    writer.end()
    return writer.text
  }

  /// An id that neither markup nor a style sheet misreads.
  private static func plain(_ id: String) -> String {
    let kept = id.unicodeScalars.filter {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-")
    }
    let text = String(String.UnicodeScalarView(kept))
    return text.first?.isLetter == true ? text : "chart-" + text
  }
}
