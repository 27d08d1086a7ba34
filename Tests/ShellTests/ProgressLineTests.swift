import Formats
import Glibc
import Rendering
import Sessions
import Tables
import TestSupport
import Testing

@testable import Shell

struct ProgressLineTests {
  @Test(arguments: [
    (1, 60, 2.0, "reading: 1 %, 118 s left · Ctrl-C calls it off"),
    (1, 100, 2.0, "reading: 1 %, 3 min left · Ctrl-C calls it off"),
    (50, 100, 1.5, "reading: 50 %, 2 s left · Ctrl-C calls it off"),
    (99, 100, 10.0, "reading: 99 %, 1 s left · Ctrl-C calls it off"),
    (0, 0, 1.0, "reading: 0 %, 0 s left · Ctrl-C calls it off"),
  ])
  func tellsShareAndTimeLeft(_ done: Int, _ total: Int, _ seconds: Double, _ text: String) {
    let progress = WorkProgress(done: done, total: total)
    #expect(ProgressLine.text(progress, .seconds(seconds)).text(in: .en) == text)
  }

  @Test(arguments: [
    (1, 2.0, "writing: 1 %, 3 min left · Ctrl-C calls it off"),
    (50, 1.5, "writing: 50 %, 2 s left · Ctrl-C calls it off"),
  ])
  func tellsOfWriting(_ done: Int, _ seconds: Double, _ text: String) {
    let progress = WorkProgress(.writing, done: done, total: 100)
    #expect(ProgressLine.text(progress, .seconds(seconds)).text(in: .en) == text)
  }

  @Test(arguments: [
    (WorkProgress.Kind.reading, "luetaan: 25 %, 9 s jäljellä · Ctrl-C keskeyttää"),
    (.writing, "kirjoitetaan: 25 %, 9 s jäljellä · Ctrl-C keskeyttää"),
  ])
  func speaksFinnish(_ kind: WorkProgress.Kind, _ expected: String) {
    let progress = WorkProgress(kind, done: 1, total: 4)
    #expect(ProgressLine.text(progress, .seconds(3)).text(in: .fi) == expected)
  }

  /// What a line writes.
  private func drawn(
    isSeen: Bool? = true, patience: Duration = .zero, _ body: (ProgressLine) -> Void
  ) throws -> String {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    let line = ProgressLine(
      OutputSink(descriptor: ends[1]), isSeen: isSeen, patience: patience)
    line.use(Settings())
    body(line)
    close(ends[1])
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(ends[0], &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
  }

  /// What a line writes while a file of 100 bytes is read up to some places.
  private func written(
    isSeen: Bool?, patience: Duration, _ places: [Int], clears: Bool = false
  ) throws -> String {
    try drawn(isSeen: isSeen, patience: patience) { line in
      for place in places { line.show(WorkProgress(done: place, total: 100)) }
      if clears { line.clear() }
    }
  }

  @Test("The line is drawn while a file is read, and is gone when it is read or called off")
  func comesAndGoes() throws {
    for (places, clears) in [([0, 45, 100], false), ([0, 45], true)] {
      let text = try written(isSeen: true, patience: .zero, places, clears: clears)
      #expect(text.hasPrefix("\rreading: 45 %, "))
      #expect(text.hasSuffix(" left · Ctrl-C calls it off\u{1B}[K\r\u{1B}[K"))
    }
  }

  @Test("Of work without a known end the line tells how long it goes on")
  func tellsOfOtherWork() throws {
    #expect(
      try drawn { line in
        line.tick(WorkMeter())
        line.clear()
      } == "\rworking: 0 s · Ctrl-C calls it off\u{1B}[K\r\u{1B}[K")
    // What is read or written tells more.
    #expect(
      try drawn { line in
        line.show(WorkProgress(done: 0, total: 100))
        line.tick(WorkMeter())
      } == "")
    #expect(try drawn(patience: .seconds(3600)) { $0.tick(WorkMeter()) } == "")
    #expect(
      ProgressLine.text(working: .seconds(75.9)).text(in: .fi)
        == "työn alla: 75 s · Ctrl-C keskeyttää")
  }

  @Test(arguments: [
    ("trend", 0.456, 2.1, "trend: 45 %, 3 s left · Ctrl-C calls it off"),
    ("join", 0.01, 250, "join: 1 %, 4 min left · Ctrl-C calls it off"),
    (nil, 0.5, 119.5, "working: 50 %, 2 min left · Ctrl-C calls it off"),
  ])
  func tellsHowFarAStageIs(_ stage: String?, _ share: Double, _ left: Double, _ text: String) {
    let reading = WorkMeter.Reading(stage: stage, share: share, left: .seconds(left))
    #expect(ProgressLine.text(reading).text(in: .en) == text)
  }

  @Test func tellsHowFarAStageIsInFinnish() {
    for (stage, left, text) in [
      ("trend", 2, "trend: 50 %, 2 s jäljellä · Ctrl-C keskeyttää"),
      (nil, 300, "työn alla: 50 %, 5 min jäljellä · Ctrl-C keskeyttää"),
    ] {
      let reading = WorkMeter.Reading(stage: stage, share: 0.5, left: .seconds(left))
      #expect(ProgressLine.text(reading).text(in: .fi) == text)
    }
  }

  @Test("While a stage is waited for the line tells how far that is")
  func tellsOfAStage() throws {
    let meter = WorkMeter()
    var workers = Workers.one
    workers.meter = meter
    workers.stage("sort").part(1, of: [1, 1_000_000_000])
    #expect(
      try drawn { $0.tick(meter) }.hasPrefix("\rsort: 0 %, "))
  }

  @Test("Nothing is written of what is quick, nor where nobody looks at a terminal")
  func staysAway() throws {
    #expect(try written(isSeen: true, patience: .seconds(3600), [0, 45, 100]) == "")
    #expect(try written(isSeen: nil, patience: .zero, [0, 45, 100]) == "")
  }

  /// Without patience the first word about how far it is is shown, however fast the machine reads.
  @Test("At a terminal the line is there while a file is read, and nothing of it when it is read")
  func atATerminal() throws {
    var (master, slave): (Int32, Int32) = (-1, -1)
    try #require(openpty(&master, &slave, nil, nil, nil) == 0)
    defer {
      close(master)
      close(slave)
    }
    let line = ProgressLine(OutputSink(descriptor: slave), isSeen: true, patience: .zero)
    line.use(Settings())
    var reading = Reading(threads: 1)
    reading.report = line.show
    let text = "a,b\n" + String(repeating: "1,2\n", count: 300_000)
    _ = try TableReader.read(DataFile(Array(text.utf8), path: "a.csv"), reading: reading)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(master, &bytes, bytes.count)
    let written = Array(bytes.prefix(max(count, 0)))
    #expect(String(decoding: written, as: UTF8.self).hasPrefix("\rreading: 21 %, "))
    var screen = VirtualScreen(rows: 3, columns: 80)
    screen.feed(written)
    #expect(screen.lines.joined() == "")
  }
}
