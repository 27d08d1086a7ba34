/// Signals that have arrived and wait to be dealt with; how often each came is not kept.
struct SignalSet: OptionSet {
  let rawValue: UInt64

  /// The set of the one signal with that number; empty for a number outside 1…63.
  static func signal(_ number: Int32) -> SignalSet {
    (1...63).contains(number) ? SignalSet(rawValue: 1 << UInt64(number)) : []
  }

  /// Takes a signal out; true if it was there.
  mutating func take(_ number: Int32) -> Bool {
    remove(.signal(number)) != nil
  }
}
