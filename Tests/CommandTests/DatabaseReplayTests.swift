import Foundation
import TestSupport
import Testing

@Suite("Notebooks on tables of databases tell of rows that changed") struct DatabaseReplayTests {
  /// A folder with rows and a `psql` that is a script and answers with them, first on the search path.
  private final class Database {
    let folder: String

    init(_ rows: String) throws {
      folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      try fill(rows)
      // Written by another program: what this one has open for writing could not be started meanwhile.
      let writer = Process()
      writer.executableURL = URL(filePath: "/bin/sh")
      writer.arguments = [
        "-c", #"printf '%s\n' "$2" > "$1/psql" && chmod 755 "$1/psql""#, "sh", folder, Self.client,
      ]
      try writer.run()
      writer.waitUntilExit()
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func fill(_ rows: String) throws {
      try Data(rows.utf8).write(to: URL(filePath: folder + "/rows.csv"))
    }

    func run(_ arguments: [String]) throws -> Program.Outcome {
      try Program.run(
        arguments, in: folder, environment: ["PATH": folder + ":/usr/bin:/bin"])
    }

    /// Tells the columns, the members of those of texts and of whole numbers, and all rows, as it is asked.
    private static let client = #"""
      #!/bin/sh
      rows="$(dirname "$0")/rows.csv"
      case "$*" in
        *pg_attribute*)
          printf '"public","results","%s","%s"\n' area text year integer n bigint;;
        *"SELECT 0, v"*) sed 's/^\("[^"]*"\).*/"0",\1/' "$rows" | sort -u;;
        *"SELECT 1, v"*) sed 's/.*,\("[^"]*"\),"[^"]*"$/"1",\1/' "$rows" | sort -u;;
        *) cat "$rows";;
      esac
      """#
  }

  private static let address = "postgres:survey?table=results"
  private static let rows = """
    "Kotka","2021","10"
    "Hamina","2021","20"
    "Kotka","2023","11"
    "Hamina","2023","22"

    """

  /// A notebook on the rows in a folder, and the command that replays it on them.
  private static func saved(_ database: Database) throws -> [String] {
    let given = ["--data", "results=\(address)"]
    let query = "results | sort area, year | select area, year, n"
    let outcome = try database.run(
      given + ["-c", "load \"\(address)\" as results", "-c", query, "-c", "save \"book.md\""])
    #expect(outcome.errors.hasSuffix("saved book.md: 1 result, replayed\n"))
    return ["replay", "book.md"] + given
  }

  @Test func tellsWhatChanged() throws {
    let database = try Database(Self.rows)
    let replay = try Self.saved(database)
    #expect(try database.run(replay).status == 0)
    try database.fill(Self.rows.replacing("\"22\"", with: "\"25\""))
    let changed = try database.run(replay)
    #expect(changed.status == 1 && changed.errors.isEmpty)
    #expect(changed.output.contains("data: results is new: 4 rows 2021–2023, was 4 rows"))
    #expect(changed.output.contains("cell-2 · Hamina, 2023, n: 22 → 25\n"))
    #expect(changed.output.contains("2 cells: 1 changed on new data, 1 without a result"))
    // The same rows in the database are no change, whatever was there meanwhile.
    try database.fill(Self.rows)
    #expect(try database.run(replay).status == 0)
  }

  @Test func asksNoDatabaseByItself() throws {
    let database = try Database(Self.rows)
    let replay = try Self.saved(database)
    let outcome = try database.run(Array(replay.prefix(2)))
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("a notebook asks no database that was not given to it"))
  }
}
