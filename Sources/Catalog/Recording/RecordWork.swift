import Formats

/// The work of entering a result, told by its steps to whoever looks on, who may call it off before the file is written.
struct RecordWork {
  /// The steps up to the writing, each with its part of the whole time as it was measured, in per cent.
  enum Step: Int {
    /// The dataset was read.
    case read = 15
    /// Its rows were taken apart.
    case taken = 20
    /// The entry was put into them.
    case changed = 35
    /// What is to be written was read as a dataset.
    case checked = 25
  }

  /// How the files are read: what is told of these is told here.
  let reading: Reading
  private var work: WatchedWork

  init(_ reading: Reading) {
    work = WatchedWork(
      .writing, bytes: 100,
      Onlooker(isCancelled: reading.isCancelled, report: reading.report))
    var own = Reading(threads: reading.threads, memoryLimit: reading.memoryLimit)
    own.isCancelled = reading.isCancelled
    self.reading = own
  }

  /// Notes that a step is done; throws once the work is called off.
  mutating func advance(_ step: Step, in path: String) throws(RecordError) {
    guard work.advance(step.rawValue) else { throw .catalog(.data(path: path, .cancelled)) }
  }

  /// Tells of the end, however it came.
  mutating func end() { work.end() }
}
