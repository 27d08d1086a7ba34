/// A choice of colours for the inks, under the names that `set theme` takes.
public enum Theme: String, Sendable, Hashable, CaseIterable {
  /// For a dark background: the terminal's own colours, dimmed text for what may be passed over.
  case standard = "dark"
  /// For a light background: without yellow, which nobody can read there.
  case light
  /// For a projector: nothing dimmed, colours bold.
  case contrast = "projector"

  /// The parameters of the sequence that selects an ink.
  public func code(_ ink: Ink) -> String {
    let (standard, light, contrast) =
      switch ink {
      case .heading: ("1", "1", "1")
      case .quiet: ("2", "2", "0")
      case .better: ("32", "32", "1;32")
      case .level: ("33", "35", "1;33")
      case .worse: ("31", "31", "1;31")
      case .error: ("1;31", "1;31", "1;31")
      case .warning: ("1;33", "1;35", "1;33")
      case .pointer: ("36", "34", "1;36")
      case .verb: ("1", "1", "1;36")
      case .keyword: ("36", "34", "1;36")
      case .value: ("32", "32", "1;32")
      case .parameter: ("33", "35", "1;33")
      case .unknown: ("4;31", "4;31", "1;4;31")
      case .suggestion: ("90", "90", "3;90")
      case .match: ("7", "7", "7")
      }
    return switch self {
    case .standard: standard
    case .light: light
    case .contrast: contrast
    }
  }

  /// The parameters of the sequence for a series of a chart; verdicts keep green and red for themselves.
  func code(series: Int) -> String {
    let colours = ["36", "35", "34", "33", "96", "95", "94", "93"]
    let colour = colours[series % colours.count]
    return self == .standard ? colour : "1;" + colour
  }
}
