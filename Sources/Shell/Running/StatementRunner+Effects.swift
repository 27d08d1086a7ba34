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
      return try export(table, to: path, options: options, source)
    case .save(let path):
      return try refuse(.notYet("`save`", range: path.range), source)
    case .replay(let path):
      return try refuse(.notYet("`replay`", range: path.range), source)
    }
  }

  private mutating func export(
    _ table: Table, to path: Syntax.Text, options: [Syntax.Option], _ source: Source
  ) throws(OutputError) -> Ending {
    let line: String
    do throws(Diagnostic) {
      line = try Exporter.write(table, to: path, options: options, place: .free(base: "."))
    } catch {
      return try refuse(error, source)
    }
    try printer.show(.done(line))
    return .done
  }

  private func refuse(_ diagnostic: Diagnostic, _ source: Source) throws(OutputError) -> Ending {
    try printer.show([diagnostic.located(in: source)])
    return .failed
  }
}
