import Diagnostics
import Formats
import Glibc

/// The person's own editor, run on a text in a file that nobody else can read.
struct ExternalEditor {
  /// The most bytes that come back; more belongs in a file of its own.
  private static let limit = 1 << 20

  /// The programs to try in turn, each with its arguments.
  let commands: [[String]]

  /// `$VISUAL`, else `$EDITOR`, else what systems usually have.
  static var standard: ExternalEditor {
    ExternalEditor { name in getenv(name).map { String(cString: $0) } }
  }

  init(environment: (String) -> String?) {
    let chosen = ["VISUAL", "EDITOR"].lazy.compactMap(environment)
      .map(Self.words).first { !$0.isEmpty }
    commands = chosen.map { [$0] } ?? [["editor"], ["nano"], ["vi"]]
  }

  /// A program with its arguments, split at blanks; a path that exists is one program whatever is in it.
  private static func words(_ command: String) -> [String] {
    Path.exists(command) ? [command] : command.split(separator: " ").map(String.init)
  }

  /// Lets the person edit a text and gives what they saved, without line ends at its end.
  ///
  /// The terminal must be as the person's shell left it.
  func edit(_ text: String) throws(Diagnostic) -> String {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let path = folder.path + "/statement.mit"
    try Self.write(text + "\n", to: path)
    try run(on: path)
    return try Self.read(path)
  }

  private func run(on path: String) throws(Diagnostic) {
    var process: pid_t = 0
    var result = ENOENT
    for command in commands where result == ENOENT {
      let arguments = (command + [path]).map { strdup($0) } + [nil]
      defer { for argument in arguments { free(argument) } }
      result = posix_spawnp(&process, command[0], nil, nil, arguments, environ)
    }
    guard result == 0 else {
      let name = commands.last?.first ?? ""
      throw Self.fault("\(name) cannot be started: \(String(cString: strerror(result)))")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw Self.fault("it is not known how the editor ended") }
    }
    // Editors leave with another status when the person wants nothing to be taken.
    guard status == 0 else { throw Self.fault("the editor did not end well, so nothing was taken") }
  }

  private static func write(_ text: String, to path: String) throws(Diagnostic) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = open(path, flags, mode_t(0o600))
    guard descriptor >= 0 else { throw systemFault() }
    defer { close(descriptor) }
    do throws(OutputError) {
      try OutputSink(descriptor: descriptor).write(text)
    } catch {
      throw systemFault()
    }
  }

  private static func read(_ path: String) throws(Diagnostic) -> String {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try PrivateFile(path, for: .reading).read(from: 0, count: limit + 1)
    } catch {
      throw fault("the text cannot be kept for the editor: \(error.message)")
    }
    guard bytes.count <= limit else {
      throw fault(
        "the text has more than \(limit) bytes", hint: "save it and use: mittari run FILE")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw fault("the text is not UTF-8", hint: "save it in the encoding UTF-8")
    }
    return PasteParser.cleaned(text)
  }

  private static func systemFault() -> Diagnostic {
    fault("the text cannot be kept for the editor: \(String(cString: strerror(errno)))")
  }

  private static func fault(_ message: Message, hint: Message? = nil) -> Diagnostic {
    Diagnostic(
      "editor", message, hint: hint ?? "name an editor in the environment: EDITOR=nano")
  }
}
