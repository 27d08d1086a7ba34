import Diagnostics
import Glibc
public import Replay
public import Sessions

/// Tells what files hold and how they are read: a line each, then their columns.
public struct FileInspector {
  private let session: Session
  private var printer: ReplyPrinter

  /// Takes a session for its settings and the format of the columns.
  public init(session: Session, format: OutputFormat = .table) {
    self.session = session
    printer = ReplyPrinter(
      settings: session.settings, format: format, results: .standardOutput,
      messages: .standardError)
  }

  /// Inspects files in order; one that cannot be read is told of and the others follow all the same.
  public mutating func run(_ paths: [String]) -> ExitStatus {
    OutputSink.surviveClosedPipes()
    var status = ExitStatus.done
    do {
      for path in paths where try !inspect(path) { status = .failed }
      try printer.finish()
    } catch {
      guard let diagnostic = error.diagnostic else { return status }
      try? printer.show([diagnostic])
      return .failed
    }
    return status
  }

  private mutating func inspect(_ path: String) throws(OutputError) -> Bool {
    let inspection: Session.Inspection
    do {
      inspection = try session.inspect(path)
    } catch {
      try printer.show(error.diagnostics)
      return false
    }
    if printer.format == .table { try printer.show(.text([inspection.line])) }
    try printer.show(.listing(inspection.columns))
    return true
  }
}
