import Diagnostics
import Engine
import Foundation
import Language
import Tables
import TestSupport
import Testing

/// What a slip is told: where, what and one way out, all slips of a pipeline at once.
struct FaultTests {
  @Test(arguments: FaultTables.all)
  func aSlipIsToldWhereAndTheWayOut(_ fault: Fault) {
    #expect(
      Query.fault(fault.question, parameters: ["area": .text("Kymenlaakso")])
        == fault.told.joined(separator: "\n"))
  }

  /// Reads the room's own text, so that a new fault cannot go untested.
  @Test func everyCodeOfTheEngineIsTested() throws {
    let pattern = /Diagnostic\(\s*"([a-z-]+)"/
    var codes = Set<String>()
    let folder = Repository.path("Sources/Engine")
    for path in FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
    where path.hasSuffix(".swift") {
      let text = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
      codes.formUnion(text.matches(of: pattern).map { String($0.output.1) })
    }
    #expect(codes.count > 20)
    // Tested below and in the tables on small tables, or intercepted by the parser.
    let elsewhere: Set<String> = [
      "unknown-table", "cancelled", "no-sql", "sql-last", "unknown-dialect", "too-many-columns",
      "too-many-rows", "ambiguous-member", "ambiguous-area", "answers", "bad-answer",
      "duplicate-item", "no-items", "answer-group", "personal-group", "date-form",
    ]
    let parsedAway: Set<String> = ["unknown-option"]
    let tested = Set(FaultTables.all.flatMap(\.codes)).union(elsewhere).union(parsedAway)
    #expect(codes.subtracting(tested) == [])
  }

  @Test func aTableThatNobodySuppliesIsUnknown() throws {
    let source = Source("school | join nobody on no")
    let statement = try #require(Language.parse(source).statements.first)
    guard case .query(let pipeline) = statement.kind else { return }
    #expect(throws: DiagnosticList.self) { try Engine.run(pipeline, inputs: Inputs(tables: [:])) }
  }

  @Test func aJoinThatWouldMakeTooManyRowsIsRefusedBeforeItIsMade() throws {
    let rows = 8_000
    let table = Table(
      name: "many",
      [(Field("key", role: .dimension), .texts([String](repeating: "a", count: rows)))])
    do {
      _ = try Query.run("many | join many on key many", tables: ["many": table])
      Issue.record("the join was made")
    } catch let list as DiagnosticList {
      #expect(list.diagnostics.map(\.code) == ["too-many-rows"])
    }
  }

  @Test func anUnpivotThatWouldMakeTooManyRowsIsRefusedBeforeItIsMade() throws {
    let figures = Column.decimals([ExactDecimal?](repeating: ExactDecimal(1), count: 100_000))
    let table = Table(name: "wide", (0..<501).map { (Field("c\($0)", role: .measure), figures) })
    do {
      _ = try Query.run("wide | unpivot", tables: ["wide": table])
      Issue.record("the rows were made")
    } catch let list as DiagnosticList {
      #expect(list.diagnostics.map(\.code) == ["too-many-rows"])
    }
  }

  @Test func aCancelledRunSaysSo() throws {
    let statement = try #require(Language.parse(Source("school | count")).statements.first)
    guard case .query(let pipeline) = statement.kind else { return }
    let inputs = Inputs(tables: [pipeline.source: try Query.run("school").table])
    do {
      _ = try Engine.run(pipeline, inputs: inputs, isCancelled: { true })
      Issue.record("the run was not cancelled")
    } catch {
      #expect(error.diagnostics.map(\.code) == ["cancelled"])
    }
  }
}
