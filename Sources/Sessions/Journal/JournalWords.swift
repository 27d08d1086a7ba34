public import Diagnostics

/// Every word that is said of sessions that were cut off.
public enum JournalWords {
  /// The offer of an earlier session.
  public static func offer(_ left: LeftSession) -> Message {
    let statements = count(left.statements.count)
    guard let place = left.otherFolder else {
      return "a session of \(statements) was cut off: `recover` it, or `recover nothing`"
    }
    return "a session of \(statements) was cut off in \(place): `recover` it, or `recover nothing`"
  }

  /// What was brought back.
  public static func recovered(_ recovery: Session.Recovery) -> Message {
    var text: Message = "\(count(recovery.accepted.count)) brought back"
    if recovery.refused > 0 { text = "\(text), \(recovery.refused) no longer possible" }
    return recovery.hasExports ? "\(text), exports not written again" : text
  }

  /// Nothing is to be brought back.
  public static let none: Message = "no session was cut off"
  /// An earlier session was forgotten.
  public static let forgotten: Message = "forgotten"

  private static func count(_ statements: Int) -> Message {
    statements == 1 ? "1 statement" : "\(statements) statements"
  }
}
