/// Writes elements of SVG; every text and every attribute is escaped here.
struct SVGWriter {
  /// What has been written.
  private(set) var text = ""
  private var open: [String] = []

  /// An attribute of an element.
  typealias Attribute = (name: String, value: String)

  /// Writes an element with its content, or without any.
  mutating func element(_ name: String, _ attributes: [Attribute], _ content: String? = nil) {
    start(name, attributes)
    text += content.map { ">" + HTMLEscape.text($0) + "</\(name)>\n" } ?? "/>\n"
  }

  /// Writes an element with a text; parts in another language than the picture's are in elements of their own.
  mutating func element(
    _ name: String, _ attributes: [Attribute], _ content: MarkedText, in language: DisplayLanguage,
    part: String = "tspan"
  ) {
    if let own = content.language, own != language.rawValue {
      return element(name, attributes + [("lang", own)], content.plain)
    }
    start(name, attributes)
    let parts = content.runs.map { run in
      let markup = HTMLEscape.text(run.text)
      guard let own = run.language, own != language.rawValue else { return markup }
      return HTMLElement.make(part, [("lang", own)], markup)
    }
    text += ">" + parts.joined() + "</\(name)>\n"
  }

  /// Opens an element that others follow into.
  mutating func begin(_ name: String, _ attributes: [Attribute]) {
    start(name, attributes)
    text += ">\n"
    open.append(name)
  }

  /// Closes the element that was opened last.
  mutating func end() {
    guard let name = open.popLast() else { return }
    text += String(repeating: "  ", count: open.count) + "</\(name)>\n"
  }

  /// Puts what another has written into the element that is open.
  mutating func append(_ other: SVGWriter) { text += other.text }

  private mutating func start(_ name: String, _ attributes: [Attribute]) {
    text += String(repeating: "  ", count: open.count) + "<" + name
    for (name, value) in attributes { text += " \(name)=\"\(HTMLEscape.text(value))\"" }
  }

  /// A length with at most one decimal.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let tenths = Int((value * 10).rounded())
    let whole = "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10)"
    return tenths % 10 == 0 ? whole : whole + ".\(abs(tenths) % 10)"
  }
}
