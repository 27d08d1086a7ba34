/// A program that the tasks are run in.
protocol Contestant {
  /// What the results table calls it.
  var name: String { get }
  /// Makes the file's rows the table `t` of the tasks that follow.
  mutating func load(_ path: String) throws(BenchmarkError)
  /// Runs a task once on a file; gives the seconds that it took, and how many rows the answer has where that is known.
  mutating func run(
    _ task: BenchmarkTask, on path: String
  ) throws(BenchmarkError) -> (seconds: Double, rows: Int?)
}
