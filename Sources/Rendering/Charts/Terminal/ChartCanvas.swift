/// A field of characters on which lines are drawn in dots, two by four to a character, and marks on top.
struct ChartCanvas {
  let width: Int
  let height: Int
  private var dots: [UInt8]
  private var marks: [String?]
  private var owners: [Int?]

  /// A point in dots from the top left corner.
  typealias Dot = (x: Int, y: Int)

  init(width: Int, height: Int) {
    self.width = max(1, width)
    self.height = max(1, height)
    let count = self.width * self.height
    dots = Array(repeating: 0, count: count)
    marks = Array(repeating: nil, count: count)
    owners = Array(repeating: nil, count: count)
  }

  /// The column of a place between 0 and 1.
  func column(_ place: Double) -> Int { Int((place * Double(width - 1)).rounded()) }

  /// The row of a height between 0 and 1, 0 being the lowest.
  func row(_ share: Double) -> Int { Int(((1 - share) * Double(height - 1)).rounded()) }

  /// The dot in the middle of the character of a place and a height.
  func dot(_ place: Double, _ share: Double) -> Dot {
    (
      Int((place * Double(width - 1) * 2).rounded()),
      Int(((1 - share) * Double(height - 1) * 4 + 1).rounded())
    )
  }

  /// Draws a line of dots for a series, one dot for each step along its longer side.
  mutating func line(from start: Dot, to end: Dot, series: Int) {
    let (width, height) = (end.x - start.x, end.y - start.y)
    let steps = max(1, abs(width), abs(height))
    for step in 0...steps {
      set(
        start.x + Self.share(width, step, of: steps), start.y + Self.share(height, step, of: steps),
        series)
    }
  }

  /// So many of the steps of a length, rounded.
  private static func share(_ length: Int, _ step: Int, of steps: Int) -> Int {
    Int((Double(length * step) / Double(steps)).rounded())
  }

  /// Puts a sign on a character.
  mutating func put(_ sign: String, column: Int, row: Int, series: Int?) {
    guard let index = index(column, row) else { return }
    marks[index] = sign
    owners[index] = series
  }

  /// The rows from the top; `paint` gives a text the colour of its series.
  func rows(unicode: Bool, paint: (String, Int) -> String) -> [String] {
    (0..<height).map { row in
      var text = ""
      var run = ""
      var owner: Int?
      for index in row * width..<(row + 1) * width {
        if owners[index] != owner {
          text += owner.map { paint(run, $0) } ?? run
          run = ""
          owner = owners[index]
        }
        run += marks[index] ?? Self.character(dots[index], unicode: unicode)
      }
      return text + (owner.map { paint(run, $0) } ?? run)
    }
  }

  private func index(_ column: Int, _ row: Int) -> Int? {
    (0..<width).contains(column) && (0..<height).contains(row) ? row * width + column : nil
  }

  private mutating func set(_ x: Int, _ y: Int, _ series: Int) {
    guard x >= 0, y >= 0, let index = index(x / 2, y / 4) else { return }
    // The dots of a braille character, column by column; the lowest row was added later.
    let bits: [[UInt8]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]
    dots[index] |= bits[x % 2][y % 4]
    if owners[index] == nil { owners[index] = series }
  }

  private static func character(_ dots: UInt8, unicode: Bool) -> String {
    guard dots != 0 else { return " " }
    if unicode { return Unicode.Scalar(0x2800 + UInt32(dots)).map(String.init) ?? " " }
    switch (dots & 0x09 != 0, dots & 0x36 != 0, dots & 0xC0 != 0) {
    case (false, true, false): return "-"
    case (true, _, false): return "'"
    case (false, _, true): return "."
    default: return ":"
    }
  }
}
