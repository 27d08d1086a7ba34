import Tables
import Testing

/// What all rows of a group have in common.
struct AgreementTests {
  @Test func aGroupAgreesWhereAllItsRowsDo() {
    let groups = Grouping(columns: [.texts(["a", "b", "a", "b", "c", "c"])], rowCount: 6)
    let texts = groups.agreed(.texts(["x", "y", "x", "z", nil, nil]))
    #expect((0..<3).map { texts[$0] } == [.text("x"), .missing(.absent), .missing(.absent)])
    let numbers = groups.agreed(
      .decimals([4, 5, 4, 5, nil, 6].map { $0.map { ExactDecimal($0) } }))
    #expect((0..<3).map { numbers[$0].dataText } == ["4", "5", nil])
  }

  @Test func theOneGroupOfATableWithoutRowsHasNothing() {
    let groups = Grouping(columns: [], rowCount: 0)
    let none: [String?] = []
    #expect(groups.agreed(.texts(none)).count == 1)
    #expect(groups.agreed(.texts(none))[0] == .missing(.absent))
    #expect(Grouping(columns: [.texts(none)], rowCount: 0).agreed(.texts(none)).count == 0)
  }

  @Test func aQuotientBesideAMissingDivisorStaysExact() {
    let quotients = Column.arithmetic(
      .divide, .column(.decimals([ExactDecimal(1), ExactDecimal(1)])),
      .column(.decimals([nil, ExactDecimal(8)])), count: 2)
    #expect(quotients.type == .decimal)
    #expect(quotients[1] == .decimal(ExactDecimal(mantissa: 125, scale: 3)))
  }

  @Test func fieldsFollowNewNamesAndTakeFreeOnes() {
    var field = Field("polarity", role: .polarity(of: "no"))
    field.unitField = "unit"
    field.follow(["no": "id", "unit": "u"])
    #expect(field.role == .polarity(of: "id"))
    #expect(field.unitField == "u")
    let fields = [Field("a"), Field("a_2"), Field("b")]
    #expect(["a", "b", "c"].map { fields.freeName($0) } == ["a_3", "b_2", "c"])
  }
}
