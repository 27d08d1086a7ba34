import Catalog
import Tables
import Testing

/// The committed datasets against figures transcribed from the documents by another hand.
struct TranscriptionTests {
  private let catalog = Catalog(folders: [Repository.datasets])

  @Test func schoolHasExactlyThePrintedFigures() throws {
    let years = ["2019", "2021", "2023"]
    let printed = try Transcription("school").lines.flatMap { line in
      zip(years, line.dropFirst(3)).filter { $0.1 != "-" }.map { year, figure in
        ([line[0], line[1], line[2], year] + [point(figure)]).joined(separator: " | ")
      }
    }
    let table = try catalog.load("school").table
    #expect(printed.count == 354)
    expectSame(table.lines(["no", "group", "area", "year", "value"]), printed)
  }

  @Test func guardiansHasExactlyThePrintedFigures() throws {
    let printed = try Transcription("guardians").lines.flatMap { line in
      zip(["Kymenlaakso", "Koko maa"], line.dropFirst()).map { area, figure in
        [line[0], "4-vuotiaiden huoltajat", area, "2018", point(figure)].joined(separator: " | ")
      }
    }
    let table = try catalog.load("guardians").table
    expectSame(table.lines(["no", "group", "area", "year", "value"]), printed)
  }

  /// The forecasts 1a–1d stand under the year that they start from; where they end is in their note.
  @Test func registersHasExactlyThePrintedFigures() throws {
    let printed = try Transcription("registers").lines.map { line in
      [line[0], line[1], line[2], point(line[3])].joined(separator: " | ")
    }
    let table = try catalog.load("registers").table
    expectSame(table.lines(["no", "area", "year", "value"]), printed)
  }

  @Test(arguments: [
    ("associations", ["municipality", "class", "date", "count"], 10),
    ("housing", ["measure", "class", "group", "period", "value"], 81),
    ("swimming-cards", ["measure", "class", "period", "value"], 21),
    ("participation-meter", ["item", "label", "scale", "target"], 11),
    ("scorecard", ["id", "objective", "goal", "kind", "baseline", "target", "year"], 30),
  ])
  func hasExactlyThePrintedRows(_ name: String, _ columns: [String], _ count: Int) throws {
    let printed = try Transcription(name).lines.map { line in
      line.map { $0 == "-" ? "—" : point($0) }.joined(separator: " | ")
    }
    #expect(printed.count == count)
    expectSame(try catalog.load(name).table.lines(columns), printed)
  }

  @Test func populationHasExactlyThePrintedFigures() throws {
    let columns = ["0–6 v.", "7–14 v."].flatMap { age in
      ["2019", "2025", "2035"].map { "\(age) | \($0)" }
    }
    let printed = try Transcription("population").lines.flatMap { line in
      zip(columns, line.dropFirst()).map { "\(line[0]) | \($0) | \($1)" }
    }
    #expect(printed.count == 42)
    let table = try catalog.load("population").table
    expectSame(table.lines(["municipality", "age_group", "year", "count"]), printed)
  }

  /// The targets are shortened to labels, so what can be checked is how many a box prints.
  @Test func roadmapHasExactlyThePrintedBoxes() throws {
    let years = ["2022", "2023", "2024", "2025"]
    let printed = try Transcription("roadmap").lines.flatMap { line in
      zip(years, line.dropFirst()).filter { $0.1 != "-" }.map { year, count in
        [line[0], year, count, line[5] == "-" ? "—" : line[5]].joined(separator: " | ")
      }
    }
    let table = try catalog.load("roadmap").table
    let found = table.rows(["area", "year", "targets", "assessment_2025"]).map { row in
      "\(row[0]) | \(row[1]) | \(row[2].split(separator: "; ").count) | \(row[3])"
    }
    #expect(printed.count == 31)
    expectSame(found, printed)
  }

  /// A box that could stand under either of two sub-goals has a note that says so.
  @Test func goalsHasExactlyThePrintedBoxes() throws {
    let printed = try Transcription("goals").lines.flatMap { line in
      line[3].split(separator: " ").map { "\(line[0]) | \(line[1]) | \(line[2]) | \($0)" }
    }
    let columns = ["goal", "subgoal", "ease", "impact", "no", "note"]
    let found = try catalog.load("goals").table.rows(columns).map { row in
      let box = row[4] + (row[5] == "—" ? "" : "?")
      return "\(code(row[0])).\(code(row[1])) | \(row[2]) | \(row[3]) | \(box)"
    }
    #expect(printed.count == 63)
    expectSame(found, printed)
  }

  @Test func measuresHasExactlyThePrintedCells() throws {
    let table = try catalog.load("measures").table
    let columns = ["organisation", "goal", "subgoal", "has_measures", "refers_to", "schedule"]
    let found = table.rows(columns).map { row in
      let goal = code(row[1])
      return "\(row[0]) | \(goal).\(code(row[2])) | \(mark(row))"
    }
    let printed = try Transcription("measures").lines.flatMap { line in
      zip(["I", "II", "III"], line.dropFirst()).flatMap { goal, marks in
        marks.split(separator: " ").enumerated().map { "\(line[0]) | \(goal).\($0 + 1) | \($1)" }
      }
    }
    #expect(printed.count == 176)
    expectSame(found, printed)
  }

  /// What the transcription writes for a cell; a reference leads to the one goal that has such a sub-goal.
  private func mark(_ row: [String]) -> String {
    switch (row[3], row[4]) {
    case ("—", _): "?"
    case ("true", _): row[5] == "—" ? "=" : "+"
    case (_, "—"): "-"
    case (_, let subgoal): ">\(subgoals[subgoal] ?? "nowhere")"
    }
  }

  /// The codes of the sub-goals that are referred to, by their labels in `goals`.
  private var subgoals: [String: String] {
    guard let goals = try? catalog.load("goals").table else { return [:] }
    let pairs = goals.rows(["goal", "subgoal"]).map { ($0[1], "\(code($0[0])).\(code($0[1]))") }
    return Dictionary(pairs) { first, _ in first }
  }

  private func code(_ label: String) -> Substring { label.prefix { $0 != " " } }

  /// A figure with its decimal comma made a point; the commas between words stay.
  private func point(_ figure: String) -> String {
    figure.replacing(/(\d),(\d)/) { "\($0.1).\($0.2)" }
  }

  private func expectSame(_ found: [String], _ printed: [String]) {
    #expect(found.filter { !printed.contains($0) } == [], "in the dataset and not printed")
    #expect(printed.filter { !found.contains($0) } == [], "printed and not in the dataset")
    #expect(Set(found).count == found.count, "a row is there twice")
    #expect(found.count == printed.count)
  }
}
