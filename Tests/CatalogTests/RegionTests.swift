import Catalog
import Tables
import Testing

/// The reference of areas against counts that were published elsewhere.
struct RegionTests {
  /// Municipalities by region in 2023, less Pertunmaa, which joined Mäntyharju in 2025.
  private static let counts = [
    "Uusimaa": 26, "Varsinais-Suomi": 27, "Satakunta": 16, "Kanta-Häme": 11, "Pirkanmaa": 23,
    "Päijät-Häme": 10, "Kymenlaakso": 6, "Etelä-Karjala": 9, "Etelä-Savo": 11,
    "Pohjois-Savo": 19, "Pohjois-Karjala": 13, "Keski-Suomi": 22, "Etelä-Pohjanmaa": 18,
    "Pohjanmaa": 14, "Keski-Pohjanmaa": 8, "Pohjois-Pohjanmaa": 30, "Kainuu": 8, "Lappi": 21,
    "Ahvenanmaa": 16,
  ]

  private let rows: [[String]]

  init() throws {
    rows = try Catalog(folders: [Repository.datasets]).load("regions").table
      .rows(["kind", "code", "name", "name_sv", "region", "county", "part_of"])
  }

  @Test func everyMunicipalityLiesInItsRegion() {
    let municipalities = rows.filter { $0[0] == "municipality" }
    let found = Dictionary(grouping: municipalities, by: { $0[4] }).mapValues(\.count)
    #expect(found == Self.counts)
    #expect(municipalities.count == 308)
    #expect(Set(municipalities.map { $0[1] }).count == 308)
    #expect(municipalities.allSatisfy { $0[1].count == 3 })
  }

  /// All but Helsinki and the sixteen of Åland belong to one of the 21 counties.
  @Test func everyMunicipalityBelongsToItsCounty() {
    let counties = Set(rows.filter { $0[0] == "wellbeing services county" }.map { $0[2] })
    #expect(counties.count == 21)
    let codes = rows.filter { $0[0] == "wellbeing services county" }.map { $0[1] }
    #expect(codes.sorted() == (1...21).map { $0 < 10 ? "0\($0)" : "\($0)" })
    let municipalities = rows.filter { $0[0] == "municipality" }
    let without = municipalities.filter { $0[5] == "—" }
    #expect(Set(without.map { $0[4] }) == ["Uusimaa", "Ahvenanmaa"] && without.count == 17)
    #expect(Set(municipalities.map { $0[5] }).subtracting(["—"]) == counties)
    let kymenlaakso = municipalities.filter { $0[5] == "Kymenlaakson hyvinvointialue" }
    #expect(
      kymenlaakso.map { $0[2] }
        == ["Hamina", "Kotka", "Kouvola", "Miehikkälä", "Pyhtää", "Virolahti"])
  }

  @Test func whatWasJoinedIsPartOfAMunicipalityOfToday() {
    let today = Set(rows.filter { $0[0] == "municipality" }.map { $0[2] })
    let former = rows.filter { $0[0] == "former municipality" }
    #expect(former.allSatisfy { today.contains($0[6]) && !today.contains($0[2]) })
    let codes = Set(rows.filter { $0[0] == "municipality" }.map { $0[1] })
    #expect(former.filter { codes.contains($0[1]) }.map { $0[2] } == ["Länsi-Turunmaa"])
  }
}
