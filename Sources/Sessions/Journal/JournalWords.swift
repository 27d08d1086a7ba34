/// Every word that is said of sessions that were cut off.
public enum JournalWords {
  /// The offer of an earlier session.
  public static func offer(_ left: LeftSession) -> String {
    let place = left.otherFolder.map { " in \($0)" } ?? ""
    return "a session of \(count(left.statements.count)) was cut off\(place): "
      + "`recover` it, or `recover nothing`"
  }

  /// What was brought back.
  public static func recovered(_ recovery: Session.Recovery) -> String {
    var parts = [count(recovery.accepted.count) + " brought back"]
    if recovery.refused > 0 { parts.append("\(recovery.refused) no longer possible") }
    if recovery.hasExports { parts.append("exports not written again") }
    return parts.joined(separator: ", ")
  }

  /// Nothing is to be brought back.
  public static let none = "no session was cut off"
  /// An earlier session was forgotten.
  public static let forgotten = "forgotten"

  private static func count(_ statements: Int) -> String {
    statements == 1 ? "1 statement" : "\(statements) statements"
  }
}
