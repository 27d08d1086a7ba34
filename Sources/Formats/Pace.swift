/// How far a reader of one thread has come in its bytes, told now and then rather than at every step.
struct Pace {
  /// So many bytes are read between two words about it.
  static let step = 1 << 20
  /// So many plain figures are read at once.
  static let figures = 1 << 16

  private let watch: Watch
  private var told: Int

  /// Begins at a place.
  init(_ watch: Watch, from start: Int = 0) {
    self.watch = watch
    told = start
  }

  /// The next place that is worth a word.
  var next: Int { told + Self.step }

  /// Notes that the bytes before a place are read; throws once the reading is called off.
  mutating func reach(_ place: Int) throws(FormatError) {
    guard place >= next else { return }
    try watch.advance(place - told)
    told = place
  }
}
