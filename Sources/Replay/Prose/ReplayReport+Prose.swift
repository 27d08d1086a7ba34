import Diagnostics
import Tables

extension ReplayReport {
  /// Prose that quotes a number which changed.
  struct Quote: Sendable {
    let number: ProseNumber
    let cell: String
    let row: Message
    let column: String
    /// The figure as recorded, and what it is now; nil where its row is gone.
    let old: Cell
    let new: Cell?

    /// Whether the figure has the other sign now, so that both read alike where prose leaves the sign out.
    var hasTurned: Bool {
      guard let old = old.number, let new = new?.number else { return false }
      return old != new && old.magnitude == new.magnitude
    }
  }

  /// Prose whose word for a direction a difference contradicts now.
  struct Contradiction: Sendable {
    let word: DirectionWord
    let cell: String
    let row: Message
    let column: String
    /// The difference as recorded, and as it is now.
    let old: Cell
    let new: Cell
  }

  /// A recorded cell with its result, and what became of it.
  struct ProseSubject {
    let name: String
    let old: ResultTable
    let difference: ResultDifference
    /// The numbers that it held and that changed, with where they stood.
    private let changed: [ExactDecimal: [ChangedNumber]]

    /// A recorded number that is not the same any more.
    private struct ChangedNumber {
      let row: Message
      let column: String
      let old: Cell
      let new: Cell?
    }

    init(name: String, old: ResultTable, difference: ResultDifference) {
      self.name = name
      self.old = old
      self.difference = difference
      var changed: [ExactDecimal: [ChangedNumber]] = [:]
      func note(_ old: Cell, _ row: Message, _ column: String, _ new: Cell?) {
        guard let size = old.number?.magnitude else { return }
        changed[size, default: []].append(
          ChangedNumber(row: row, column: column, old: old, new: new))
      }
      for change in difference.changes where change.part == .figure || change.part == .change {
        // 4 that became 4.0 is still quoted rightly.
        if let new = change.new.number, new == change.old.number { continue }
        note(change.old, change.row, change.column, change.new)
      }
      for row in difference.vanished {
        for figure in row.figures { note(figure.value, row.row, figure.column, nil) }
      }
      self.changed = changed
    }

    /// True where the result held a number that changed.
    func held(_ number: ExactDecimal) -> Bool { changed[number] != nil }

    /// The quotation of a number that changed here, of the row that the sentence speaks of where it speaks of one.
    func quote(_ number: ProseNumber, in sentence: ProseSentence) -> Quote? {
      guard let candidates = changed[number.value], let first = candidates.first,
        !isStillTrue(number, in: sentence)
      else { return nil }
      let text = TextFolding.fold(sentence.source.text)
      let best =
        candidates.first { candidate in
          candidate.row.text.split(separator: ", ").contains {
            $0.count > 1 && text.contains(TextFolding.fold(String($0)))
          }
        } ?? first
      return Quote(
        number: number, cell: name, row: best.row, column: best.column, old: best.old,
        new: best.new)
    }

    /// True where the sentence names rows, one of these has the number as before, and none that is named as fully has
    /// it no longer.
    private func isStillTrue(_ number: ProseNumber, in sentence: ProseSentence) -> Bool {
      let changes = Set(difference.changes.map(\.place))
      let gone = Set(difference.vanished.map(\.cells))
      var kept: [Set<Int>] = []
      var changed: [Set<Int>] = []
      for (row, named) in sentence.namings(of: old) {
        let place = difference.place(of: row, in: old)
        let holding = old.columns.indices.filter { index in
          [.figure, .change].contains(old.columns[index].part)
            && old.rows[row][index].number?.magnitude == number.value
        }
        guard !holding.isEmpty else { continue }
        let hasChanged =
          gone.contains(old.rows[row])
          || holding.contains {
            changes.contains(.init(row: place, column: old.columns[$0].identity))
          }
        if hasChanged { changed.append(named) } else { kept.append(named) }
      }
      // `Kotkan lukiossa` speaks of Hamina's as little as of another school in Kotka.
      return !kept.isEmpty
        && changed.allSatisfy { named in kept.contains { named.isStrictSubset(of: $0) } }
    }

    /// The difference that followed a word when it was recorded and does not any more, of the rows that are spoken of.
    func contradiction(_ word: DirectionWord, in sentence: ProseSentence) -> Contradiction? {
      let rows = Set(sentence.rows(of: old).map { difference.place(of: $0, in: old) })
      for change in difference.changes where change.part == .change {
        guard rows.contains(change.place.row), let before = change.old.number,
          let now = change.new.number, word.direction.isFollowed(by: before),
          !word.direction.isFollowed(by: now)
        else { continue }
        return Contradiction(
          word: word, cell: name, row: change.row, column: change.column, old: change.old,
          new: change.new)
      }
      return nil
    }
  }

  /// Looks through the prose for what the differences of its cells make untrue.
  mutating func readProse(of notebook: Notebook, _ subjects: [Int: ProseSubject]) {
    guard !subjects.isEmpty else { return }
    for sentence in ProseSentence.all(in: notebook) {
      let near = sentence.cells.compactMap { subjects[$0] }
      guard !near.isEmpty else { continue }
      let numbers = ProseNumbers.find(in: sentence.source) { number in
        near.contains { $0.held(number) }
      }
      quotes += numbers.compactMap { number in
        near.lazy.compactMap { $0.quote(number, in: sentence) }.first
      }
      contradictions += DirectionWord.find(in: sentence.source).compactMap { word in
        near.lazy.compactMap { $0.contradiction(word, in: sentence) }.first
      }
    }
  }
}

extension DirectionWord.Direction {
  /// True where a difference goes this way.
  fileprivate func isFollowed(by difference: ExactDecimal) -> Bool {
    switch self {
    case .up: difference > ExactDecimal(0)
    case .down: difference < ExactDecimal(0)
    }
  }
}
