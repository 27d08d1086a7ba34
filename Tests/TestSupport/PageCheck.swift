import Foundation

/// Looks over a page for what every reader needs, and for what no page of ours may hold.
public struct PageCheck {
  private let page: String
  /// What is wrong, a sentence each.
  public private(set) var faults: [String] = []

  /// A tag of the page.
  private struct Tag {
    let name: String
    let isClosing: Bool
    let attributes: [String: String]
    /// The text from its end to the next tag.
    let text: String
  }

  private static let void: Set<String> = ["meta", "br", "hr"]

  /// Checks a whole page.
  public init(_ page: String) {
    self.page = page
    let tags = Self.tags(page)
    checkNesting(tags)
    checkSafety(tags)
    checkIDs(tags)
    checkStructure(tags)
    checkTables(tags)
    checkPictures(tags)
  }

  private static func tags(_ page: String) -> [Tag] {
    page.components(separatedBy: "<").dropFirst().map { part in
      let end = part.firstIndex(of: ">") ?? part.endIndex
      var head = part[..<end]
      let isClosing = head.hasPrefix("/")
      if isClosing { head = head.dropFirst() }
      let name = head.prefix { $0.isLetter || $0.isNumber || $0 == "!" }
      var attributes: [String: String] = [:]
      for match in head.matches(of: /([A-Za-z:-]+)="([^"]*)"/) {
        attributes[String(match.1)] = String(match.2)
      }
      if head.hasSuffix("/") { attributes["/"] = "" }
      let text = end < part.endIndex ? String(part[part.index(after: end)...]) : ""
      return Tag(
        name: name.lowercased(), isClosing: isClosing, attributes: attributes, text: text)
    }
  }

  private mutating func checkNesting(_ tags: [Tag]) {
    var open: [String] = []
    for tag in tags where tag.name != "!doctype" {
      if tag.isClosing {
        let last = open.popLast()
        if last != tag.name { faults.append("</\(tag.name)> closes <\(last ?? "")>") }
      } else if !Self.void.contains(tag.name), tag.attributes["/"] == nil {
        open.append(tag.name)
      }
    }
    if !open.isEmpty { faults.append("left open: \(open)") }
  }

  private mutating func checkSafety(_ tags: [Tag]) {
    let refused: Set<String> = [
      "script", "iframe", "object", "embed", "link", "img", "form", "input", "base", "video",
    ]
    for tag in tags where !tag.isClosing {
      if refused.contains(tag.name) { faults.append("<\(tag.name)> in the page") }
      for (name, value) in tag.attributes {
        if name.hasPrefix("on") || name == "src" { faults.append("\(name) in <\(tag.name)>") }
        guard name == "href" || name == "xlink:href" else { continue }
        let isSafe = ["http://", "https://", "mailto:", "#"].contains { value.hasPrefix($0) }
        if !isSafe, value.contains(":") { faults.append("a link to \(value)") }
      }
    }
    let policy = tags.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
    if !(policy?.attributes["content"]?.contains("default-src &#39;none&#39;") ?? false) {
      faults.append("no policy against loading anything")
    }
    if page.contains("url(") || page.contains("@import") {
      faults.append("the style loads something")
    }
  }

  private mutating func checkIDs(_ tags: [Tag]) {
    var seen: Set<String> = []
    for id in tags.compactMap({ $0.attributes["id"] }) where !seen.insert(id).inserted {
      faults.append("the id \(id) is given twice")
    }
    for tag in tags {
      let names = ["aria-labelledby", "aria-describedby"].compactMap { tag.attributes[$0] }
      for id in names.flatMap({ $0.split(separator: " ") }) where !seen.contains(String(id)) {
        faults.append("<\(tag.name)> is labelled by \(id), which is not there")
      }
      if let place = tag.attributes["href"], place.hasPrefix("#"),
        !seen.contains(String(place.dropFirst()).removingPercentEncoding ?? "")
      {
        faults.append("a link to \(place), which is not there")
      }
    }
  }

  private mutating func checkStructure(_ tags: [Tag]) {
    let opening = tags.filter { !$0.isClosing }
    for name in ["html", "title", "h1", "main"] {
      let count = opening.count {
        $0.name == name && $0.attributes["id"]?.hasSuffix("-title") != true
      }
      if count != 1 { faults.append("\(count) <\(name)> in place of one") }
    }
    if opening.first(where: { $0.name == "html" })?.attributes["lang"]?.isEmpty ?? true {
      faults.append("no language")
    }
    var level = 0
    for tag in opening {
      guard tag.name.count == 2, tag.name.hasPrefix("h"), let own = tag.name.last?.wholeNumberValue
      else { continue }
      if own > level + 1 { faults.append("<\(tag.name)> below a heading of level \(level)") }
      level = own
    }
    for name in ["nav", "section"] {
      for tag in opening where tag.name == name && name == "nav" {
        if tag.attributes["aria-label"] == nil { faults.append("<\(name)> without a name") }
      }
    }
  }

  private mutating func checkTables(_ tags: [Tag]) {
    for (index, tag) in tags.enumerated() where !tag.isClosing {
      switch tag.name {
      case "table":
        let around = index > 0 ? tags[index - 1] : tag
        let isRegion =
          around.attributes["role"] == "region" && around.attributes["tabindex"] == "0"
          && !(around.attributes["aria-labelledby"] ?? "").isEmpty
        if !isRegion { faults.append("a table outside a region that can be focused") }
        let next = tags[min(index + 1, tags.count - 1)]
        let caption = tags[min(index + 2, tags.count - 1)].text + next.text
        if next.name != "caption" || caption.allSatisfy(\.isWhitespace) {
          faults.append("a table without caption")
        }
      case "th":
        if !["col", "row"].contains(tag.attributes["scope"]) {
          faults.append("a header without scope")
        }
      default: break
      }
    }
  }

  /// The languages in which a text stands on the page, as its elements say; code and the head aside.
  public func languages(of text: String) -> Set<String> {
    var languages: Set<String> = []
    var open: [(name: String, language: String)] = []
    for tag in Self.tags(page) where tag.name != "!doctype" {
      if tag.isClosing {
        _ = open.popLast()
      } else if !Self.void.contains(tag.name), tag.attributes["/"] == nil {
        open.append((tag.name, tag.attributes["lang"] ?? open.last?.language ?? ""))
      }
      guard let around = open.last, !open.contains(where: { ["head", "code"].contains($0.name) })
      else { continue }
      if tag.text.contains(text) { languages.insert(around.language) }
    }
    return languages
  }

  private mutating func checkPictures(_ tags: [Tag]) {
    for (index, tag) in tags.enumerated() where tag.name == "svg" && !tag.isClosing {
      let inner = tags[index...].prefix(6).filter { !$0.isClosing && !$0.text.isEmpty }
      let names = inner.filter { $0.name == "title" || $0.name == "desc" }
      if tag.attributes["role"] != "img" || names.count != 2 {
        faults.append("a picture without title and description")
      }
    }
  }
}
