import CLibedit

/// The keys and what they do, as data.
enum EditorKeys {
  /// Seen by our reader before libedit.
  static let interrupt: Unicode.Scalar = "\u{3}"
  static let suspend: Unicode.Scalar = "\u{1A}"
  static let escape: Unicode.Scalar = "\u{1B}"

  /// Keys that no keyboard sends: our reader drops C1 control characters, so only we can press them.
  static let accept: Unicode.Scalar = "\u{80}"
  static let insert: Unicode.Scalar = "\u{81}"
  static let showFound: Unicode.Scalar = "\u{82}"
  static let nextWord: Unicode.Scalar = "\u{83}"

  /// A key in libedit's notation and the command that it is bound to.
  struct Binding {
    let key: String
    let command: String
  }

  /// A command of ours, by the name under which libedit knows it.
  struct Command {
    let name: String
    let purpose: String
    let run: @Sendable @convention(c) (OpaquePointer?, Int32) -> UInt8
  }

  /// Ours beside those that libedit brings.
  static let commands = [
    Command(name: "mittari-enter", purpose: "Submit, or begin a new line", run: runEnter),
    Command(name: "mittari-newline", purpose: "Begin a new line", run: runNewline),
    Command(name: "mittari-complete", purpose: "Complete at the cursor", run: runComplete),
    Command(name: "mittari-insert", purpose: "Insert what was pasted", run: runInsert),
    Command(name: "mittari-up", purpose: "Line or statement before", run: runUp),
    Command(name: "mittari-down", purpose: "Line or statement after", run: runDown),
    Command(name: "mittari-right", purpose: "Letter after, or take what is grey", run: runForward),
    Command(name: "mittari-left", purpose: "Letter before", run: runBackward),
    Command(name: "mittari-erase", purpose: "Take out the letter before", run: runErase),
    Command(name: "mittari-delete", purpose: "Take out the letter after", run: runDelete),
    Command(
      name: "mittari-word", purpose: "Word after, or one of what is grey", run: runForwardWord),
    Command(name: "mittari-start", purpose: "Beginning of the line", run: runLineStart),
    Command(name: "mittari-end", purpose: "End of the line, or take what is grey", run: runLineEnd),
    Command(name: "mittari-search", purpose: "Search earlier statements", run: runSearch),
    Command(name: "mittari-found", purpose: "Show what a search has found", run: runShowFound),
  ]

  /// Hold in every mode; the terminal swaps Enter (^M) and Ctrl-J while editing, so both submit.
  static let everywhere = [
    Binding(key: "^J", command: "mittari-enter"),
    Binding(key: "^M", command: "mittari-enter"),
    Binding(key: "^I", command: "mittari-complete"),
    Binding(key: "^P", command: "mittari-up"),
    Binding(key: "^N", command: "mittari-down"),
    Binding(key: "\\200", command: "ed-newline"),
    Binding(key: "\\201", command: "mittari-insert"),
    Binding(key: "\\202", command: "mittari-found"),
    Binding(key: "\\203", command: "em-next-word"),
    Binding(key: "^R", command: "mittari-search"),
    Binding(key: "^E", command: "mittari-end"),
  ]

  /// Begin with Escape, which in vi's insert mode must stay a key of its own.
  static let emacsOnly = [
    Binding(key: "\\e^J", command: "mittari-newline"),
    Binding(key: "\\e^M", command: "mittari-newline"),
    Binding(key: "\\e[A", command: "mittari-up"),
    Binding(key: "\\eOA", command: "mittari-up"),
    Binding(key: "\\e[B", command: "mittari-down"),
    Binding(key: "\\eOB", command: "mittari-down"),
    Binding(key: "^H", command: "mittari-erase"),
    Binding(key: "^?", command: "mittari-erase"),
    Binding(key: "\\e[3~", command: "mittari-delete"),
    Binding(key: "^B", command: "mittari-left"),
    Binding(key: "\\e[D", command: "mittari-left"),
    Binding(key: "\\eOD", command: "mittari-left"),
    Binding(key: "^F", command: "mittari-right"),
    Binding(key: "\\e[C", command: "mittari-right"),
    Binding(key: "\\eOC", command: "mittari-right"),
    Binding(key: "^A", command: "mittari-start"),
    Binding(key: "\\e[H", command: "mittari-start"),
    Binding(key: "\\eOH", command: "mittari-start"),
    Binding(key: "\\e[1~", command: "mittari-start"),
    Binding(key: "\\e[7~", command: "mittari-start"),
    Binding(key: "\\e[F", command: "mittari-end"),
    Binding(key: "\\eOF", command: "mittari-end"),
    Binding(key: "\\e[4~", command: "mittari-end"),
    Binding(key: "\\e[8~", command: "mittari-end"),
    Binding(key: "\\e[1;5C", command: "mittari-word"),
    Binding(key: "\\ef", command: "mittari-word"),
    Binding(key: "\\e[1;5D", command: "ed-prev-word"),
    Binding(key: "\\e[1;3C", command: "mittari-word"),
    Binding(key: "\\e[1;3D", command: "ed-prev-word"),
  ]

  /// The keys that come as Escape and more, without the Escape.
  static let sequences: Set<[UInt8]> = Set(
    emacsOnly.map(\.key).filter { $0.hasPrefix("\\e[") || $0.hasPrefix("\\eO") }.map {
      Array($0.dropFirst(2).utf8)
    })

  /// Names the commands; once for a handle.
  static func define(in handle: OpaquePointer) {
    for command in commands {
      clibedit_add_command(handle, command.name, command.purpose, command.run)
    }
  }

  /// Binds the keys; after ~/.editrc, whose `bind -e` wipes what came before.
  static func bind(in handle: OpaquePointer) {
    for binding in everywhere {
      clibedit_bind(handle, binding.key, binding.command)
      clibedit_bind_alternative(handle, binding.key, binding.command)
    }
    guard clibedit_is_vi(handle) == 0 else { return }
    for binding in emacsOnly { clibedit_bind(handle, binding.key, binding.command) }
  }
}
