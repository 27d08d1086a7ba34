import Synchronization
import Tables

/// How one column of a clean text is read.
enum CellRule: Sendable {
  /// As texts.
  case text(TextRule)
  /// As numbers.
  case number(NumberRule)
  /// As truth values.
  case boolean(BooleanCells.Rule)
}

/// One run over the blocks of a clean text that reads some of its columns.
///
/// Each worker takes the next block that none has, and lays out its columns by itself; nothing is put together before
/// all blocks are read.
final class CleanPass: @unchecked Sendable {
  /// A column to be read.
  struct Request: Sendable {
    let column: Int
    let rule: CellRule
    /// True for a column of numbers that is only looked at, as nobody asks for it.
    var isGlance = false
  }

  /// What a run has read.
  struct Result {
    /// The columns, in the order of the requests.
    let columns: [ColumnParts]
    /// What was seen of those that were only looked at.
    let glances: [ColumnGlance?]
    /// How many rows there are.
    let rowCount: Int
    /// Whether the last row has text in its first cell alone, as a footer has.
    let endsWithProse: Bool
  }

  private let format: CleanFormat
  private let source: TextSource
  private let requests: [Request]
  private let unread: UnreadText?
  private let watch: Watch
  private let threads: Int
  private let chain: QuoteChain
  private let next = Atomic<Int>(0)
  private let isStopped = Atomic<Bool>(false)
  private let stop = Mutex<CleanStop?>(nil)
  private let done = Mutex<[Worker]>([])

  private init(
    _ format: CleanFormat, _ source: TextSource, _ requests: [Request], _ unread: UnreadText?,
    _ watch: Watch
  ) {
    self.format = format
    self.source = source
    self.requests = requests
    self.unread = unread
    self.watch = watch
    threads = max(1, min(watch.threads, format.blockCount))
    chain = QuoteChain(blocks: format.blockCount)
  }

  /// Reads the columns.
  ///
  /// - Parameter unread: looks over the blocks where some columns are left unread.
  static func run(
    _ format: CleanFormat, source: TextSource, _ requests: [Request], unread: UnreadText? = nil,
    watch: Watch
  ) throws(CleanStop) -> Result {
    watch.begin(format.range.count)
    let pass = CleanPass(format, source, requests, unread, watch)
    Workers(count: pass.threads).perform { pass.work() }
    if let stop = pass.stop.withLock({ $0 }) { throw stop }
    let workers = pass.done.withLock { $0 }
    let rowCount = workers.reduce(0) { $0 + $1.rowCount }
    guard rowCount <= Limits.rows else { throw .failed(.tooManyRows) }
    let last = workers.max { $0.lastBlock < $1.lastBlock }
    return Result(
      columns: requests.indices.map { index in
        ColumnParts(workers.map { $0.columns[index] }, rowCount: rowCount)
      }, glances: requests.indices.map { index in glance(workers.map { $0.columns[index] }) },
      rowCount: rowCount, endsWithProse: last?.endsWithProse ?? false)
  }

  private static func glance(_ parts: [WorkerColumn]) -> ColumnGlance? {
    parts.reduce(nil) { sum, part in
      guard var glance = part.glanced?.glance else { return sum }
      if let sum { glance.formUnion(sum) }
      return glance
    }
  }

  /// Tells how far the reading is, and what it has taken so far.
  private func note(_ worker: Worker) throws(CleanStop) {
    do {
      try watch.hold(worker.newBytes())
      try watch.advance(format.blockBytes)
    } catch {
      throw .failed(error)
    }
  }

  /// What each thread does.
  private func work() {
    let worker = Worker(format, requests)
    let block = TextBlock(format: format, source: source, chain: chain)
    do throws(CleanStop) {
      while !isStopped.load(ordering: .relaxed) {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < format.blockCount else { break }
        try block.load(number)
        if block.rowCount > 0 { try unread?.check(block, format) }
        worker.foresee(blocks: (format.blockCount - number) / threads)
        try worker.read(block)
        try note(worker)
      }
    } catch {
      isStopped.store(true, ordering: .relaxed)
      stop.withLock { $0 = $0 ?? error }
      chain.breakOff()
    }
    done.withLock { $0.append(worker) }
  }
}

/// One thread's part of a pass: its own readers of the columns.
private final class Worker: @unchecked Sendable {
  private(set) var columns: [WorkerColumn]
  private(set) var rowCount = 0
  /// The last block with rows, and how it ends.
  private(set) var lastBlock = -1
  private(set) var endsWithProse = false
  private var toldBytes = 0

