import CLibedit

/// How many cells of a terminal a text takes, by the C library's tables, as libedit measures too.
enum CellWidth {
  /// The cells of one scalar: 0 for a combining mark, 2 for a wide letter, nil for a control character.
  static func of(_ scalar: Unicode.Scalar) -> Int? {
    if (0x20...0x7E).contains(scalar.value) { return 1 }
    let width = clibedit_width(scalar.value)
    return width < 0 ? nil : Int(width)
  }

  /// The cells of a text without control characters.
  static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + (of($1) ?? 1) }
  }

  /// The text made safe to show and cut to `columns` cells, an ellipsis in the last where it was longer.
  ///
  /// Control characters become U+FFFD; marks that turn the direction of writing are left out.
  static func clipped(_ text: String, to columns: Int) -> String {
    var shown = String.UnicodeScalarView()
    var used = 0
    // Where the text ends if an ellipsis must follow.
    var fitting = shown.endIndex
    for scalar in text.unicodeScalars where scalar.properties.generalCategory != .format {
      let width = of(scalar)
      used += width ?? 1
      guard used <= columns else {
        shown.removeSubrange(fitting...)
        return columns > 0 ? String(shown) + "…" : ""
      }
      shown.append(width == nil ? "\u{FFFD}" : scalar)
      if used < columns { fitting = shown.endIndex }
    }
    return String(shown)
  }
}
