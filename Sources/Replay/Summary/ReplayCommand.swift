/// The command line that replays a notebook as it was replayed, for a person to copy.
struct ReplayCommand {
  private let words: [String]

  /// Repeats the options that decide what the replay runs on.
  init(_ path: String, _ given: [Replay.GivenOption]) {
    // A file that begins like an option is named by its folder.
    let file = path.hasPrefix("-") ? "./" + path : path
    words = ["mittari", "replay", file] + given.flatMap { [$0.name, $0.value] }
  }

  /// The command with further words at its end.
  func text(_ more: String...) -> String {
    (words + more).map(Self.quoted).joined(separator: " ")
  }

  /// A word as shells read it: in single quotes unless it is plain.
  static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "-_./=:,@%+".unicodeScalars.contains(scalar)
    }
    if isPlain, !word.isEmpty { return word }
    return "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
