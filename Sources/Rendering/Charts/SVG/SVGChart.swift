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
      var page = SVGPage(language: language)
      page.group("text") { paragraph(MarkedText(text), &$0) }
      return frame(page, title: MarkedText(text), description: MarkedText(text), id: plain(id))
    }
  }

  /// A chart that is derived already; `isInPage` where it stands in a page, whose elements its texts may have.
  static func draw(_ model: ChartModel, id: String, isInPage: Bool = false) -> String {
    var page = SVGPage(language: model.numbers.language)
    page.group("text") { page in
      paragraph(model.markedTitle, isHeading: true, &page)
    }
    page.group("quiet") { paragraph(model.markedSubtitle, &$0) }
    page.y += 8
    switch model.kind {
    case .bar: SVGBars(model).draw(on: &page)
    case .dots: SVGDots(model).draw(on: &page)
    case .line, .slope: SVGLines(model).draw(on: &page)
    }
    if !model.notes.isEmpty { page.y += 4 }
    page.group("quiet") { page in
      for note in model.markedNotes { paragraph(note, &page) }
    }
    let title = [model.markedTitle, model.markedSubtitle].filter { !$0.isEmpty }
      .joined(separator: ", ")
    return frame(
      page, title: title, description: ChartDescription(model: model).markedText, id: id,
      isInPage: isInPage)
  }

  /// Lines of text at the left edge, from where the page is now.
  private static func paragraph(
    _ text: MarkedText, isHeading: Bool = false, _ page: inout SVGPage
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
    _ page: SVGPage, title: MarkedText, description: MarkedText, id: String, isInPage: Bool = false
  ) -> String {
    let language = page.language
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
    // Alone it is XML, in which these two hold nothing but text.
    for (name, text) in [("title", title), ("desc", description)] {
      let attributes = [("id", "\(id)-\(name)")]
      let whole = MarkedText(text.plain, language: text.language)
      writer.element(name, attributes, isInPage ? text : whole, in: language, part: "span")
    }
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
