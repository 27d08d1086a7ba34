import Synchronization

/// How far a stage of a query is: told by the thread that works on it, asked by whoever waits.
///
/// A stage consists of parts that are done one after the other, each of which may consist of parts again
/// (`Workers.part`). Only what is done counts, and from it and the time that it took comes what is left.
public final class WorkMeter: Sendable {
  /// How far a stage is.
  public struct Reading: Sendable, Equatable {
    /// The word of the stage; nil while the rows of the last one are put together.
    public let stage: String?
    /// Which share of it is done, from 0 on and below 1.
    public let share: Double
    /// How long the rest will take, as far as can be told from what is done.
    public let left: Duration

    /// Takes the word of a stage, the share of it that is done, and the time for the rest.
    public init(stage: String?, share: Double, left: Duration) {
      (self.stage, self.share, self.left) = (stage, share, left)
    }
  }

  private struct Stage {
    let word: String?
    let begun: Moment
    var share = 0.0
    /// When the share was reached.
    var reached: Moment
  }

  private let stage = Mutex<Stage?>(nil)

  /// Begins without a stage.
  public init() {}

  /// Begins a stage.
  func begin(_ word: String?, at now: Moment = .now) {
    stage.withLock { $0 = Stage(word: word, begun: now, reached: now) }
  }

  /// Ends the stage, of which nothing more is told.
  public func end() {
    stage.withLock { $0 = nil }
  }

  /// Notes that a share of the stage is done; one below what is done already changes nothing.
  func reach(_ share: Double, at now: Moment = .now) {
    stage.withLock { stage in
      guard let done = stage?.share, share > done else { return }
      stage?.share = min(share, 1)
      stage?.reached = now
    }
  }

  /// How far the stage is; nil where nothing is known of it, and where it takes longer than seemed likely.
  public func reading(at now: Moment = .now) -> Reading? {
    guard let stage = stage.withLock({ $0 }), stage.share > 0, stage.share < 1 else { return nil }
    let whole = (stage.reached - stage.begun) / stage.share
    let left = whole - (now - stage.begun)
    return left > .zero ? Reading(stage: stage.word, share: stage.share, left: left) : nil
  }
}

/// The part of a stage's work that is being done.
struct WorkPart: Sendable {
  let meter: WorkMeter
  /// The shares of the stage before it and with it.
  let bounds: (start: Double, end: Double)

  /// One of several parts of this one.
  subscript(index: Int, costs: [Int]) -> WorkPart {
    let sum = Double(max(costs.reduce(0, +), 1))
    let before = Double(costs.prefix(index).reduce(0, +)) / sum
    let own = Double(costs.indices.contains(index) ? costs[index] : 0) / sum
    let length = bounds.end - bounds.start
    let start = bounds.start + length * before
    return WorkPart(meter: meter, bounds: (start, start + length * own))
  }
}

extension Workers {
  /// The same threads for a stage of which a meter tells how far it is.
  ///
  /// - Parameter word: the stage's; nil for what puts the rows of the last one together.
  public func stage(_ word: String?) -> Workers {
    guard let meter else { return self }
    meter.begin(word)
    return with(WorkPart(meter: meter, bounds: (0, 1)))
  }

  /// The same threads for one of several parts of the work, those before which are done.
  ///
  /// - Parameter costs: how long each part takes beside the others, as a rule.
  @discardableResult
  public func part(_ index: Int, of costs: [Int]) -> Workers {
    guard let part = part?[index, costs] else { return self }
    part.meter.reach(part.bounds.start)
    return with(part)
  }

  /// The same threads for the part of the work that others wait for.
  public func telling(_ waiting: Workers) -> Workers {
    var workers = self
    (workers.meter, workers.part) = (waiting.meter, waiting.part)
    return workers
  }

  /// Works on rows as `map` does, but on portions of them one after the other, so that more often something is done.
  public func mapInPortions<Result>(
    over rowCount: Int, _ body: (Range<Int>) -> Result
  ) -> [Result] {
    guard part != nil else { return map(over: rowCount, body) }
    let costs = [Int](repeating: 1, count: min(max(rowCount / leastRows, 1), 16))
    return costs.indices.flatMap { index in
      let start = rowCount * index / costs.count
      return part(index, of: costs).map(over: rowCount * (index + 1) / costs.count - start) {
        body($0.lowerBound + start..<$0.upperBound + start)
      }
    }
  }

  private func with(_ part: WorkPart) -> Workers {
    var workers = self
    workers.part = part
    return workers
  }
}
