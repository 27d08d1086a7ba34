/// A part of the edited text with the look that it has.
public struct Highlight: Sendable, Hashable {
  /// UTF-8 offsets of the text.
  public let range: Range<Int>
  /// Parameters of the terminal's `SGR` sequence such as `4;31`.
  public let style: String

  /// Takes both as they are; a part that is not in the text is not shown.
  public init(_ range: Range<Int>, style: String) {
    self.range = range
    self.style = style
  }
}

extension Highlight {
  /// The style of each scalar of a text, empty for none; of two highlights in one place the later holds.
  static func styles(_ highlights: [Highlight], of text: [Unicode.Scalar]) -> [String] {
    var styles = [String](repeating: "", count: text.count)
    // The scalar that each UTF-8 offset belongs to.
    let places = text.indices.flatMap { [Int](repeating: $0, count: UTF8.width(text[$0])) }
    for highlight in highlights {
      for offset in highlight.range.clamped(to: 0..<places.count) {
        styles[places[offset]] = highlight.style
      }
    }
    return styles
  }
}
