/// The facts that every cube has.
enum CubeFacts {
  /// A count with commas between groups of three digits: `1,234`.
  static func grouped(_ count: Int) -> String {
    let digits = String(count)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }

  /// A count with its noun: `1 cell`, `1,234 cells`.
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  /// `3 dimensions`, `1,234 cells`, `total: Koko maa`.
  static func facts(of cube: Cube) -> [String] {
    var facts = [
      counted(cube.dimensions.count, "dimension"), counted(cube.cellCount, "cell"),
    ]
    let totals = cube.dimensions.compactMap(\.total)
    if !totals.isEmpty {
      facts.append("\(totals.count == 1 ? "total" : "totals"): " + totals.joined(separator: ", "))
    }
    return facts
  }
}
