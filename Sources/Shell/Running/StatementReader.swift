import Diagnostics
import Glibc
import Language

/// Cuts what comes in on a pipe into statements, each given out once no further line can change it.
struct StatementReader {
  /// What the next lines hold.
  enum Part: Equatable {
    /// One statement or several, with the number of their first line.
    case statements(Source)
    /// A line that cannot be read; what comes after it can.
    case fault(Diagnostic)
  }

  /// More than any statement may have, so that a quote never closed does not gather everything.
  private static let mostBytes = 1 << 20

  private var lines: PlainLineReader
  /// Lines whose statements are not settled yet.
  private var pending = ""
  /// The number of the first of them.
  private var firstLine = 1
  /// A fault that waits until what came before it has been given out.
  private var fault: Diagnostic?

  init(descriptor: Int32) {
    lines = PlainLineReader(descriptor: descriptor)
  }

  /// The next part; nil after the last.
  mutating func next() -> Part? {
    if let fault {
      self.fault = nil
      return .fault(fault)
    }
    while true {
      let line: String?
      do throws(PlainLineError) {
        line = try lines.next()
      } catch {
        fault = Self.diagnostic(error)
        return takePending() ?? next()
      }
      guard let line else { return takePending() }
      if pending.isEmpty { firstLine = lines.lineNumber }
      pending += line + "\n"
      if let part = takeSettled() { return part }
    }
  }

  /// What is settled of the pending lines, if that is more than blanks and comments.
  private mutating func takeSettled() -> Part? {
    let settled = Language.settledLength(pending)
    if pending.utf8.count > Self.mostBytes { return takePending() }
    guard settled > 0 else { return nil }
    return take(settled)
  }

  private mutating func takePending() -> Part? {
    pending.isEmpty ? nil : take(pending.utf8.count)
  }

  private mutating func take(_ count: Int) -> Part {
    let cut = pending.utf8.index(pending.startIndex, offsetBy: count)
    let source = Source(String(pending[..<cut]), firstLine: firstLine)
    pending = String(pending[cut...])
    firstLine += source.text.utf8.count { $0 == UInt8(ascii: "\n") }
    return .statements(source)
  }

  private static func diagnostic(_ error: PlainLineError) -> Diagnostic {
    switch error {
    case .tooLong(let line, let limit):
      Diagnostic(
        "line-too-long", "line \(line) of the input has more than \(limit) bytes",
        hint: "split the statement over several lines")
    case .notUTF8(let line):
      Diagnostic(
        "encoding", "line \(line) of the input is not UTF-8 text",
        hint: "convert it first: iconv -f latin1 -t utf8")
    case .cannotRead(let number):
      Diagnostic(
        "input", "the input cannot be read: \(String(cString: strerror(number)))")
    }
  }
}
