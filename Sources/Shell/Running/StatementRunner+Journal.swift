import Diagnostics
import Formats
import Language
import Sessions

/// The statements of an interactive shell on disk, and those of an earlier one that was cut off.
struct JournalKeeper {
  let folder: String
  let journal: SessionJournal
  /// The earlier session that is offered.
  var left: LeftSession?

  /// A journal for a session in a folder, with the latest of those that were cut off.
  init(folder: String, session: Session) {
    self.folder = folder
    journal = SessionJournal(folder: folder, opening: session.openingStatements)
    left = LeftSession.latest(in: folder)
  }
}

extension StatementRunner {
  /// Writes an accepted statement down; where that is not possible it is told once.
  func keep(_ statement: Syntax.Statement, in source: Source) throws(OutputError) {
    guard let text = session.journalText(of: statement, in: source) else { return }
    try keep([text])
  }

  private func keep(_ texts: [String]) throws(OutputError) {
    do throws(FileError) {
      try keeper?.journal.append(texts)
    } catch {
      try printer.show([StateFile.journal.warning(error)])
    }
  }

  /// Says that an earlier session was cut off, if one was.
  mutating func offerLeftSession() throws(OutputError) {
    guard let left = keeper?.left else { return }
    try printer.show(.done(JournalWords.offer(left)))
  }

  /// Brings the offered session back, or forgets it, and offers the next.
  mutating func recover(
    forgets: Bool, _ statement: Source
  ) throws(OutputError) -> Ending {
    guard let keeper, let left = keeper.left else {
      return try fail([
        Diagnostic("nothing-to-recover", JournalWords.none).located(in: statement)
      ])
    }
    if forgets {
      try printer.show(.done(JournalWords.forgotten))
    } else {
      guard
        let recovery = session.recover(
          left.statements, isCancelled: { SignalPipe.interruptRequested })
      else { return try fail([Diagnostic("cancelled", "cancelled")]) }
      // The old journal goes only when the new one has its statements.
      try keep(recovery.accepted)
      printer.settings = session.settings
      try printer.show(recovery.faults)
      try printer.show(.done(JournalWords.recovered(recovery)))
    }
    if forgets || keeper.journal.isWhole { left.forget() }
    self.keeper?.left = LeftSession.latest(in: keeper.folder)
    try offerLeftSession()
    return .done
  }
}
