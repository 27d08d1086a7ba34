/// The table of the h2oai group-by benchmark with K = 100: six keys and three values, in random order.
struct GroupByData {
  static let header = "id1,id2,id3,id4,id5,id6,v1,v2,v3"

  /// How many groups the coarse keys make.
  private static let coarse = 100

  let rowCount: Int
  let seed: UInt64

  func write(to path: String) throws(BenchmarkError) {
    var file = try RowBuffer(path: path)
    file.append(Array(Self.header.utf8))
    try file.endRow()
    var generator = SeededGenerator(seed: seed)
    let fine = max(rowCount / Self.coarse, 1)
    for _ in 0..<rowCount {
      for (bound, digits) in [(Self.coarse, 3), (Self.coarse, 3), (fine, 10)] {
        file.append("i")
        file.append("d")
        file.append(1 + generator.below(bound), digits: digits)
        file.append(",")
      }
      for bound in [Self.coarse, Self.coarse, fine, 5, 15] {
        file.append(1 + generator.below(bound))
        file.append(",")
      }
      let millionths = generator.below(100_000_000)
      file.append(millionths / 1_000_000)
      file.append(".")
      file.append(millionths % 1_000_000, digits: 6)
      try file.endRow()
    }
    try file.flush()
  }
}
