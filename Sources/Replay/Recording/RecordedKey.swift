import Rendering
import Tables

extension Table {
  /// The names of the written columns by which a result's rows are told apart; empty where none do.
  ///
  /// These are the dimensions. Where those are not enough, as after `count by verdict` or a `select` that left them
  /// out, texts such as the names of indicators help, and verdicts at last. Figures never do.
  var recordedKey: [String] {
    let written = visibleIndices
    let dimensions = written.filter { fields[$0].role.isKey }
    let texts = written.filter { dimensions.contains($0) || columns[$0].type == .text }
    let withoutFindings = texts.filter { !fields[$0].role.isFinding }
    return [dimensions, withoutFindings, texts].first(where: tellRowsApart).map(names) ?? []
  }

  private func names(_ indices: [Int]) -> [String] { indices.map { fields[$0].name } }

  private func tellRowsApart(_ indices: [Int]) -> Bool {
    guard !indices.isEmpty else { return false }
    var seen: Set<[Cell]> = []
    return (0..<rowCount).allSatisfy { row in
      seen.insert(indices.map { columns[$0].shown(row) }).inserted
    }
  }
}
