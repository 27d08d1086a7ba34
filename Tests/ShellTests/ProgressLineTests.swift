import Formats
import Rendering
import Testing

@testable import Shell

struct ProgressLineTests {
  @Test(arguments: [
    (1, 100, 2.0, "reading: 1 %, 198 s left · Ctrl-C calls it off"),
    (50, 100, 1.5, "reading: 50 %, 2 s left · Ctrl-C calls it off"),
    (99, 100, 10.0, "reading: 99 %, 1 s left · Ctrl-C calls it off"),
    (0, 0, 1.0, "reading: 0 %, 0 s left · Ctrl-C calls it off"),
  ])
  func tellsShareAndTimeLeft(_ done: Int, _ total: Int, _ seconds: Double, _ text: String) {
    let progress = Reading.Progress(done: done, total: total)
    #expect(ProgressLine.text(progress, .seconds(seconds)).text(in: .en) == text)
  }

  @Test func speaksFinnish() {
    let text = ProgressLine.text(Reading.Progress(done: 1, total: 4), .seconds(3)).text(in: .fi)
    #expect(text == "luetaan: 25 %, 9 s jäljellä · Ctrl-C keskeyttää")
  }
}
