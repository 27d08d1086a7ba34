import Testing

@testable import Diagnostics

@Suite("The name that was probably meant")
struct NearestNameTests {
  static let cases: [(String, [String], [String])] = [
    ("grup", ["no", "group", "area"], ["group"]), ("gruop", ["group"], ["group"]),
    ("GROUP", ["group"], ["group"]), ("Kymenlakso", ["Koko maa", "Kymenlaakso"], ["Kymenlaakso"]),
    ("yskinäinen", ["yksinäinen", "yksin"], ["yksinäinen"]), ("ab", ["a", "b", "c"], ["a", "b"]),
    ("kym", ["Kymenlaakso", "kyy"], ["kyy", "Kymenlaakso"]), ("", ["a"], []), ("a", [""], []),
    ("x", ["yz", "y"], []), ("ä", ["ä"], ["ä"]),
    ("area", ["year", "are", "areas"], ["are", "areas"]),
  ]

  @Test(arguments: cases)
  func finds(_ typed: String, _ names: [String], _ near: [String]) {
    #expect(NearestName.matches(for: typed, among: names) == near)
  }

  /// The same count of edits, the plain way.
  private static func edits(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var table = (0...a.count).map { [Int](repeating: $0, count: b.count + 1) }
    table[0] = Array(0...b.count)
    for i in a.indices {
      for j in b.indices {
        var least = min(
          table[i][j] + (a[i] == b[j] ? 0 : 1), table[i][j + 1] + 1, table[i + 1][j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          least = min(least, table[i - 1][j - 1] + 1)
        }
        table[i + 1][j + 1] = least
      }
    }
    return table[a.count][b.count]
  }

  @Test("Stopping early never changes a count of edits", arguments: 1...20)
  func agrees(seed: UInt32) {
    var state = seed
    func next(_ bound: UInt32) -> UInt32 {
      state = state &* 1_664_525 &+ 1_013_904_223
      return (state >> 16) % bound
    }
    func word() -> [UInt32] { (0..<next(9)).map { _ in next(3) } }
    let first = word()
    var distances = EditDistance(from: first)
    for _ in 1...200 {
      let (second, limit) = (word(), Int(next(6)))
      let edits = Self.edits(first, second)
      #expect(distances.distance(to: second, atMost: limit) == (edits <= limit ? edits : nil))
    }
  }
}
