/// A choice of colours for the inks.
public enum Theme: String, Sendable, Hashable, CaseIterable {
  /// The terminal's own colours, with dimmed text for what may be passed over.
  case standard
  /// For a projector: nothing dimmed, colours bold.
  case contrast

  /// The parameters of the sequence that selects an ink.
  func code(_ ink: Ink) -> String {
    let (standard, contrast) =
      switch ink {
      case .heading: ("1", "1")
      case .quiet: ("2", "0")
      case .better: ("32", "1;32")
      case .level: ("33", "1;33")
      case .worse: ("31", "1;31")
      case .error: ("1;31", "1;31")
      case .warning: ("1;33", "1;33")
      case .pointer: ("36", "1;36")
      }
    return self == .standard ? standard : contrast
  }

  /// The parameters of the sequence for a series of a chart; verdicts keep green and red for themselves.
  func code(series: Int) -> String {
    let colours = ["36", "35", "34", "33", "96", "95", "94", "93"]
    let colour = colours[series % colours.count]
    return self == .standard ? colour : "1;" + colour
  }
}
