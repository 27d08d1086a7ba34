/// Linear equations over `PrimeField`, each turned so that it begins with a column in which no later one has anything.
struct Echelon {
  /// An equation without what is 0 in it.
  private struct Row {
    /// The column that it begins with, where it has 1.
    let pivot: Int
    let columns: [Int]
    let values: [UInt64]
  }

  private let width: Int
  private var rows: [Row] = []

  /// Turns equations over so many unknowns, given as the columns that have the factor 1 and further values to the right.
  ///
  /// It is quickest with the equations of fewest unknowns first.
  init(_ equations: [(ones: [Int], further: [UInt64])], unknowns: Int) {
    width = unknowns
    for equation in equations {
      var values = [UInt64](repeating: 0, count: unknowns)
      for column in equation.ones { values[column] = 1 }
      add(values + equation.further)
    }
  }

  private mutating func add(_ equation: [UInt64]) {
    var left = equation
    left.withUnsafeMutableBufferPointer { values in
      // Each row has nothing in the pivots of those before it, so one pass in their order takes away all pivots.
      for row in rows where values[row.pivot] != 0 {
        let factor = values[row.pivot]
        for (column, value) in zip(row.columns, row.values) {
          values[column] = PrimeField.difference(
            values[column], PrimeField.product(factor, value))
        }
      }
    }
    guard let pivot = left.prefix(width).firstIndex(where: { $0 != 0 }) else { return }
    let inverse = PrimeField.inverse(left[pivot])
    let columns = left.indices.filter { left[$0] != 0 }
    rows.append(
      Row(
        pivot: pivot, columns: columns,
        values: columns.map { PrimeField.product(left[$0], inverse) }))
  }

  /// Unknowns that satisfy all equations with 0 to their right, otherwise as good as drawn.
  func drawnSolution() -> [UInt64] {
    solve((0..<width).map(PrimeField.drawn), place: nil)
  }

  /// Unknowns that satisfy all equations with the values of a place to their right; as many as can be are 0.
  func solution(place: Int) -> [UInt64] {
    solve(Array(repeating: 0, count: width), place: place)
  }

  /// Gives the pivots their values, the last first, as a row may have something in the pivots after it.
  private func solve(_ free: [UInt64], place: Int?) -> [UInt64] {
    var solution = free
    for row in rows.reversed() {
      var value: UInt64 = 0
      for (column, factor) in zip(row.columns, row.values) where column != row.pivot {
        if column < width {
          value = PrimeField.difference(value, PrimeField.product(factor, solution[column]))
        } else if column - width == place {
          value = PrimeField.sum(value, factor)
        }
      }
      solution[row.pivot] = value
    }
    return solution
  }
}
