import Tables
import Testing

@Suite("Exact decimals")
struct ExactDecimalTests {
  @Test(
    "The nearest binary number is the one that the digits stand for",
    arguments: [
      "0.9372503597913635", "0.21883753447481454", "0.1", "-3.55", "9007199254740993",
      "123456789012345678", "-0.000000000000000001",
    ])
  func theNearestBinaryNumber(_ digits: String) throws {
    #expect(try #require(ExactDecimal(digits)).approximation == Double(digits))
  }

  @Test(
    "Numbers are read and written as printed",
    arguments: ["0", "-0.5", "4.0", "41", "9223372036854775807", "-9223372036854775808", "0.000"])
  func roundTrip(text: String) {
    #expect(ExactDecimal(text)?.description == text)
  }

  @Test(
    "Anything else is no number",
    arguments: ["", "-", ".", ".5", "5.", "1e3", "1,5", "+1", " 1", "9223372036854775808", "1.2.3"])
  func refused(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test("Values compare and hash by value, not by spelling")
  func byValue() {
    #expect(ExactDecimal("4.0") == ExactDecimal("4"))
    #expect(Set([ExactDecimal("4.0"), ExactDecimal("4"), ExactDecimal("4.00")]).count == 1)
    let (large, small) = (ExactDecimal("9223372036854775807"), ExactDecimal("0.000000000000000001"))
    #expect(large.flatMap { large in small.map { $0 < large } } == true)
  }

  @Test("A column of numbers that share no scale is approximate")
  func sharesNoScale() {
    #expect(numbers("9223372036854775807", "0.1").type == .approximate)
    #expect(numbers("41", "9.7", "4.0").cells == ["41", "9.7", "4.0"])
  }
}
