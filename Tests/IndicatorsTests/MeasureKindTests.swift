import Indicators
import Tables
import Testing

struct MeasureKindTests {
  @Test(
    arguments: [
      ("on/off", nil, MeasureKind.onOff), ("percent", nil, .percent), ("count", nil, .count),
      ("count per year", nil, .countPerYear), ("Count", nil, .count),
      ("scale 1–4", nil, .scale(least: ExactDecimal(1), greatest: ExactDecimal(4))),
      ("scale 1-4", nil, .scale(least: ExactDecimal(1), greatest: ExactDecimal(4))),
      ("scale", "0–10", .scale(least: ExactDecimal(0), greatest: ExactDecimal(10))),
      ("scale", nil, nil), ("scale 4–1", nil, nil), ("share", nil, nil),
    ] as [(String, String?, MeasureKind?)])
  func isRead(_ words: String, _ scale: String?, _ kind: MeasureKind?) {
    #expect(MeasureKind(words, scale: scale) == kind)
  }
}
