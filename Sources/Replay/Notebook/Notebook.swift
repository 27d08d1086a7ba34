public import Diagnostics

/// A notebook file taken apart without losing a byte.
///
/// Only the ranges of results, of the provenance and of the acceptance log are ever replaced; front matter, prose and
/// cells are never written anew.
public struct Notebook: Sendable {
  /// The whole text with the file's path.
  public let source: Source
  /// What stands between the two lines of dashes at the top.
  public let frontMatter: FrontMatter
  /// The parts of the file, one after another; together they are every byte of it.
  public internal(set) var segments: [Segment]
  /// The cells in the order of the file, which is the order of running, each with the result that follows it.
  public internal(set) var cells: [NotebookCell]
  /// What the recorded results stand on; nil where nothing is recorded yet.
  public internal(set) var provenance: Provenance?
  /// The dates and cells of earlier acceptances; nil where there was none.
  public internal(set) var acceptances: AcceptanceLog?
  /// The merge that is not resolved in what a replay writes; nil where there is none.
  public internal(set) var merge: UnresolvedMerge?
  /// What ends the file's lines: `\n` or `\r\n`.
  public let lineBreak: String

  /// A part of the file.
  public struct Segment: Sendable, Hashable {
    /// What the part is.
    public let kind: Kind
    /// Its UTF-8 range in the file.
    public let range: Range<Int>
    /// The number of its first line, from 1.
    public let line: Int

    /// The kinds of parts that a notebook has.
    public enum Kind: Sendable, Hashable {
      /// `---` … `---`
      case frontMatter
      /// Anything that is none of the others, code of other languages and comments among it.
      case prose
      /// A fence with the info string `mittari NAME`.
      case cell
      /// `<!-- result … -->` through `<!-- /result -->`
      case result
      /// `<!-- provenance … -->`
      case provenance
      /// `<!-- accepted … -->`
      case acceptances
    }
  }

  /// The texts of the prose parts with the number of each one's first line.
  public var prose: [Source] {
    let bytes = Array(source.text.utf8)
    return segments.filter { $0.kind == .prose }.map { segment in
      Source(
        String(decoding: bytes[segment.range], as: UTF8.self), name: source.name,
        firstLine: segment.line)
    }
  }
}

/// A query cell.
public struct NotebookCell: Sendable, Hashable {
  /// The name after `mittari` in the fence, or `cell-3` by its position.
  public let name: String
  /// True where the fence gives a name.
  public let isNamed: Bool
  /// The statements without the fences; lines end in `\n` whatever the file's do.
  public let text: String
  /// The line of the opening fence, from 1.
  public internal(set) var line: Int
  /// Where fences and text stand in the file.
  public let range: Range<Int>
  /// The result that was recorded below the cell.
  public var result: RecordedResult?
}

/// A result as it stands in the file.
public struct RecordedResult: Sendable, Hashable {
  /// What the opening comment says.
  public let mark: ResultMark
  /// The lines between the comments, each ended by `\n` whatever the file's end in.
  public let body: String
  /// The line of the opening comment, from 1.
  public let line: Int
  /// Where the result stands in the file, its last line break included.
  public let range: Range<Int>
}
