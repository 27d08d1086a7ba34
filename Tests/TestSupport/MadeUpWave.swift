import Foundation

/// A wave of `school` for 2025 that nobody asked: every figure of it is MADE UP, for rehearsing a replay on new data.
///
/// It is the shipped file with a row of 2025 for each of 2023, and with one of everything that a replay must tell.
public enum MadeUpWave {
  /// The rows of 2025 that differ from those of 2023, by what a shipped row of 2023 begins and ends with.
  private static let changes: [(beginning: String, end: String, figure: String?)] = [
    // The fall of loneliness in upper secondary school from 17 to 15 becomes a rise to 19: the verdict flips.
    ("11,", ",lukio,Kymenlaakso,2023,15,%", "19"),
    // A figure that is withheld.
    ("11,", ",ammattikoulu,Kymenlaakso,2023,16,%", ".."),
    // A row that vanishes.
    ("17,", ",4.–5. lk,Kymenlaakso,2023,60,%", nil),
  ]

  /// The figure of 2023 that the wave tells otherwise than the shipped file: 14 instead of 15.
  private static let revised = (
    beginning: "11,", end: ",8.–9. lk,Kymenlaakso,2023,15,%", figure: "14"
  )

  /// The indicator that goes by another name, in every year.
  private static let renamed = (old: "Tyytyväinen elämäänsä", new: "Tyytyväinen omaan elämäänsä")

  /// The file's text.
  public static func school() throws -> String {
    let shipped = try String(
      contentsOfFile: Repository.path("Datasets/school/school.csv"), encoding: .utf8)
    let rows = shipped.split(separator: "\n").map(String.init)
    let added = rows.filter { $0.contains(",2023,") }.compactMap(row2025)
    let text = (rows.map(revising) + added).joined(separator: "\n") + "\n"
    return text.replacing(renamed.old, with: renamed.new)
  }

  private static func row2025(_ row: String) -> String? {
    let change = changes.first { row.hasPrefix($0.beginning) && row.hasSuffix($0.end) }
    let later = row.replacing(",2023,", with: ",2025,")
    guard let change else { return later }
    guard let figure = change.figure else { return nil }
    return replacingFigure(later, figure)
  }

  private static func revising(_ row: String) -> String {
    let isRevised = row.hasPrefix(revised.beginning) && row.hasSuffix(revised.end)
    return isRevised ? replacingFigure(row, revised.figure) : row
  }

  private static func replacingFigure(_ row: String, _ figure: String) -> String {
    var cells = row.components(separatedBy: ",")
    cells[cells.count - 2] = figure
    return cells.joined(separator: ",")
  }

  /// A notebook whose results and prose the wave changes.
  public static let notebook = """
    ---
    mittari: 1
    title: Rehearsal
    language: fi
    params:
      area: Kymenlaakso
    ---
    # Yksinäisyys

    Lukiossa yksinäisyys laski 17 prosentista 15 prosenttiin.

    ```mittari loneliness
    school | where no = "11" and area = $area
           | select no, group, year, value
           | compare year previous to last
    ```

    # Muut

    Aikuisen kanssa voi keskustella 60 % alakoululaisista.

    ```mittari latest
    school | where no in ("7", "17") and area = $area and year = last
           | select indicator, group, year, value
    ```

    Loppu.

    """
}
