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

  /// Takes a session, with its settings, the format of results, and the program's version.
  public init(session: Session, format: OutputFormat = .table, version: String) {
    runner = StatementRunner(
      session: session,
      printer: ReplyPrinter(
        settings: session.settings, format: format,
        results: .standardOutput,
        messages: .standardError),
      version: version)
  }

  /// Runs texts in order and stops at the first error; a text with a fault of form does not run at all.
  public mutating func run(statements: [String]) -> ExitStatus {
    finishing { runner throws(OutputError) in
      for text in statements where try runner.run(Source(text)) != .done { return }
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
        _ = try runner.fail(error.diagnostics)
        return
      }
      _ = try keepsGoing ? runner.runKeepingOn(source) : runner.run(source)
    }
  }

  /// Runs the statements of standard input, each as soon as no further line can change it.
  ///
  /// A statement that fails is told of and the next one runs all the same; a blank line ends one at once.
  public mutating func runStandardInput() -> ExitStatus {
    finishing { runner throws(OutputError) in
      var reader = StatementReader(descriptor: STDIN_FILENO)
      while let part = reader.next() {
        switch part {
        case .statements(let source): if try runner.runKeepingOn(source) == .quit { return }
        case .fault(let diagnostic): _ = try runner.fail([diagnostic])
        }
      }
    }
  }

  /// Reads a file and writes it to another in the format of its ending.
  ///
  /// It is `load` and `export`, so it tells what they tell, and writes beside the file what its format cannot.
  public mutating func convert(_ path: String, to target: String) -> ExitStatus {
    finishing { runner throws(OutputError) in
      // Its lines would be written as a table of one column.
      if path.lowercased().hasSuffix(".md"), let notebook = try? Notebook(path: path),
        !notebook.cells.isEmpty
      {
        let fault = Diagnostic(
          "notebook", "\(path) is a notebook, not a table",
          hint: "write it as a report: mittari report \(path) -o \(target)")
        _ = try runner.fail([fault])
        return
      }
      let name = Language.spelling(ofTable: runner.session.freeName(forFile: path))
      let statements = [
        "load \(Language.spelling(ofText: path)) as \(name)",
        "\(name) | export \(Language.spelling(ofText: target))",
      ]
      guard try runner.run(Source(statements[0])) == .done else { return }
      _ = try runner.run(Source(statements[1]), isShown: false)
    }
  }

  /// Turns the end of a run into an exit status.
  private mutating func finishing(
    _ run: (inout StatementRunner) throws(OutputError) -> Void
  ) -> ExitStatus {
    OutputSink.surviveClosedPipes()
    do {
      try run(&runner)
      try runner.printer.finish()
      if runner.status == .done { try runner.printer.show(runner.session.unusedParameters) }
    } catch {
      // Whoever reads has enough: what went wrong before counts all the same.
      guard let diagnostic = error.diagnostic else { return runner.status }
      try? runner.printer.show([diagnostic])
      return .failed
    }
    return runner.status
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
