/// What a series or a category is called: the members of its keys.
public struct ChartName: Sendable, Hashable {
  /// The members in the order of their keys; none where there is nothing to tell apart.
  public let parts: [String]
  /// The language of the members, as `fi`; nil where it is the page's, or nothing tells.
  public let language: String?

  /// Takes members; numbers and years are of no language.
  init(parts: [String], language: String? = nil) {
    self.parts = parts
    self.language = language
  }

  /// The members as one text, in their language.
  var marked: MarkedText { MarkedText(text, language: language) }

  /// The members as one text.
  public var text: String { parts.joined(separator: ", ") }

  /// Whether there is nothing to say.
  var isEmpty: Bool { parts.allSatisfy(\.isEmpty) }

  /// The name within a width, cut in its longest member so that the others stay to tell names apart.
  ///
  /// - Parameters:
  ///   - measure: the width of a text.
  ///   - cut: a text cut to a width.
  func cut(
    to width: Double, measure: (String) -> Double, cut: (String, Double) -> String
  ) -> String {
    let excess = measure(text) - width
    guard excess > 0 else { return text }
    let sizes = parts.map(measure)
    guard parts.count > 1, let longest = sizes.indices.max(by: { sizes[$0] < sizes[$1] }),
      sizes[longest] - excess >= measure(Self.leastPart)
    else { return cut(text, width) }
    var shorter = parts
    shorter[longest] = cut(parts[longest], sizes[longest] - excess)
    return ChartName(parts: shorter, language: language).text
  }

  /// A member must stay as readable as this.
  private static let leastPart = "readable"
}
