import Tables

@testable import Formats

extension Loaded {
  /// What is not the same as in another table, a line each.
  func differences(from other: Loaded) -> [String] {
    guard detection == other.detection else {
      return ["detected \(detection) instead of \(other.detection)"]
    }
    guard table.fields == other.table.fields else {
      return ["fields \(table.fields) instead of \(other.table.fields)"]
    }
    guard table.rowCount == other.table.rowCount else {
      return ["\(table.rowCount) rows instead of \(other.table.rowCount)"]
    }
    return zip(table.columns, other.table.columns).enumerated().flatMap { index, pair in
      pair.0.differences(from: pair.1, table.fields[index].name)
    }
  }
}

extension Column {
  /// What is not the same as in another column, layout and all, a line each.
  func differences(from other: Column, _ name: String) -> [String] {
    guard count == other.count, missing.missingCount == other.missing.missingCount else {
      return ["\(name): \(missing.missingCount) missing of \(count), not as the other"]
    }
    for row in 0..<count
    where self[row] != other[row] || missing.kind(row) != other.missing.kind(row) {
      return ["\(name), row \(row): \(self[row]) instead of \(other[row])"]
    }
    switch (values, other.values) {
    case (.decimal(let mine), .decimal(let theirs)):
      let isSame =
        mine.scale == theirs.scale && mine.mantissas == theirs.mantissas
        && (0..<count).allSatisfy { mine.printed[$0] == theirs.printed[$0] }
      return isSame ? [] : ["\(name): other mantissas, scale or printed decimals"]
    case (.text(let mine), .text(let theirs)):
      let isSame =
        mine.codes == theirs.codes
        && mine.dictionary.members.map { Array($0.utf8) }
          == theirs.dictionary.members.map { Array($0.utf8) }
      return isSame ? [] : ["\(name): other codes or members"]
    case (.approximate(let mine), .approximate(let theirs)):
      return mine == theirs ? [] : ["\(name): other binary numbers"]
    case (.boolean(let mine), .boolean(let theirs)):
      return mine == theirs ? [] : ["\(name): other truth values"]
    default: return ["\(name): another type"]
    }
  }
}
