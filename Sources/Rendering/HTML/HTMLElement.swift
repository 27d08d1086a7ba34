/// Puts markup together: attribute values are escaped here, contents are markup already.
enum HTMLElement {
  /// An element on one line; attributes without a value are left out.
  static func make(
    _ name: String, _ attributes: [(name: String, value: String?)] = [], _ content: String
  ) -> String {
    "<" + name + written(attributes) + ">" + content + "</" + name + ">"
  }

  /// An element that has no content, such as `meta`.
  static func void(_ name: String, _ attributes: [(name: String, value: String?)]) -> String {
    "<" + name + written(attributes) + ">"
  }

  /// A sign that is read out as words.
  static func sign(_ sign: String, readAs words: String) -> String {
    make(
      "span", [("role", "img"), ("aria-label", words), ("title", words)], HTMLEscape.text(sign))
  }

  /// A sign that says nothing that the text beside it does not say, and so is not read out.
  static func silent(_ sign: String) -> String {
    make("span", [("aria-hidden", "true")], HTMLEscape.text(sign))
  }

  /// A table in a part of the page that scrolls by itself where it is wide, can be focused, and says what it is.
  static func region(label: String?, _ table: String) -> String {
    make(
      "div",
      [
        ("class", "table"), ("role", label == nil ? nil : "region"), ("aria-label", label),
        ("tabindex", label == nil ? nil : "0"),
      ], "\n" + table + "\n")
  }

  private static func written(_ attributes: [(name: String, value: String?)]) -> String {
    attributes.map { name, value in
      value.map { " " + name + "=\"" + HTMLEscape.text($0) + "\"" } ?? ""
    }.joined()
  }
}
