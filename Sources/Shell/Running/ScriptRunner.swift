import Diagnostics
import Formats
import Glibc
import Language
public import Replay
public import Sessions

/// Runs statements where nobody types: from arguments, from a file, from standard input.
///
/// Results go to standard output in the chosen format, everything else to standard error. A reader that has closed its
/// pipe ends the run quietly.
public struct ScriptRunner {
  private var runner: StatementRunner

  /// Takes a session, with its settings, and the format of results.
  public init(session: Session, format: OutputFormat = .table) {
    runner = StatementRunner(
      session: session,
      printer: ReplyPrinter(
        settings: session.settings, format: format,
        results: .standardOutput,
        messages: .standardError))
  }

  /// Runs texts in order and stops at the first error; a text with a fault of form does not run at all.
  public mutating func run(statements: [String]) -> ExitStatus {
    finishing { runner throws(OutputError) in
      for text in statements {
        let ending = try runner.run(Source(text))
        if ending != .done { return ending }
      }
      return .done
    }
  }

  /// Runs the statements of a file, `-` being standard input; diagnostics name the file and the line.
  ///
  /// Unless it keeps going, it stops at the first error, and a fault of form anywhere lets nothing run.
  public mutating func run(file path: String, keepsGoing: Bool = false) -> ExitStatus {
    finishing { runner throws(OutputError) in
      let source: Source
      do throws(DiagnosticList) {
        source = try Self.read(path)
      } catch {
        try runner.printer.show(error.diagnostics)
        return .failed
      }
      return try keepsGoing ? runner.runKeepingOn(source) : runner.run(source)
    }
  }

  /// Runs the statements of standard input, each as soon as no further line can change it.
  ///
  /// A statement that fails is told of and the next one runs all the same; a blank line ends one at once.
  public mutating func runStandardInput() -> ExitStatus {
    finishing { runner throws(OutputError) in
      var reader = StatementReader(descriptor: STDIN_FILENO)
      var hasFailed = false
      while let part = reader.next() {
        let ending: StatementRunner.Ending
        switch part {
        case .statements(let source): ending = try runner.runKeepingOn(source)
        case .fault(let diagnostic):
          try runner.printer.show([diagnostic])
          ending = .failed
        }
        if ending == .failed { hasFailed = true }
        if ending == .quit { break }
      }
      return hasFailed ? .failed : .done
    }
  }

  /// Reads a file and writes it to another in the format of its ending; shows nothing but what was written.
  public mutating func convert(_ path: String, to target: String) -> ExitStatus {
    finishing { runner throws(OutputError) in
      let text =
        Language.spelling(ofText: path) + " | export " + Language.spelling(ofText: target)
      return try runner.runQuietly(Source(text))
    }
  }

  /// Turns the end of a run into an exit status.
  private mutating func finishing(
    _ run: (inout StatementRunner) throws(OutputError) -> StatementRunner.Ending
  ) -> ExitStatus {
    OutputSink.surviveClosedPipes()
    do {
      return try run(&runner) == .failed ? .failed : .done
    } catch {
      guard case .failed(let number) = error else { return .done }
      let reason = String(cString: strerror(number))
      runner.printer.messages.tell("error: the output cannot be written: \(reason)\n")
      return .failed
    }
  }

  private static func read(_ path: String) throws(DiagnosticList) -> Source {
    let bytes: [UInt8]
    do {
      bytes = try FileContents.read(path)
    } catch {
      throw DiagnosticList(error.diagnostic)
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    guard
      let text = String(
        validating: bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...],
        as: UTF8.self)
    else {
      throw DiagnosticList(
        Diagnostic(
          "encoding", "\(path) is not UTF-8 text", hint: "save it in the encoding UTF-8"))
    }
    return Source(text, name: path == "-" ? nil : path)
  }
}
