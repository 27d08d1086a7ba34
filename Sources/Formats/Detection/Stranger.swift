/// A file that is a text and no table, though it would pass for one.
public enum Stranger: Sendable, Hashable {
  /// A page of the web, which old programs save under the name of a workbook.
  case webPage
  /// A notebook of this program.
  case notebook

  /// Tells a stranger by its first bytes; nil for what may be a table.
  init?(_ sample: ArraySlice<UInt8>) {
    let mark = TextEncoding.utf8.byteOrderMark
    let text = sample.starts(with: mark) ? sample.dropFirst(mark.count) : sample
    guard let start = text.firstIndex(where: { $0 > 0x20 }) else { return nil }
    switch text[start] {
    case UInt8(ascii: "<") where Self.isPage(text[start...]): self = .webPage
    case UInt8(ascii: "-") where start == text.startIndex && Self.isNotebook(text): self = .notebook
    default: return nil
    }
  }

  private static func isPage(_ text: ArraySlice<UInt8>) -> Bool {
    let beginning = String(decoding: text.prefix(200), as: UTF8.self).lowercased()
    return ["<html", "<!doctype", "<table", "<head", "<body", "<meta"].contains {
      beginning.hasPrefix($0)
    }
  }

  /// Tells whether the first lines are front matter that names this program.
  private static func isNotebook(_ text: ArraySlice<UInt8>) -> Bool {
    let lines = String(decoding: text.prefix(4096), as: UTF8.self).split(
      whereSeparator: \.isNewline)
    guard lines.first == "---" else { return false }
    let matter = lines.dropFirst().prefix { $0 != "---" }
    return matter.contains { $0.hasPrefix("mittari:") }
  }
}
