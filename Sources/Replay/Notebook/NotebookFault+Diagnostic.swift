import Diagnostics

extension NotebookFault {
  /// The fault as a person reads it.
  func diagnostic(in source: Source) -> Diagnostic {
    let told = telling
    return Diagnostic(
      told.code, told.message, range: range, hint: told.hint, replacement: told.replacement
    ).located(in: source)
  }

  /// What is said of a fault.
  private struct Telling {
    let code: Diagnostic.Code
    let message: Message
    var hint: Message?
    var replacement: String?

    init(
      _ code: Diagnostic.Code, _ message: Message, hint: Message? = nil, replacement: String? = nil
    ) {
      self.code = code
      self.message = message
      self.hint = hint
      self.replacement = replacement
    }

    /// An unknown name with the nearest known one, or all of them.
    init(_ code: Diagnostic.Code, _ message: Message, typed: String, known: [String]) {
      let nearest = NearestName.match(for: typed, among: known)
      self.init(
        code, message,
        hint: nearest.map { "did you mean `\($0)`?" } ?? "known: \(known.joined(separator: ", "))",
        replacement: nearest)
    }
  }

  private var telling: Telling {
    fileTelling ?? frontMatterTelling ?? cellTelling ?? resultTelling
  }

  private var fileTelling: Telling? {
    switch kind {
    case .notText:
      Telling("not-text", "the file is not UTF-8 text", hint: "save it as UTF-8")
    case .tooManyCells:
      Telling(
        "too-many-cells", "a notebook can have at most \(NotebookLimits.cells) cells",
        hint: "divide it into several notebooks")
    case .unresolvedMerge:
      Telling(
        "merge-conflict", "a merge is not resolved here",
        hint: "keep one side and remove the lines <<<<<<<, ======= and >>>>>>>")
    case .openComment:
      Telling(
        "open-comment", "this comment is never closed, so it would hide all that follows",
        hint: "close it with -->")
    case .badProvenance:
      Telling(
        "bad-provenance", "this is no line of a provenance block",
        hint: "remove the whole block; accepting a replay writes it anew")
    case .badAcceptance:
      Telling(
        "bad-acceptance", "this is no line of the acceptance log",
        hint:
          "a line is a date, the names of cells, and by=\"…\" and reason=\"…\" if they are given")
    case .misspelledBlock(let word):
      Telling(
        "misspelled-block", "the comment `\(word)` looks like a recorded block, but is none",
        typed: word, known: RecordedBlock.names)
    case .secondBlock(let name):
      Telling(
        "second-block", "there is a second \(name) block", hint: "keep one of them")
    default: nil
    }
  }

  private var frontMatterTelling: Telling? {
    switch kind {
    case .noFrontMatter:
      Telling(
        "no-front-matter", "this is no mittari notebook: it does not begin with front matter",
        hint: "begin the file with the lines ---, mittari: 1, ---")
    case .noVersion:
      Telling(
        "no-front-matter", "this is no mittari notebook: its front matter does not say so",
        hint: "write `mittari: 1` on its first line")
    case .openFrontMatter:
      Telling("open-front-matter", "the front matter is not closed", hint: "close it with ---")
    case .notKeyValue:
      Telling("bad-front-matter", "a line here is `key: value`", hint: "put `: ` after the key")
    case .badIndentation:
      Telling(
        "bad-indentation", "only parameters are indented, by spaces, one level below `params:`")
    case .unknownKey(let key):
      Telling(
        "unknown-key", "there is no key `\(key)` in front matter", typed: key,
        known: FrontMatter.Key.allCases.map(\.rawValue))
    case .repeatedKey(let key):
      Telling("repeated-key", "`\(key)` is given twice", hint: "keep one of them")
    case .noValue(let key):
      Telling(
        "no-value", "`\(key)` has no value", hint: "write the value after the colon, or \"\"")
    case .valueAfterParams:
      Telling(
        "value-after-params", "parameters stand on lines of their own below `params:`",
        hint: "write `  name: value` on the next line")
    case .needsQuotes:
      Telling(
        "needs-quotes", "this value can be read in more than one way",
        hint: "put it in double quotes")
    case .badQuotes:
      Telling(
        "bad-quotes", "this quoted value does not end where its line does",
        hint: "write \\\" for a quotation mark inside and \\\\ for a backslash")
    case .unknownVersion(let version):
      Telling(
        "unknown-version", "this mittari reads notebooks of version 1, not \(version)",
        hint: "write `mittari: 1`, or use a later mittari")
    case .unknownLanguage(let language):
      Telling(
        "unknown-language", "there is no language `\(language)`", typed: language,
        known: ["fi", "sv", "en"])
    case .tooManyParameters:
      Telling(
        "too-many-parameters",
        "a notebook can have at most \(NotebookLimits.parameters) parameters")
    default: nil
    }
  }

  private var cellTelling: Telling? {
    switch kind {
    case .unknownCellLanguage(let language):
      Telling(
        "unknown-cell-language", "there is no cell language `\(language)`", typed: language,
        known: [CellFence.language])
    case .openCell:
      Telling(
        "open-cell", "this cell is never closed", hint: "close it with a line of the same backticks"
      )
    case .badCellName(let name):
      Telling(
        "bad-cell-name", "`\(name)` cannot name a cell",
        hint: "a name is one word of letters, digits, hyphens and underscores")
    case .repeatedCellName(let name):
      Telling(
        "repeated-cell-name", "there are two cells named `\(name)`", hint: "rename one of them")
    default: nil
    }
  }

  private var resultTelling: Telling {
    let anew: Message = "remove the block; accepting a replay writes it anew"
    switch kind {
    case .openResult:
      return Telling(
        "open-result", "this result is not closed", hint: "end it with \(ResultMark.closing)")
    case .strayResultEnd:
      return Telling("stray-result-end", "no result ends here", hint: "remove the line")
    case .resultWithoutCell:
      return Telling("result-without-cell", "no cell stands above this result", hint: anew)
    case .secondResult(let cell):
      return Telling(
        "second-result", "the cell `\(cell)` has a result already", hint: "keep one of them")
    case .resultOfOtherCell(let name, let cell):
      return Telling(
        "result-of-other-cell", "this result is of `\(name)`, but it follows the cell `\(cell)`",
        hint: "move it below its cell, or remove it")
    case .notATable:
      return Telling("not-a-table", "what is recorded here is no table", hint: anew)
    default:
      return Telling("bad-result", "this result comment cannot be read", hint: anew)
    }
  }
}
