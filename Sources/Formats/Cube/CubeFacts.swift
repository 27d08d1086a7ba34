import Diagnostics
import Tables

/// The facts that every cube has.
enum CubeFacts {
  /// `3 dimensions`, `12 340 cells`, `total: Koko maa`.
  static func facts(of cube: Cube) -> [Message] {
    let (dimensions, cells) = (cube.dimensions.count, cube.cellCount)
    var facts: [Message] = [
      .counted(dimensions, one: "1 dimension", several: "\(dimensions) dimensions"),
      .counted(cells, one: "1 cell", several: "\(count: cells) cells"),
    ]
    let totals = cube.dimensions.compactMap(\.total)
    let names = totals.joined(separator: ", ")
    if !totals.isEmpty {
      facts.append(.counted(totals.count, one: "total: \(names)", several: "totals: \(names)"))
    }
    return facts
  }

  /// Why so many figures are missing, and the mark that stands for them: `5 suppressed (..)`.
  static func missing(_ count: Int, _ kind: MissingKind, mark: String) -> Message {
    let label = Message(wording: kind.label)
    return mark.isEmpty ? "\(count: count) \(label)" : "\(count: count) \(label) (\(mark))"
  }
}
