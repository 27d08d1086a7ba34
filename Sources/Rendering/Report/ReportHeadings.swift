/// The headings of a report with the ids by which links find them; no id is given twice.
struct ReportHeadings {
  /// A heading of the prose as it stands in the report.
  struct Heading {
    let level: Int
    let text: String
    let id: String
    /// The line of the notebook.
    let line: Int
  }

  private(set) var all: [Heading] = []
  private var used: Set<String> = []

  init(_ content: ReportContent) {
    for case .prose(let blocks) in content.parts {
      for heading in blocks.headings {
        let text = heading.content.plainText()
        all.append(
          Heading(
            level: min(heading.level + content.headingShift, 6), text: text,
            id: id(text, otherwise: "section"), line: heading.line))
      }
    }
  }

  /// The heading on a line of the notebook.
  func on(_ line: Int) -> Heading? { all.first { $0.line == line } }

  /// An id of a text, as GitHub makes anchors of headings: letters and digits in small letters, blanks as hyphens.
  mutating func id(_ text: String, otherwise plain: String) -> String {
    var id = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar == " " || scalar == "-" || scalar == "_" {
        id += scalar == "_" ? "_" : "-"
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        id.unicodeScalars.append(scalar)
      }
    }
    if id.isEmpty { id = plain }
    var free = id
    var number = 0
    while !used.insert(free).inserted {
      number += 1
      free = "\(id)-\(number)"
    }
    return free
  }
}

extension [ProseBlock] {
  /// Every heading, those in quotes and lists among them.
  public var headings: [(level: Int, content: [ProseInline], line: Int)] {
    flatMap { block -> [(level: Int, content: [ProseInline], line: Int)] in
      switch block {
      case .heading(let level, let content, let line): [(level, content, line)]
      case .quote(let inner): inner.headings
      case .list(let list): list.items.flatMap(\.headings)
      case .paragraph, .code, .table, .markup, .rule: []
      }
    }
  }
}
