import Glibc

/// How many threads whole-column work may use; what it gives is the same for any number.
public struct Workers: Sendable {
  /// The most threads at once, the calling one among them.
  public let count: Int
  /// The fewest rows that are worth a thread of their own.
  public private(set) var leastRows: Int
  /// Told how far a stage is; nil where nobody asks.
  public var meter: WorkMeter?
  /// The part of the stage that the work is.
  var part: WorkPart?

  /// Takes a number of threads from 1 through 64.
  public init(count: Int, leastRows: Int = 1 << 16) {
    self.count = min(max(count, 1), 64)
    self.leastRows = max(leastRows, 1)
  }

  /// The same threads for work of which a row takes far longer than to look at it.
  var finer: Workers {
    var finer = self
    finer.leastRows = max(leastRows / 16, 1)
    return finer
  }

  /// A thread for every processor.
  public static let all = Workers(count: sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// The calling thread alone.
  public static let one = Workers(count: 1)

  /// Cuts rows into consecutive ranges, works on all of them at once, and gives the results in order.
  ///
  /// `body` runs on several threads: it must write only to what belongs to its own range.
  public func map<Result>(over rowCount: Int, _ body: (Range<Int>) -> Result) -> [Result] {
    let bounds = bounds(of: rowCount)
    return map(tasks: bounds.count - 1) { body(bounds[$0]..<bounds[$0 + 1]) }
  }

  /// Where the ranges start that rows are cut into, and where the last one ends.
  func bounds(of rowCount: Int) -> [Int] {
    let parts = min(count, max(rowCount / leastRows, 1))
    return (0...parts).map { rowCount * $0 / parts }
  }

  /// Does the same on every thread, and comes back when all are done.
  ///
  /// Where the system has no thread to give, fewer work at once; the work must share what is to be done by itself.
  public func perform(_ work: @Sendable () -> Void) {
    _ = map(tasks: count) { _ in work() }
  }

  /// Does as many tasks as there are threads at most, all at once, and gives the results in order.
  func map<Result>(tasks: Int, _ body: (Int) -> Result) -> [Result] {
    guard tasks > 1 else { return tasks == 1 ? [body(0)] : [] }
    var results = [Result?](repeating: nil, count: tasks)
    results.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let results = buffer
      withoutActuallyEscaping(body) { body in
        nonisolated(unsafe) let body = body
        let works = (1..<tasks).map { task in { @Sendable in results[task] = body(task) } }
        let jobs = works.map { ThreadJob.begin($0) }
        results[0] = body(0)
        for (work, job) in zip(works, jobs) {
          // Where the system had no thread to give, the work is done here.
          if let job { job.wait() } else { work() }
        }
      }
    }
    return results.compactMap { $0 }
  }
}

extension Workers {
  /// Work that was begun on a thread of its own.
  public struct Begun: Sendable {
    fileprivate let job: ThreadJob?

    /// Comes back when the work is done; to be called once.
    public func wait() { job?.wait() }
  }

  /// Begins work beside what the calling thread does; where the system has no thread to give, does it first.
  public static func begin(_ work: @escaping @Sendable () -> Void) -> Begun {
    let job = ThreadJob.begin(work)
    if job == nil { work() }
    return Begun(job: job)
  }
}
