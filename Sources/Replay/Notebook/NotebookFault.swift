/// What is wrong with a notebook's text, and where.
struct NotebookFault: Error, Hashable {
  /// The kind of fault with what its message needs.
  let kind: Kind
  /// The UTF-8 range of the file that is at fault.
  let range: Range<Int>

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  enum Kind: Hashable {
    // The file
    /// Bytes that are no UTF-8.
    case notText
    /// More cells than a notebook can have.
    case tooManyCells
    /// `<<<<<<<` … `>>>>>>>` where a person wrote.
    case unresolvedMerge
    /// A `<!--` without its `-->`, which would hide all that follows.
    case openComment

    // Front matter
    /// The file does not begin with `---`.
    case noFrontMatter
    /// The front matter says nothing of mittari.
    case noVersion
    /// The second `---` is missing.
    case openFrontMatter
    /// A line that is not `key: value`.
    case notKeyValue
    /// A tab, or a second level below `params`.
    case badIndentation
    /// A key that there is not.
    case unknownKey(String)
    /// The same key twice.
    case repeatedKey(String)
    /// A key without its value.
    case noValue(String)
    /// A value where lines below are wanted.
    case valueAfterParams
    /// A value that other readers of front matter would read as something else than its text.
    case needsQuotes
    /// A quoted value that does not end, or goes on after its end.
    case badQuotes
    /// `mittari: 2`, or no number.
    case unknownVersion(String)
    /// `language: de`
    case unknownLanguage(String)
    /// More parameters than a notebook can have.
    case tooManyParameters

    // Cells
    /// A fence whose language is almost `mittari`.
    case unknownCellLanguage(String)
    /// A fence that is not closed.
    case openCell
    /// `mittari two names`, or a sign that names cannot have.
    case badCellName(String)
    /// Two cells of one name.
    case repeatedCellName(String)

    // Results
    /// A result comment that cannot be read.
    case badResultMark
    /// A result without `<!-- /result -->`.
    case openResult
    /// `<!-- /result -->` without a result.
    case strayResultEnd
    /// A result above the first cell.
    case resultWithoutCell
    /// A second result after a cell.
    case secondResult(cell: String)
    /// A result that names another cell than the one that it follows.
    case resultOfOtherCell(String, follows: String)
    /// A result that is not a table.
    case notATable

    // Provenance and acceptances
    /// A line that provenance does not have.
    case badProvenance
    /// A line that the acceptance log does not have.
    case badAcceptance
    /// `<!-- provenence`: a comment that is almost a block of a kind that is written by a replay.
    case misspelledBlock(String)
    /// A second block of a kind of which there is one.
    case secondBlock(String)
  }
}
