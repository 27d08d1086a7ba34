import Rendering
import Tables

/// Finds a report's one title, and how far the other headings go down below it.
struct TitlePlace {
  /// The title.
  let title: String
  /// How many levels the headings of the prose go down; negative where they go up.
  let shift: Int
  /// The line of the heading that is the title itself; nil where none is.
  private let line: Int?

  /// The title is that of the front matter, else the one heading of the first level, else the file's name.
  ///
  /// A first heading that says the same as the front matter is not said twice.
  init(_ notebook: Notebook, _ prose: [Prose], fileName: String) {
    let headings = prose.flatMap { $0.blocks.headings }
    let highest = headings.map(\.level).min() ?? 2
    let first = headings.first
    let text = first.map { $0.content.plainText() } ?? ""
    var line: Int?
    if let given = notebook.frontMatter.title, !given.isEmpty {
      title = given
      if TextFolding.equal(text, given) { line = first?.line }
    } else if let first, first.level == highest, !text.isEmpty,
      headings.count(where: { $0.level == highest }) == 1
    {
      title = text
      line = first.line
    } else {
      title = fileName
    }
    self.line = line
    shift = 2 - (headings.filter { $0.line != line }.map(\.level).min() ?? 2)
  }

  /// Takes the heading that is the title out of the prose.
  func removeTitle(from prose: inout [Prose]) {
    guard let line else { return }
    for index in prose.indices {
      prose[index].blocks.removeAll { block in
        if case .heading(_, _, let own) = block { own == line } else { false }
      }
    }
  }
}

/// Finds what tables are called: by the heading above them, by the name of their cell, or by their data.
struct ReportCaptions {
  private var heading: String?
  private var isHeadingUsed = false

  /// Goes on past a stretch of prose.
  mutating func pass(_ blocks: [ProseBlock]) {
    let texts = blocks.headings.map { $0.content.plainText() }
    guard let last = texts.last(where: { !$0.allSatisfy(\.isWhitespace) }) else { return }
    heading = last
    isHeadingUsed = false
  }

  /// The caption of a cell's table; `data` is what its data are called, and `language` is that of the prose.
  mutating func caption(of cell: NotebookCell, _ data: String?, language: String?) -> MarkedText {
    defer { isHeadingUsed = true }
    let name = cell.isNamed ? Self.words(cell.name) : nil
    guard let heading else {
      if let name { return MarkedText(name, language: language) }
      return MarkedText(data ?? Self.words(cell.name))
    }
    if isHeadingUsed {
      let more = (name ?? Self.words(cell.name)).lowercasedFirst
      return MarkedText(heading + " – " + more, language: language)
    }
    return MarkedText(heading, language: language)
  }

  /// `latest-turn` as words: `Latest turn`.
  private static func words(_ name: String) -> String {
    let words = name.map { $0 == "-" || $0 == "_" ? " " : String($0) }.joined()
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
