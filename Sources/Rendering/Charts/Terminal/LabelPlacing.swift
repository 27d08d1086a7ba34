/// Puts labels on rows of their own, each as near to where it belongs as its neighbours let it.
enum LabelPlacing {
  /// The row of each label, in the order of `wanted`; there must be at least as many rows as labels.
  static func rows(wanted: [Int], height: Int) -> [Int] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var rows = wanted
    var next = 0
    for index in order {
      rows[index] = max(wanted[index], next)
      next = rows[index] + 1
    }
    var limit = height - 1
    for index in order.reversed() {
      rows[index] = min(rows[index], limit)
      limit = rows[index] - 1
    }
    return rows
  }
}
