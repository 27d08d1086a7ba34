import Diagnostics

/// The words of the language in the order in which they are taught: for help, completion and suggestions alike.
public enum Vocabulary {
  /// One word with what help and completion say of it.
  public struct Entry: Sendable, Hashable {
    /// The word or sign itself.
    public let word: String
    /// How it is written, with its parts.
    public let signature: String
    /// What it does, in one line.
    public let summary: String
    /// A use of it that reads as it stands.
    public let example: String

    init(_ word: String, _ signature: String, _ summary: String, _ example: String) {
      self.word = word
      self.signature = signature
      self.summary = summary
      self.example = example
    }
  }

  /// The verbs that may follow a bar.
  public static let stages: [Entry] = StageVerb.allCases.map(\.entry)

  /// The words that may begin a statement, besides the name of a table.
  public static let commands: [Entry] = CommandVerb.allCases.map(\.entry)

  /// The kinds that `chart` draws.
  public static let chartKinds = ["line", "bar", "slope", "dots"]

  /// What may follow `with` in `summarize`.
  public static let summarizeOptions = ["totals"]

  /// The databases in whose SQL `sql` writes.
  public static let sqlDialects = ["duckdb", "postgres"]

  /// What may follow `with` in `export`.
  public static let exportOptions = ["excel", "bare"]

  /// Our word for one that people bring from other tools: `where` for `filter`; nil for any other.
  public static func counterpart(of word: String) -> String? {
    let word = word.lowercased()
    let found = Habit.stages[word] ?? Habit.commands[word] ?? Habit.functions[word]
    // `take last` is help on `take`.
    return found.flatMap { $0.split(separator: " ").first.map(String.init) }
  }

  /// The command for a word that begins a statement in other tools, or in Finnish; nil for any other.
  public static func command(for word: String) -> String? { Habit.command(for: word.lowercased()) }

  /// The command that a word is nearest to; nil where none is near.
  public static func command(near word: String) -> String? {
    NearestName.match(for: word, among: CommandVerb.allCases.map(\.rawValue))
  }

  /// The stage for a word that begins one in other tools, in Finnish or in Swedish, or for ours; nil for any other.
  public static func stage(for word: String) -> StageVerb? {
    let word = word.lowercased()
    // `take last` is a stage with more behind it.
    let ours = Habit.stage(for: word)?.split(separator: " ").first.map(String.init)
    return StageVerb(rawValue: ours ?? word)
  }

  /// `first`, `previous` or `last` for a word that people use instead; nil for any other.
  public static func ordinal(for word: String) -> String? { Habit.ordinals[word.lowercased()] }

  /// Finds the entries for a word in any case, stages first: `count` is both a stage and a function.
  public static func entries(for word: String) -> [Entry] {
    let wanted = word.lowercased()
    return (stages + commands + aggregates + functions + operators).filter { $0.word == wanted }
  }
}
