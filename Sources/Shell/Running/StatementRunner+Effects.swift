import Diagnostics
import Language
import Replay
import Sessions
import Tables

extension StatementRunner {
  /// Does what a statement asks for outside the session.
  mutating func carryOut(
    _ effect: SessionEffect, in source: Source
  ) throws(OutputError) -> Ending {
    switch effect {
    case .settings(let settings):
      printer.settings = settings
      return .done
    case .quit: return .quit
    case .export(let path, let options, let table):
      _ = (options, table)
      return try refuse(.notYet("`export`", range: path.range), source)
    case .save(let path):
      return try refuse(.notYet("`save`", range: path.range), source)
    case .replay(let path):
      return try refuse(.notYet("`replay`", range: path.range), source)
    }
  }

  private func refuse(_ diagnostic: Diagnostic, _ source: Source) throws(OutputError) -> Ending {
    try printer.show([diagnostic.located(in: source)])
    return .failed
  }
}
