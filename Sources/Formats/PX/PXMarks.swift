import Diagnostics
import Tables

/// The marks that stand for figures in a PX file, what each means in it, and how often each was met.
struct PXMarks {
  /// A mark as written, the figure's byte that it makes, and how many cells have it.
  private struct Mark {
    let text: String
    let byte: UInt8
    var count = 0
  }

  /// Dots by their number less one, then the dash, then other texts as they were met.
  private var marks: [Mark]
  private var places: [String: Int] = [:]
  private let notes: MarkNotes

  /// One dot through six are the six symbols; a seventh is the sum of cells with different ones.
  private static let dotCount = 7
  private static let dash = dotCount
  /// The most texts that can be marks, and the most bytes of each: more is no table of figures.
  private static let maximumMarks = 64
  private static let maximumBytes = 64

  /// Finds the meanings in the file: DATASYMBOL1 through 6, DATASYMBOLSUM and DATASYMBOLNIL, and the notes.
  init(_ header: PXHeader, language: String?) {
    notes = MarkNotes(header.notes)
    marks = []
    for count in 1...Self.dotCount {
      let dots = String(repeating: ".", count: count)
      let keyword = count < Self.dotCount ? "DATASYMBOL\(count)" : "DATASYMBOLSUM"
      let kind = notes.kind(of: dots, shownAs: header.text(keyword, language: language))
      marks.append(Mark(text: dots, byte: Figures.Mark.missing(kind)))
    }
    let symbol = header.text("DATASYMBOLNIL", language: language)
    marks.append(Mark(text: "-", byte: notes.byteOfDash(shownAs: symbol)))
  }

  /// The figure's byte for dots; nil for more dots than the format has.
  mutating func byte(dots count: Int) -> UInt8? {
    guard (1...Self.dotCount).contains(count) else { return nil }
    marks[count - 1].count += 1
    return marks[count - 1].byte
  }

  /// The figure's byte for a dash.
  mutating func byteOfDash() -> UInt8 {
    marks[Self.dash].count += 1
    return marks[Self.dash].byte
  }

  /// The figure's byte for another text; nil for one with digits or too long, or one too many.
  mutating func byte(text: String) -> UInt8? {
    if let place = places[text] {
      marks[place].count += 1
      return marks[place].byte
    }
    guard text.utf8.count <= Self.maximumBytes, marks.count < Self.maximumMarks,
      !text.contains(where: \.isNumber)
    else { return nil }
    let kind = text.isEmpty ? .absent : notes.kind(of: text, shownAs: nil)
    places[text] = marks.count
    marks.append(Mark(text: text, byte: Figures.Mark.missing(kind), count: 1))
    return marks[marks.count - 1].byte
  }

  /// What to say of the marks that were met: `5 suppressed (..)`, `12 zeros (-)`.
  var facts: [Message] {
    marks.compactMap { mark in
      guard mark.count > 0 else { return nil }
      let text = mark.text.isEmpty ? "\"\"" : mark.text
      guard let kind = Figures.Mark.kind(mark.byte) else {
        return .counted(
          mark.count, one: "1 zero (\(text))", several: "\(count: mark.count) zeros (\(text))")
      }
      return CubeFacts.missing(mark.count, kind, mark: text)
    }
  }
}

extension MarkNotes {
  /// Why a figure is missing where a mark stands, which readers of the table see as `symbol`.
  ///
  /// Nothing is taken as known: what the file does not explain is not available.
  func kind(of mark: String, shownAs symbol: String?) -> MissingKind {
    if let kind = symbol.flatMap(MarkMeaning.kind) { return kind }
    for text in [symbol, mark] {
      if let kind = text.flatMap(explanation).flatMap(MarkMeaning.kind) { return kind }
    }
    return .notAvailable
  }

  /// The figure's byte for a dash, which the format defines as zero unless the file says otherwise.
  func byteOfDash(shownAs symbol: String?) -> UInt8 {
    let explanations = [symbol, symbol.flatMap(explanation), explanation(of: "-")]
    for explanation in explanations.compactMap({ $0 }) where explanation.contains(where: \.isLetter)
    {
      if MarkMeaning.isZero(explanation) { return Figures.Mark.zero }
      return Figures.Mark.missing(MarkMeaning.kind(of: explanation) ?? .notAvailable)
    }
    return Figures.Mark.zero
  }
}
