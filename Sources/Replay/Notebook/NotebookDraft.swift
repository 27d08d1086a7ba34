/// A notebook that is yet to be written: parts without places.
struct NotebookDraft: Sendable, Hashable {
  var frontMatter = FrontMatter()
  var parts: [Part] = []

  /// A part below the front matter.
  enum Part: Sendable, Hashable {
    /// Paragraphs as Markdown.
    case prose(String)
    /// A cell with its name, if it is to have one.
    case cell(name: String?, text: String)
  }

  /// The file's text; every part ends in an empty line but the last.
  var text: String {
    let written = parts.map { part in
      switch part {
      case .prose(let text): text + "\n"
      case .cell(let name, let text): CellFence.write(text, name: name)
      }
    }
    return ([frontMatter.write()] + written).joined(separator: "\n")
  }
}
