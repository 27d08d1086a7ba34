import Diagnostics
import Glibc
public import Rendering
import Tables

/// An open descriptor that text is written to: the terminal, a pipe or a file.
public struct OutputSink: Sendable {
  /// Where results go.
  public static let standardOutput = OutputSink(descriptor: STDOUT_FILENO)
  /// Where everything goes that is no result.
  public static let standardError = OutputSink(descriptor: STDERR_FILENO)

  /// Where text goes; it stays its owner's.
  let descriptor: Int32

  /// Writes as much of a text as the other end takes, for messages whose loss is no fault.
  public func tell(_ text: String) { try? write(text) }

  /// Whether a person looks at it directly.
  public var isTerminal: Bool { isatty(descriptor) == 1 }

  /// The terminal behind it, for its size and its abilities.
  var terminal: TerminalDevice { TerminalDevice(input: descriptor, output: descriptor) }

  /// So much is written between two looks at whether Ctrl-C was pressed.
  private static let stepBytes = 1 << 14

  /// Writes rows as they are made; throws once Ctrl-C is pressed.
  func write(_ rows: RowBlocks) throws(OutputError) {
    for block in rows {
      for start in stride(from: 0, to: block.count, by: Self.stepBytes) {
        guard !SignalPipe.interruptRequested else { throw .cancelled }
        try write(block[start..<min(start + Self.stepBytes, block.count)])
      }
    }
  }

  /// Writes everything, waiting while the other end has no room.
  private func write(_ bytes: ArraySlice<UInt8>) throws(OutputError) {
    // The line editor writes through the C library's buffer; ours must come after it.
    fflush(nil)
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        throw .closed
      } else if errno == EAGAIN {
        var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&room, 1, -1)
      } else if errno != EINTR {
        throw .failed(errno: errno)
      }
    }
  }

  /// Writes a text as UTF-8.
  func write(_ text: String) throws(OutputError) { try write(Array(text.utf8)[...]) }

  /// Writes a text that is all there is to say, as that of `--help` is; the status tells whether it arrived.
  ///
  /// A reader that has gone has enough; what else keeps the text away is told on standard error.
  public func deliver(_ text: String, style: TerminalStyle) -> ExitStatus {
    Self.surviveClosedPipes()
    do {
      try write(text)
      return .done
    } catch {
      guard let diagnostic = error.diagnostic else { return .done }
      Self.standardError.tell(DiagnosticRenderer.render(diagnostic, style: style))
      return .failed
    }
  }

  /// Makes writing to a closed pipe an error instead of the end of the process.
  static func surviveClosedPipes() { signal(SIGPIPE, SIG_IGN) }
}

/// Why output could not be written.
enum OutputError: Error, Sendable, Equatable {
  /// The reader of a pipe has gone, as `| head` does once it has enough: no fault of anyone's.
  case closed
  /// Somebody who sat there pressed Ctrl-C.
  case cancelled
  /// The system refused, with its error number.
  case failed(errno: Int32)

  /// What is told of it; nil where nobody is left to tell, or knows it already.
  var diagnostic: Diagnostic? {
    guard case .failed(let number) = self else { return nil }
    let reason = String(cString: strerror(number))
    return Diagnostic("output", "the output cannot be written: \(reason)")
  }
}
