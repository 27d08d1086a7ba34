/// Puts markup together: attribute values are escaped here, contents are markup already.
enum HTMLElement {
  /// An element on one line; attributes without a value are left out.
  static func make(
    _ name: String, _ attributes: [(name: String, value: String?)] = [], _ content: String
  ) -> String {
    let (opening, closing) = around(name, attributes)
    return opening + content + closing
  }

  /// What stands before an element's content and behind it.
  static func around(
    _ name: String, _ attributes: [(name: String, value: String?)] = []
  ) -> (opening: String, closing: String) {
    ("<" + name + written(attributes) + ">", "</" + name + ">")
  }

  /// An element with a text; where all of it is in one other language than what stands around, the element says so.
  static func make(
    _ name: String, _ attributes: [(name: String, value: String?)] = [], _ text: MarkedText,
    in language: DisplayLanguage?
  ) -> String {
    guard let own = text.language, own != language?.rawValue else {
      return make(name, attributes, HTMLEscape.text(text, in: language))
    }
    return make(name, attributes + [("lang", own)], HTMLEscape.text(text.plain))
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

  /// A table in a part of the page that scrolls by itself where it is wide, can be focused, and is named by its caption.
  ///
  /// The caption, not a copy of it, is the name, so that its parts of other languages are marked there too. `id` is what
  /// ids begin with.
  static func table(
    caption: MarkedText, id: String, _ content: String, in language: DisplayLanguage?,
    layout: String? = nil
  ) -> String {
    let (opening, closing) = tableAround(caption: caption, id: id, in: language, layout: layout)
    return opening + content + closing
  }

  /// What stands before the rows of such a table and behind them.
  static func tableAround(
    caption: MarkedText, id: String, in language: DisplayLanguage?, layout: String? = nil
  ) -> (opening: String, closing: String) {
    let name = id + "-caption"
    let caption = make("caption", [], make("span", [("id", name)], caption, in: language))
    let region = regionAround(labelledBy: name)
    let table = around("table", [("class", layout), ("role", layout == nil ? nil : "table")])
    return (
      region.opening + table.opening + "\n" + caption + "\n", table.closing + region.closing
    )
  }

  /// A part of the page that scrolls by itself, can be focused, and is named by the element of an id; without one it
  /// does no more than scroll.
  static func region(labelledBy id: String?, kind: String = "table", _ content: String) -> String {
    let (opening, closing) = regionAround(labelledBy: id, kind: kind)
    return opening + content + closing
  }

  private static func regionAround(
    labelledBy id: String?, kind: String = "table"
  ) -> (opening: String, closing: String) {
    let (opening, closing) = around(
      "div",
      [
        ("class", kind), ("role", id == nil ? nil : "region"), ("aria-labelledby", id),
        ("tabindex", id == nil ? nil : "0"),
      ])
    return (opening + "\n", "\n" + closing)
  }

  private static func written(_ attributes: [(name: String, value: String?)]) -> String {
    attributes.map { name, value in
      value.map { " " + name + "=\"" + HTMLEscape.text($0) + "\"" } ?? ""
    }.joined()
  }
}
