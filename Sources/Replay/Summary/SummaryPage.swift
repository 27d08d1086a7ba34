import Diagnostics
import Rendering

/// What there is to say, in order of consequence, laid out to fit a screen: what matters least is cut first.
struct SummaryPage {
  /// Lines under a heading.
  struct Section {
    let title: Message
    let lines: [Message]
    /// How its title is painted.
    var ink: Ink = .heading
    /// The lines that are shown before the sections below have any.
    var leastLines = 1
    /// True where it is only counted before anything above it is cut.
    var isMinor = false
  }

  /// A line to be copied, which is never broken.
  struct Command {
    /// What stands before it.
    let lead: Message
    let text: String
  }

  /// The lines above everything; the first is the title.
  var head: [Message] = []
  /// The sections, the gravest first; those without lines are left out.
  var sections: [Section] = []
  /// The lines below everything.
  var end: [Message] = []
  /// What can be done next.
  var commands: [Command] = []
  /// The command that lists everything.
  var all = ""

  /// The text, every line ended; `screen` is the most lines that it takes, nil for all there is to say.
  ///
  /// A head and an end that alone are longer than the screen are not cut.
  func text(_ style: TerminalStyle, screen: Int?) -> String {
    var page = self
    page.sections = sections.filter { !$0.lines.isEmpty }
    let layout = screen.map { page.layout(style, screen: $0) } ?? page.whole
    return page.lines(style, layout).map { $0 + "\n" }.joined()
  }

  // MARK: Cutting

  /// How much of each section is shown.
  private struct Layout: Equatable {
    /// The lines shown of each section; a section of none is only counted.
    var limits: [Int]
    /// The most lines of the head.
    var headLimit: Int
    /// Whether an empty line stands above each section.
    var isSpaced = true
  }

  private var whole: Layout {
    Layout(limits: sections.map(\.lines.count), headLimit: head.count)
  }

  private func layout(_ style: TerminalStyle, screen: Int) -> Layout {
    func fits(_ layout: Layout) -> Bool { lines(style, layout).count <= screen }
    if fits(whole) { return whole }
    var layout = Layout(
      limits: sections.map { min($0.lines.count, $0.leastLines) },
      headLimit: min(head.count, Self.headLines))
    for index in sections.indices.reversed() where sections[index].isMinor && !fits(layout) {
      layout.limits[index] = 0
    }
    if !fits(layout) { layout.isSpaced = false }
    for limit in [3, 2, 1, 0] {
      for index in sections.indices.reversed() where !fits(layout) {
        layout.limits[index] = min(layout.limits[index], limit)
      }
    }
    for index in sections.indices where layout.limits[index] > 0 {
      let most = min(sections[index].lines.count, screen)
      while layout.limits[index] < most {
        var larger = layout
        larger.limits[index] += 1
        guard fits(larger) else { break }
        layout = larger
      }
    }
    return layout
  }

  /// More lines of a head are cut where not all fits.
  private static let headLines = 8

  // MARK: Drawing

  private func lines(_ style: TerminalStyle, _ layout: Layout) -> [String] {
    var result = head.prefix(layout.headLimit).enumerated().flatMap { index, line in
      wrapped(line, style, index == 0 ? .heading : nil)
    }
    if head.count > layout.headLimit {
      result += wrapped("and \(head.count - layout.headLimit) more", style, nil)
    }
    for (section, limit) in zip(sections, layout.limits) where limit > 0 {
      result += (layout.isSpaced ? [""] : []) + wrapped(section.title, style, section.ink)
      for line in section.lines.prefix(limit) { result += wrapped(line, style, nil, indent: "  ") }
      let rest = section.lines.count - limit
      if rest > 0 { result += wrapped("and \(rest) more", style, nil, indent: "  ") }
    }
    let last = closing(style, layout)
    let isParted = layout.isSpaced && !last.isEmpty && !result.isEmpty
    return result + (isParted ? [""] : []) + last
  }

  private func closing(_ style: TerminalStyle, _ layout: Layout) -> [String] {
    let hidden = zip(sections, layout.limits).filter { $0.1 == 0 }.map { section, _ -> Message in
      "\(section.title) (\(section.lines.count))"
    }
    var result: [String] = []
    if let first = hidden.first {
      let list = hidden.dropFirst().reduce(first) { "\($0), \($1)" }
      result += wrapped("not shown: \(list)", style, nil)
    }
    result += end.flatMap { wrapped($0, style, nil) }
    var commands = commands
    if layout.limits != whole.limits || layout.headLimit != head.count {
      commands.append(Command(lead: "to see everything", text: all))
    }
    // Each on a line of its own, however long: a broken one could not be copied.
    return result
      + commands.map { style.safe("\($0.lead.text(in: style.language)): \($0.text)") }
  }

  private func wrapped(
    _ line: Message, _ style: TerminalStyle, _ ink: Ink?, indent: String = ""
  ) -> [String] {
    Wrapping.lines(
      style.safe(line.text(in: style.language).trimmedBlanks), width: style.width, indent: indent,
      hanging: indent + "  "
    ).map { style.paint($0, ink) }
  }
}
