import Foundation
import TestSupport

/// The built program, run as a person or a script would run it.
enum Program {
  /// The binary, which the build puts beside the bundle of the tests.
  static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "mittari").path
  }()

  /// Nothing of the machine's own: no home, no history, the shipped datasets.
  static let environment = [
    "HOME": "/nonexistent", "MITTARI_HISTORY": "", "MITTARI_JOURNAL": "",
    "MITTARI_DATASETS": Repository.path("Datasets"),
  ]

  /// What a run left behind.
  struct Outcome: Equatable {
    var output: String
    var errors: String
    var status: Int32
  }

  /// Runs it with arguments and standard input to its end, away from any terminal.
  static func run(
    _ arguments: [String], input: [UInt8] = [], in folder: String = Repository.root,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = Self.environment.merging(environment) { $1 }
    process.currentDirectoryURL = URL(filePath: folder)
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input))
    try stdin.fileHandleForWriting.close()
    // What is told is short, so the pipe has room for it while the results are read.
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    let errors = try stderr.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self), status: process.terminationStatus)
  }

  /// Runs it with a device or a file as standard output, of which nothing comes back.
  static func run(_ arguments: [String], outputTo path: String) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: Self.path)
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = URL(filePath: Repository.root)
    let errors = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: path))
    process.standardError = errors
    try process.run()
    let told = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      output: "", errors: String(decoding: told, as: UTF8.self), status: process.terminationStatus)
  }

  /// Runs statements given as `-c`.
  static func run(statements: [String], format: String? = nil) throws -> Outcome {
    let format = format.map { ["--format", $0] } ?? []
    return try run(format + statements.flatMap { ["-c", $0] })
  }

  /// Starts the shell at a terminal of that size and waits for its first prompt.
  static func shell(
    arguments: [String] = [], rows: Int = 24, columns: Int = 80,
    environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      executable: path, arguments: arguments,
      environment: Self.environment.merging(environment) { $1 }, rows: rows, columns: columns)
    try terminal.waitForPrompt()
    return terminal
  }
}

extension PseudoTerminal {
  /// The look of text that is only suggested.
  static let suggestion = "90"

  /// The lines without what is only suggested.
  var typedLines: [String] { screen.lines(without: Self.suggestion) }

  /// What is suggested behind the text.
  var suggestion: String? { screen.text(styled: Self.suggestion) }

  /// Waits until the last line is a prompt with what is typed behind it and nothing else, suggestions aside.
  func waitForPrompt(_ typed: String = "") throws {
    let line = typed.isEmpty ? ">" : "> " + typed
    try waitFor("the prompt “\(line)” in the last line") { screen in
      let lines = screen.lines(without: Self.suggestion)
      return lines.last == line && screen.row == lines.count - 1
    }
  }

  /// Enters a statement, waits for the prompt behind its answer, and gives the lines between.
  func answer(_ statement: String) throws -> [String] {
    send(statement)
    try waitForPrompt(statement)
    let before = output.count
    send("\r")
    try waitFor("an answer to “\(statement)”") { screen in
      self.output.count > before && screen.lines(without: Self.suggestion).last == ">"
    }
    let lines = typedLines
    let asked = lines.lastIndex { $0 == "> " + statement } ?? lines.startIndex
    return lines[(asked + 1)...].dropLast().filter { !$0.isEmpty }
  }
}
