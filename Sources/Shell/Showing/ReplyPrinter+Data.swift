import Replay
import Tables

extension ReplyPrinter {
  /// A result in a format for programs.
  func data(_ table: Table) -> String { format.text(table) }
}
