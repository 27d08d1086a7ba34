/// The colours and dashes of drawn charts; every colour of a text or a figure has a contrast of 4.5 : 1 or more.
///
/// https://www.w3.org/TR/WCAG22/#contrast-minimum and #use-of-color: marks and dashes tell series apart without it.
enum SVGPalette {
  /// A colour on a light ground and on a dark one.
  struct Colour {
    let light: String
    let dark: String
  }

  static let page = Colour(light: "#ffffff", dark: "#121416")
  static let text = Colour(light: "#16191c", dark: "#f4f5f6")
  static let quiet = Colour(light: "#454d54", dark: "#c3c9cf")
  /// Lines behind the figures, which carry no meaning of their own.
  static let grid = Colour(light: "#d5dade", dark: "#3a424b")
  static let series = [
    Colour(light: "#0b5cad", dark: "#7ab8ff"), Colour(light: "#a8410a", dark: "#ffb07a"),
    Colour(light: "#1a7340", dark: "#7ed9a0"), Colour(light: "#8a2a8f", dark: "#e0a3e6"),
    Colour(light: "#5c5c00", dark: "#d9d36a"), Colour(light: "#00666f", dark: "#66d5e0"),
    Colour(light: "#b0134f", dark: "#ff9dbd"), Colour(light: "#4a4a4a", dark: "#c8c8c8"),
  ]
  /// The dashes of lines, none for the first.
  static let dashes = ["", "8 4", "2 4", "12 4 2 4", "16 5", "5 3", "12 3 2 3 2 3", "1 3"]

  /// The named colours, by the class of the elements that have them.
  static let classes: [(name: String, colour: Colour)] =
    [("page", page), ("text", text), ("quiet", quiet), ("grid", grid)]
    + series.enumerated().map { ("s\($0)", $1) }

  /// The colours on a dark ground, for the chart of one id only; on paper the ground stays light.
  static func darkStyle(id: String) -> String {
    let rules = classes.map { "#\(id) .\($0.name){color:\($0.colour.dark)}" }.joined()
    return "@media screen and (prefers-color-scheme:dark){\(rules)}"
  }
}
