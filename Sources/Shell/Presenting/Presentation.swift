import Diagnostics
import Formats
import Indicators
import Language
import Rendering
import Sessions
import Tables

/// A page for a second screen that is written anew after every answer and reads itself again.
///
/// It is a file: nothing listens, and nothing is sent.
struct Presentation {
  /// A form of drawing and the rows to draw.
  typealias Chart = (request: ChartRequest, table: Table)

  /// The name as it was typed.
  let name: Syntax.Text
  /// Where the page is written.
  private let path: String

  /// The endings that make a browser show a file as a page.
  private static let endings = ["html", "htm"]

  /// Takes the page's name; relative ones are taken from `base`.
  ///
  /// The ending is asked for, so that no notebook or table is replaced by a page.
  init(_ name: Syntax.Text, base: String) throws(Diagnostic) {
    guard Self.endings.contains(Path.fileExtension(of: name.value)) else {
      throw Diagnostic(
        "not-a-page", "a page for the second screen ends with .html", range: name.range,
        hint: "as in `present \"screen.html\"`")
    }
    self.name = name
    path = Path.join(base, name.value)
  }

  /// Puts the latest answer on the page, or what stands there before the first.
  ///
  /// - Parameters:
  ///   - chart: the drawing that was asked for; nil leaves the choice to the rows.
  ///   - refreshes: false for the last page of a presentation, which stays as it is.
  func show(
    _ answer: Answer?, chart: Chart?, settings: Settings, refreshes: Bool = true
  ) throws(Diagnostic) {
    let language = DisplayLanguage(rawValue: settings.language) ?? .en
    let text =
      answer.map { page($0, chart, settings).text(language, refreshes: refreshes) }
      ?? ScreenPage.waiting(language)
    do {
      try AtomicFile.write(Array(text.utf8), to: path)
    } catch {
      var diagnostic = error.diagnostic
      diagnostic.range = name.range
      throw diagnostic
    }
  }

  /// The page of an answer, with what its datasets are called in a language.
  private func page(_ answer: Answer, _ chart: Chart?, _ settings: Settings) -> ScreenPage {
    var page = ScreenPage(answer.table, remarks: answer.remarks, questions: answer.questions)
    let code = settings.language
    page.answers = settings.answer == "on"
    page.chart = chart
    page.title = answer.origins.count == 1 ? answer.origins.first?.title(in: code) : nil
    page.sources = answer.origins.map { origin in
      let data = [origin.title(in: code), origin.years].compactMap { $0 }.joined(separator: " ")
      let documents = origin.documents.map { document in
        CitedDocument(
          title: document.title, section: document.section, date: document.date,
          language: origin.language
        ).text(in: DisplayLanguage(rawValue: code) ?? .en)
      }
      return ([MarkedText(data)] + documents).joined(separator: "; ")
    }
    return page
  }
}
