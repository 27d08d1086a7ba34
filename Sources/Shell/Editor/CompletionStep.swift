/// What one press of Tab does.
enum CompletionStep: Equatable {
  /// Nothing fits, or the text is complete as it stands.
  case nothing
  /// The scalars of that range of the text give way to another text.
  case replace(Range<Int>, with: String)
  /// Several go on differently from here.
  case list([Completion.Candidate], furtherCount: Int)

  /// Chooses: a single candidate is taken, several go as far as they agree, then they are listed.
  init(_ completion: Completion, in line: String) {
    guard !completion.candidates.isEmpty,
      let range = Self.scalarRange(of: completion.replaceRange, in: line)
    else {
      self = .nothing
      return
    }
    let scalars = line.unicodeScalars
    let typed = Array(scalars.dropFirst(range.lowerBound).prefix(range.count))
    let common = completion.common.unicodeScalars
    if completion.candidates.count == 1, completion.furtherCount == 0 {
      self = Array(common) == typed ? .nothing : .replace(range, with: String(common))
    } else if common.count > typed.count, Self.goesOn(String(common), typed) {
      self = .replace(range, with: String(common))
    } else {
      self = .list(completion.candidates, furtherCount: completion.furtherCount)
    }
  }

  /// True where a text begins as typed: what only has the typed part somewhere would be lost by its beginning.
  private static func goesOn(_ text: String, _ typed: [Unicode.Scalar]) -> Bool {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: typed)
    return LooseMatch.begins(text, with: String(view))
  }

  /// The same range counted in scalars; nil if it is not in the line or cuts a scalar in two.
  private static func scalarRange(of range: Range<Int>, in line: String) -> Range<Int>? {
    guard range.lowerBound >= 0, range.upperBound <= line.utf8.count else { return nil }
    let utf8 = line.utf8
    guard
      let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        .samePosition(in: line.unicodeScalars),
      let upper = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
        .samePosition(in: line.unicodeScalars)
    else { return nil }
    let scalars = line.unicodeScalars
    let begin = scalars.distance(from: scalars.startIndex, to: lower)
    return begin..<begin + scalars.distance(from: lower, to: upper)
  }
}
