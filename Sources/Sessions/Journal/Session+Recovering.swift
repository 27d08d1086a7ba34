public import Diagnostics
import Language

extension Session {
  /// What became of the statements of an earlier session.
  public struct Recovery: Sendable {
    /// The statements that run again, in order, as the journal keeps them.
    public internal(set) var accepted: [String] = []
    /// What is wrong with the others now, each located in its statement.
    public internal(set) var faults: [Diagnostic] = []
    /// How many were refused.
    public internal(set) var refused = 0
    /// True where a statement would have written a file, which is not done again.
    public internal(set) var hasExports = false
  }

  /// Runs the statements of an earlier session again, those that fail left out; nothing outside is touched.
  ///
  /// Nil when it was cancelled; then the session is as it was before.
  public mutating func recover(
    _ statements: [String], isCancelled: @escaping @Sendable () -> Bool
  ) -> Recovery? {
    let before = self
    var recovery = Recovery()
    for text in statements {
      if isCancelled() {
        self = before
        return nil
      }
      do throws(DiagnosticList) {
        try recover(text, into: &recovery, isCancelled: isCancelled)
      } catch {
        if isCancelled() {
          self = before
          return nil
        }
        recovery.refused += 1
        recovery.faults += error.diagnostics
      }
    }
    return recovery
  }

  private mutating func recover(
    _ text: String, into recovery: inout Recovery, isCancelled: @escaping @Sendable () -> Bool
  ) throws(DiagnosticList) {
    let source = Source(text)
    let parsed = Language.parse(source)
    guard parsed.diagnostics.isEmpty else { throw DiagnosticList(parsed.diagnostics) }
    for statement in parsed.statements {
      let reply = try run(statement, in: source, isCancelled: isCancelled)
      if let kept = journalText(of: statement, in: source) { recovery.accepted.append(kept) }
      for case .export in reply.effects { recovery.hasExports = true }
    }
  }
}
