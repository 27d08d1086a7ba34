import Diagnostics
import Formats
import Tables
import Testing

struct SotkanetTests {
  @Test(arguments: [
    ReadingCase(
      "the service's JSON",
      """
      [{"indicator": 127, "region": 658, "year": 2010, "gender": "female", "value": 104.0,
        "absValue": 12},
       {"indicator": 127, "region": 358, "year": 2010, "gender": "total", "value": 7}]
      """,
      "Sotkanet · JSON rows",
      [
        "indicator number dimension | region number dimension | year number time | "
          + "gender text dimension | value number measure | absValue number plain",
        "127 | 658 | 2010 | female | 104.0 | 12", "127 | 358 | 2010 | total | 7 | <absent>",
      ]),
    ReadingCase(
      "the service's CSV",
      "indicator;region;year;gender;primary value;absolute value\n"
        + "127;658;2010;total;104,5;\n127;658;2011;total;41;\n",
      "Sotkanet · semicolon · decimal comma",
      [
        "indicator number dimension | region number dimension | year number time | "
          + "gender text dimension | primary value number measure | absolute value text plain",
        "127 | 658 | 2010 | total | 104.5 | <absent>", "127 | 658 | 2011 | total | 41 | <absent>",
      ]),
    ReadingCase(
      "the website's CSV",
      "\"Huoltosuhde, demografinen\";\"761\";\"Espoo\";\"049\";\"yhteensä\";2015;50,2;\n"
        + "\"Toimeentulotuki, %\";\"493\";\"Espoo\";\"049\";\"naiset\";2015;7.8;21027\n",
      "semicolon · decimal comma and point · no header · "
        + "columns named as those of Sotkanet's web table",
      [
        "indicator text attribute(of: Optional(\"indicator_id\")) | indicator_id text dimension | "
          + "region text dimension | code text attribute(of: Optional(\"region\")) | "
          + "gender text dimension | year number time | value number measure | "
          + "absolute_value number plain",
        "Huoltosuhde, demografinen | 761 | Espoo | 049 | yhteensä | 2015 | 50.2 | <absent>",
        "Toimeentulotuki, % | 493 | Espoo | 049 | naiset | 2015 | 7.8 | 21027",
      ]),
  ])
  func recognises(_ reading: ReadingCase) throws {
    let loaded = try TableReader.read(reading.file, path: "x")
    #expect(loaded.detection.line.text == reading.line)
    #expect(loaded.description == reading.table)
    let again = try TableReader.read(reading.file, path: "x", options: loaded.detection.options)
    #expect(again.description == reading.table)
  }

  /// A table that differs in one column is none of Sotkanet's.
  @Test(arguments: [
    "\"A\";\"761\";\"Espoo\";\"049\";\"punainen\";2015;50,2;1",
    "\"A\";\"761x\";\"Espoo\";\"049\";\"miehet\";2015;50,2;1",
    "\"A\";\"761\";\"Espoo\";\"049\";\"miehet\";15;50,2;1",
    "\"A\";\"761\";\"Espoo\";\"049\";\"miehet\";2015;\"korkea\";1",
  ])
  func leavesOthersAlone(_ line: String) throws {
    let file = Array((line + "\n" + line + "\n").utf8)
    let loaded = try TableReader.read(file, path: "x.csv")
    #expect(loaded.table.fields.map(\.name).contains("column_1"))
  }
}
