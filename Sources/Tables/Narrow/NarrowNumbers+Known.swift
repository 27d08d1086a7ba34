extension NarrowNumbers {
  /// Takes numbers that their maker knows to be below their cardinality, which is not looked at again.
  ///
  /// - Parameter valueCount: how many values there are; the reasons to be missing have the numbers from there on.
  package init(known layout: Layout, least: Int64, valueCount: Int, _ cardinality: Int) {
    self.layout = layout
    self.least = least
    self.cardinality = cardinality
    firstMissing = valueCount
  }
}
