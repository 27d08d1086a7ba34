import Language

/// Tells from the pieces before the cursor what may follow them.
struct SiteFinder {
  /// What may follow, best first.
  private(set) var offers: [Offer] = []
  /// The pipeline before the stage at hand; empty where there is none.
  private(set) var pipeline = 0..<0

  init(_ pieces: [Piece]) {
    guard let first = pieces.first else {
      offers = [.tables, .commands]
      return
    }
    if first.kind == .command, let verb = CommandVerb(rawValue: first.word) {
      find(after: verb, Array(pieces.dropFirst()))
    } else {
      find(inPipeline: pieces)
    }
  }

  /// A source and stages; only the last stage matters.
  private mutating func find(inPipeline pieces: [Piece]) {
    guard let first = pieces.first else {
      offers = [.tables]
      return
    }
    guard let bar = pieces.lastIndex(where: { $0.text == "|" && $0.kind == .punctuation }) else {
      offers = pieces.count == 1 ? [.bar] : []
      return
    }
    pipeline = first.range.lowerBound..<pieces[bar].range.lowerBound
    let stage = Array(pieces[(bar + 1)...])
    guard let verb = stage.first else {
      offers = [.stages]
      return
    }
    guard let stageVerb = StageVerb(rawValue: verb.word) else { return }
    offers = StageOffers(verb: stageVerb, pieces: Array(stage.dropFirst())).offers
  }

  private mutating func find(after command: CommandVerb, _ pieces: [Piece]) {
    switch command {
    case .let:
      if let sign = pieces.firstIndex(where: { $0.text == "=" }) {
        find(inPipeline: Array(pieces[(sign + 1)...]))
      }
    case .load: offers = Self.load(pieces)
    case .columns: if pieces.isEmpty { offers = [.tables] }
    case .help: if pieces.isEmpty { offers = [.topics] }
    case .save: offers = pieces.isEmpty ? [.files] : pieces.count == 1 ? [.words(["over"])] : []
    case .replay: if pieces.isEmpty { offers = [.files] }
    case .recover: if pieces.isEmpty { offers = [.words(["nothing"])] }
    case .present: if pieces.isEmpty { offers = [.words(["off"]), .files] }
    case .record: findEntry(pieces)
    case .set:
      if pieces.isEmpty { offers = [.settings] }
      if pieces.count == 1 { offers = [.values(of: pieces[0].word)] }
    case .param, .datasets, .find, .more, .next, .note, .undo, .edit, .quit, .exit:
      break
    }
  }

  /// What may follow in `record scorecard "1.3" 2026 = 3.4 note "…"`.
  private mutating func findEntry(_ pieces: [Piece]) {
    guard let table = pieces.first, let last = pieces.last else {
      offers = [.tables]
      return
    }
    pipeline = table.range
    if last.text == "=" {
      offers = [.words(["yes", "no", "missing"])]
    } else if pieces.contains(where: { $0.text == "=" }) {
      let used = Set(pieces.map(\.word))
      guard !["note", "target"].contains(last.word) else { return }
      offers = [.words(CommandVerb.record.clauses.filter { !used.contains($0) })]
    } else {
      offers = [[.measures], [.years], [.words(["="])]][min(pieces.count, 3) - 1]
    }
  }

  /// What may follow in `load "file" as name with option value, option value`.
  private static func load(_ pieces: [Piece]) -> [Offer] {
    guard let last = pieces.last else { return [.files] }
    if last.word == "with" || last.text == "," { return [.loadOptions] }
    if pieces.count == 1 { return [.words(["as", "with"])] }
    let hasName = pieces.count == 3 && pieces[1].word == "as"
    return hasName ? [.words(["with"])] : []
  }
}
