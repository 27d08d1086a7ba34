public import Formats
import Synchronization
public import Tables

/// Rows that an engine gave, and what is to be known of them.
public struct EngineRows: Sendable {
  /// The columns, in the order in which they were asked for.
  public let columns: [Column]
  /// How many rows there are.
  public let rowCount: Int
  /// The bytes that came.
  public let contents: Contents
  /// How many figures are infinite or no number, and so missing.
  public let unrealCount: Int
}

/// Asks engines, and remembers what they answered as long as a session lasts, so that nothing is asked twice.
public final class EngineAnswers: Sendable {
  /// The most cells that are remembered; the oldest answers are forgotten first.
  private static let mostCells = 20_000_000

  private struct Question: Hashable {
    let kind: EngineKind
    let database: String
    let sql: String
    let kinds: [EngineColumn.Kind]
  }

  private struct Memory {
    var answers: [Question: EngineRows] = [:]
    var order: [Question] = []
    var cells = 0
    var asked: [String] = []

    mutating func keep(_ rows: EngineRows, for question: Question) {
      let size = rows.rowCount * rows.columns.count
      guard size <= mostCells else { return }
      answers[question] = rows
      order.append(question)
      cells += size
      while cells > mostCells, let oldest = order.first { forget(oldest) }
    }

    mutating func forget(_ question: Question) {
      order.removeAll { $0 == question }
      guard let rows = answers.removeValue(forKey: question) else { return }
      cells -= rows.rowCount * rows.columns.count
    }
  }

  private let memory = Mutex(Memory())

  /// Remembers nothing yet.
  public init() {}

  /// Every SQL that a client was started for, in order.
  public var asked: [String] { memory.withLock { $0.asked } }

  /// The rows of a SELECT, remembered or asked for.
  ///
  /// - Parameter mayAsk: false has only remembered rows, as nothing is started while somebody types.
  public func rows(
    _ sql: String, _ kinds: [EngineColumn.Kind], at place: EnginePlace, mayAsk: Bool,
    reading: Reading
  ) throws(EngineError) -> EngineRows {
    let question = Question(kind: place.kind, database: place.database, sql: sql, kinds: kinds)
    if let known = memory.withLock({ $0.answers[question] }) { return known }
    guard mayAsk else { throw .notAsked }
    memory.withLock { $0.asked.append(sql) }
    let rows = try EngineClient(place, reading).rows(sql, kinds)
    memory.withLock { $0.keep(rows, for: question) }
    return rows
  }

  /// Forgets what a database answered, so that it is asked anew.
  public func forget(_ place: EnginePlace) {
    memory.withLock { memory in
      for question in memory.order
      where question.kind == place.kind && question.database == place.database {
        memory.forget(question)
      }
    }
  }
}
