import Synchronization

/// Numbers that no file can foresee, without asking the system for each of them.
///
/// Dictionaries take many on the way to a good one; a call of the system for each takes longer than a small file.
enum Seeds {
  /// Where the row of numbers is; no one outside knows where it began.
  private static let place = Atomic(UInt64.random(in: .min ... .max))

  /// The next number, by SplitMix64 of Steele, Lea and Flood.
  static func next() -> UInt64 {
    var mixed = place.wrappingAdd(0x9E37_79B9_7F4A_7C15, ordering: .relaxed).newValue
    mixed = (mixed ^ mixed &>> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed &>> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed &>> 31
  }
}
