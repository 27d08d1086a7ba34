/// The words that begin a statement which is no pipeline, in the order in which help shows them.
public enum CommandVerb: String, Sendable, Hashable, CaseIterable {
  case `let`
  case param
  case load
  case datasets
  case columns
  case find
  case more
  case next
  case help
  case note
  case undo
  case recover
  case save
  case replay
  case set
  case record
  case edit
  case present
  case quit
  case exit

  /// The words that join the parts of the command.
  public var clauses: [String] {
    self == .record ? Parser.entryClauses : []
  }

  /// True where everything up to the end of the line is the command's text.
  var takesRestOfLine: Bool { [.help, .find, .edit].contains(self) }
}

extension CommandVerb {
  /// What help and completion say of the command.
  public var entry: Vocabulary.Entry {
    let (signature, summary, example) = told
    return Vocabulary.Entry(rawValue, signature, summary, example)
  }

  private var told: (String, String, String) {
    switch self {
    case .let:
      ("let NAME = QUERY", "names a query", "let worst = school | where value > 20")
    case .param:
      ("param NAME = VALUE", "declares a parameter, used as $NAME", "param area = \"Kymenlaakso\"")
    case .load:
      (
        "load \"FILE\" as NAME with OPTION, OPTION", "loads a dataset",
        "load \"areas.csv\" as areas with delimiter \";\""
      )
    case .datasets: ("datasets", "lists the datasets", "datasets")
    case .columns: ("columns TABLE", "lists the columns of a table", "columns school")
    case .find: ("find TEXT", "looks for a text in all datasets", "find yksin")
    case .more: ("more", "shows the next rows of the last table", "more")
    case .next: ("next", "shows the next columns of the last table", "next")
    case .help: ("help WORD", "explains a word, or how to begin", "help compare")
    case .note:
      ("note \"TEXT\"", "adds a remark to the notebook", "note \"Both have risen.\"")
    case .undo: ("undo", "takes back the last statement", "undo")
    case .recover:
      (
        "recover, recover nothing", "brings back a session that was cut off, or forgets it",
        "recover"
      )
    case .save:
      (
        "save \"FILE\", save \"FILE\" over",
        "saves the session as a notebook; over replaces one that was changed by hand",
        "save \"loneliness.md\""
      )
    case .replay: ("replay \"FILE\"", "runs a notebook again", "replay \"loneliness.md\"")
    case .set: ("set NAME VALUE", "changes a setting", "set language fi")
    case .record:
      (
        "record TABLE \"ID\" YEAR = RESULT note \"TEXT\" target NUMBER instead",
        "enters a result into a scorecard's file", "record scorecard \"1.3\" 2026 = 3.4"
      )
    case .edit:
      (
        "edit QUERY", "opens a statement, or the last one, in an editor",
        "edit school | where year = last"
      )
    case .present:
      (
        "present \"FILE\", present off", "keeps a page with the latest answer for a second screen",
        "present \"screen.html\""
      )
    case .quit: ("quit", "leaves", "quit")
    case .exit: ("exit", "leaves", "exit")
    }
  }
}