  init(_ format: CleanFormat, _ requests: [CleanPass.Request]) {
    let missing = MissingScratch()
    let share = format.range.count / max(format.columnCount, 1) / 2
    let slabBytes = min(max(share, 4 << 10), 256 << 10)
    columns = requests.map { request in
      let memory = PieceMemory(slabBytes: slabBytes)
      let cells: WorkerColumn.Cells =
        switch request.rule {
        case .text(let rule):
          .text(
            TextCells(
              column: request.column, format: format, rule: rule, memory: memory, missing: missing))
        case .number(let rule):
          .number(
            NumberCells(
              column: request.column, format: format, rule: rule, memory: memory, missing: missing))
        case .boolean(let rule):
          .boolean(
            BooleanCells(
              column: request.column, format: format, rule: rule, memory: memory, missing: missing))
        }
      let column = WorkerColumn(cells: cells, memory: memory)
      if request.isGlance, case .number(let cells) = cells, case .number(let rule) = request.rule {
        column.glanced = GlancedCells(
          column: request.column, format: format, rule: rule, cells: cells, memory: memory)
      }
      return column
    }
  }

  /// How many bytes the columns take more than when this was last asked, with what they will be put together in.
  func newBytes() -> Int {
    let bytes = columns.reduce(0) { $0 + $1.byteCount }
    defer { toldBytes = bytes }
    return bytes - toldBytes
  }

  /// Tells the columns how many more blocks this thread is likely to read.
  func foresee(blocks: Int) {
    for column in columns { column.foresee(blocks: blocks) }
  }

  func read(_ block: TextBlock) throws(CleanStop) {
    guard block.rowCount > 0 else { return }
    rowCount += block.rowCount
    lastBlock = block.number
    endsWithProse = block.endsWithProse
    for column in columns { try column.read(block) }
  }
}

/// What one thread has read of one column.
final class WorkerColumn {
  /// The reader by type.
  enum Cells {
    case text(TextCells)
    case number(NumberCells)
    case boolean(BooleanCells)
  }

  let cells: Cells
  let memory: PieceMemory
  /// Looks at the cells of a column that nobody asks for; nil for one that is read.
  fileprivate(set) var glanced: GlancedCells?
  /// The pieces with their blocks' numbers, in order.
  private(set) var pieces: [(block: Int, piece: ColumnPiece)] = []
  /// Set once the column has a cell that makes it text; how many more there are is looked for then.
  private(set) var isText = false

  init(cells: Cells, memory: PieceMemory) {
    self.cells = cells
    self.memory = memory
  }

  /// Tells how much memory more blocks are likely to take, after those so far.
  fileprivate func foresee(blocks: Int) {
    memory.likelyBytes = pieces.isEmpty ? 0 : memory.taken / pieces.count * blocks
  }

  func read(_ block: TextBlock) throws(CleanStop) {
    guard !isText else { return try lookForTexts(block) }
    if let glanced {
      isText = try !glanced.look(at: block)
      return
    }
    let piece: ColumnPiece? =
      switch cells {
      case .text(let cells): try cells.read(block)
      case .number(let cells): try cells.read(block)
      case .boolean(let cells): try cells.read(block)
      }
    if let piece {
      pieces.append((block.number, piece))
      rowCount += block.rowCount
    } else {
      isText = true
      pieces = []
      memory.release()
    }
  }

  /// Looks whether a column of numbers that some cells make text has more of them.
  private func lookForTexts(_ block: TextBlock) throws(CleanStop) {
    guard case .number(let cells) = cells, cells.evidence.hasFewTexts else { return }
    _ = try cells.read(block)
    memory.release()
  }

  private var rowCount = 0

  /// How many bytes the pieces take, and the column that will be made of them.
  var byteCount: Int {
    switch cells {
    case .text(let cells): memory.taken + rowCount * cells.rowBytes + cells.memberBytes
    case .number(let cells): memory.taken + rowCount * cells.rowBytes
    case .boolean: memory.taken + rowCount
    }
  }

  /// What the cells look like; nothing for columns that were read as text.
  var evidence: ColumnEvidence {
    switch cells {
    case .text: ColumnEvidence()
    case .number(let cells): glanced?.evidence ?? cells.evidence
    case .boolean(let cells): cells.evidence
    }
  }
}
