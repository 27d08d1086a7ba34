/// The order of texts in Finnish lists: …z å ä ö, numbers by value, spaces and dashes before digits before letters.
///
/// Accents, then case, then bytes decide only between texts that are otherwise alike, so the order is total.
public enum FinnishCollation {
  /// Tells whether a text comes before another.
  public static func precedes(_ a: String, _ b: String) -> Bool {
    CollationKey(a).precedes(CollationKey(b))
  }

  /// The place of each text among all of them, from 0; texts equal to the byte get places of their own.
  public static func ranks(of texts: [String]) -> [UInt32] {
    let keys = texts.map(CollationKey.init)
    let order = keys.indices.sorted { keys[$0].precedes(keys[$1]) }
    var ranks = [UInt32](repeating: 0, count: texts.count)
    for (rank, index) in order.enumerated() { ranks[index] = UInt32(rank) }
    return ranks
  }
}
