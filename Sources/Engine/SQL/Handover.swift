public import Indicators
public import Language
public import Tables

/// The leading stages of a pipeline that a database can carry out with exactly the answers that the engine would give.
///
/// Kept back is all on which databases differ: floating-point numbers, numbers of any length, the order of texts,
/// division, and texts whose members are not known. A text in a condition is looked for among the members by the
/// engine itself, so that the database gets the very texts that are meant.
public struct Handover: Sendable {
  /// What a column behind those of the result counts, for each of its rows.
  public enum Count: Sendable, Hashable {
    /// The rows behind a result that always has a row.
    case rows
    /// The missing figures of a column that the result leaves out.
    case missing(column: String)

    var sql: String {
      switch self {
      case .rows: return "count(*) AS \"#rows\""
      case .missing(let column):
        let figures = "count(\(SQLText.name(column)))"
        return "CASE WHEN \(figures) > 0 THEN count(*) - \(figures) ELSE 0 END AS "
          + SQLText.name("#missing \(column)")
      }
    }
  }

  /// The SELECT that carries them out.
  public let sql: String
  /// The columns that it gives, without rows.
  public let table: Table
  /// How many stages it stands for.
  public let stageCount: Int
  /// Those of them that leave out rows by a condition: their place in the pipeline and their text.
  public let filters: [(place: Int, text: String)]
  /// What the columns behind those of the table count.
  public let counts: [Count]
  /// What the reader must know of how names and words of order were taken.
  public let remarks: [Remark]
  /// How many of the columns, from the first on, are those that rows were grouped by.
  let keyCount: Int

  /// A SELECT that gives a row if and only if there is any.
  public var probe: String { "SELECT * FROM (\(sql)) AS p LIMIT 1" }

  /// The rows that came, as the table that the stages make; nil where the columns are not those.
  public func table(of columns: [Column]) -> Table? {
    guard columns.count == table.columnCount + counts.count else { return nil }
    var filled = Table(
      name: table.name,
      table.fields.indices.map { index in
        (table.fields[index], columns[index].knowing(table.columns[index]))
      })
    filled.answerColumns = table.answerColumns
    return filled
  }

  /// Tells whether no row of the database's table came through the conditions.
  public func isEmpty(_ columns: [Column]) -> Bool {
    guard counts.contains(.rows) else { return columns.allSatisfy { $0.count == 0 } }
    return sum(of: .rows, columns) == 0
  }

  /// What must be known of the columns that came, and of the table that they make.
  public func remarks(on columns: [Column], _ table: Table) -> [Remark] {
    let rows = DeferredTable(table)
    let alike = (0..<min(keyCount, table.columnCount)).compactMap { key -> Remark? in
      let members = rows.alikeMembers(key)
      return members.isEmpty ? nil : .alike(members, column: table.fields[key].name)
    }
    let leftOut = counts.compactMap { count -> Remark? in
      guard case .missing(let column) = count else { return nil }
      let figures = sum(of: count, columns)
      return figures > 0 ? .missingLeftOut(figures: figures, column: column) : nil
    }
    return alike + leftOut
  }

  private func sum(of count: Count, _ columns: [Column]) -> Int {
    guard columns.count == table.columnCount + counts.count,
      let place = counts.firstIndex(of: count),
      case .decimal(let values) = columns[table.columnCount + place].values
    else { return 0 }
    return values.mantissas.reduce(0) { $0 &+ Int($1) }
  }

  /// The pipeline that is left to do.
  public func rest(of pipeline: Syntax.Pipeline) -> Syntax.Pipeline {
    var rest = pipeline
    rest.stages = Array(pipeline.stages.dropFirst(stageCount))
    return rest
  }
}

extension Engine {
  /// Finds the leading stages of a pipeline that its database can carry out, at most so many of them.
  public static func handover(
    _ pipeline: Syntax.Pipeline, of database: DatabaseTable, inputs: Inputs, atMost most: Int
  ) -> Handover {
    var context = CheckContext(
      inputs: inputs, scope: Scope(database.table, memberLimit: inputs.memberLimit))
    var query = HandedQuery(database)
    var count = 0
    for stage in pipeline.stages.prefix(max(0, most)) {
      guard !query.isEnded, !context.scope.isOpen else { break }
      var next = context
      var written = query
      guard let step = next.check(stage), next.diagnostics.isEmpty,
        written.append(step, place: count),
        written.sql.utf8.count <= mostBytes
      else { break }
      context = next
      query = written
      count += 1
    }
    return Handover(
      sql: query.sql, table: query.table, stageCount: count, filters: query.filters,
      counts: query.counts, remarks: context.remarks + query.remarks,
      keyCount: query.keyCount)
  }

  /// A longer SELECT than this does not fit what a program can be started with.
  private static let mostBytes = 60_000
}

extension Column {
  /// The same rows, their texts among all the members of another column.
  fileprivate func knowing(_ other: Column) -> Column {
    guard let all = other.textDictionary?.members, !all.isEmpty, case .text(let own) = values
    else { return self }
    var members = all
    var codes: [[UInt8]: UInt32] = [:]
    for (code, member) in members.enumerated() { codes[Array(member.utf8)] = UInt32(code) }
    let renamed = own.dictionary.members.map { member -> UInt32 in
      let key = Array(member.utf8)
      if let code = codes[key] { return code }
      let code = UInt32(members.count)
      codes[key] = code
      members.append(member)
      return code
    }
    let rows = own.codes.map { Int($0) < renamed.count ? renamed[Int($0)] : 0 }
    return Column(
      values: .text(TextValues(codes: rows, dictionary: TextDictionary(members))), missing: missing)
  }
}
