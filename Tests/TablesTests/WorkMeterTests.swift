import Testing

@testable import Tables

struct WorkMeterTests {
  private static let start = Moment.now

  /// What is read some seconds after the beginning.
  private static func reading(_ meter: WorkMeter, after seconds: Double) -> WorkMeter.Reading? {
    meter.reading(at: start + .seconds(seconds))
  }

  @Test(
    "What is left comes from what is done and the time that it took, and goes down while one waits")
  func tellsWhatIsLeft() {
    let meter = WorkMeter()
    #expect(Self.reading(meter, after: 1) == nil)
    meter.begin("trend", at: Self.start)
    #expect(Self.reading(meter, after: 1) == nil)
    meter.reach(0.25, at: Self.start + .seconds(2))
    for (seconds, left) in [(2.0, 6.0), (5, 3)] {
      #expect(
        Self.reading(meter, after: seconds)
          == WorkMeter.Reading(stage: "trend", share: 0.25, left: .seconds(left)))
    }
    // It takes longer than seemed likely, so nobody knows how long.
    #expect(Self.reading(meter, after: 8) == nil)
    meter.reach(0.1, at: Self.start + .seconds(9))
    #expect(Self.reading(meter, after: 9) == nil)
    meter.reach(0.5, at: Self.start + .seconds(9))
    #expect(Self.reading(meter, after: 10)?.left == .seconds(8))
    meter.reach(1, at: Self.start + .seconds(12))
    #expect(Self.reading(meter, after: 12) == nil)
  }

  @Test("Each stage begins anew, and after the last one nothing is told")
  func beginsAnew() {
    let meter = WorkMeter()
    meter.begin("join", at: Self.start)
    meter.reach(0.5, at: Self.start + .seconds(1))
    meter.begin(nil, at: Self.start + .seconds(1))
    #expect(Self.reading(meter, after: 1) == nil)
    meter.reach(0.5, at: Self.start + .seconds(3))
    #expect(
      Self.reading(meter, after: 3)
        == WorkMeter.Reading(stage: nil, share: 0.5, left: .seconds(2)))
    meter.end()
    #expect(Self.reading(meter, after: 3) == nil)
  }

  @Test("A part of a part tells its share of the whole, and those before it are done")
  func partsAreNested() {
    var workers = Workers.one
    let meter = WorkMeter()
    workers.meter = meter
    let stage = workers.stage("sort")
    #expect(meter.reading() == nil)
    let second = stage.part(1, of: [1, 3])
    #expect(meter.reading()?.share == 0.25)
    second.part(2, of: [1, 1, 4])
    #expect(meter.reading()?.share == 0.5)
    // What is asked for later changes nothing of what is done.
    stage.part(0, of: [1, 3]).part(1, of: [1, 1])
    #expect(meter.reading()?.share == 0.5)
    // Parts that are not there, and none at all, do no harm.
    stage.part(7, of: [1, 3])
    #expect(meter.reading() == nil)
    _ = Workers.one.part(1, of: [1, 1])
  }

  @Test("Work in portions gives what work on all rows gives", arguments: [0, 1, 999, 100_003])
  func portionsAreAll(count: Int) {
    var workers = Workers(count: 3, leastRows: 10)
    let plain = workers.mapInPortions(over: count, Array.init).joined()
    workers.meter = WorkMeter()
    let told = workers.stage("trend").mapInPortions(over: count, Array.init).joined()
    #expect(Array(plain) == Array(0..<count) && Array(told) == Array(0..<count))
  }
}
