/// All contestants on the same tasks, in turn, so that a change in the machine's speed meets them all.
struct Contest {
  /// What one task took each contestant.
  struct Result {
    let task: BenchmarkTask
    /// In the order of the contestants.
    let samples: [Sample]
    /// Whether all answers have the same number of rows, as far as that is known.
    let agrees: Bool
  }

  var contestants: [any Contestant]
  let rounds: Int

  /// Runs one task: a round that is not counted, then as many as there are to be.
  mutating func run(_ task: BenchmarkTask, on path: String) throws(BenchmarkError) -> Result {
    var values = [[Double]](repeating: [], count: contestants.count)
    var rows: Set<Int> = []
    for round in 0...rounds {
      for index in contestants.indices {
        let (seconds, count) = try contestants[index].run(task, on: path)
        if round > 0 { values[index].append(seconds) }
        if let count { rows.insert(count) }
      }
    }
    return Result(task: task, samples: values.map(Sample.init), agrees: rows.count <= 1)
  }

  mutating func load(_ path: String) throws(BenchmarkError) {
    for index in contestants.indices { try contestants[index].load(path) }
  }
}
