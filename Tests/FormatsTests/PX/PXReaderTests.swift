import Diagnostics
import Formats
import Tables
import Testing

struct PXReaderTests {
  static let all: [ReadingCase] = layout + members + figures + marks + time + content

  @Test(arguments: all)
  func readsAndTells(_ reading: ReadingCase) throws {
    let loaded = try TableReader.read(reading.file, path: "x.px")
    #expect(loaded.detection.line.text == reading.line)
    #expect(loaded.description == reading.table)
  }

  static let layout: [ReadingCase] = [
    ReadingCase(
      "the last heading varies fastest",
      px(
        #"STUB="a";HEADING="b","c";"#, #"VALUES("a")="x","y";"#, #"VALUES("b")="1","2";"#,
        #"VALUES("c")="m","n";"#, "DATA=1 2 3 4\n5 6 7 8;"),
      "PX · 3 dimensions · 8 cells",
      [
        "a text dimension | b text dimension | c text dimension | value number measure",
        "x | 1 | m | 1", "x | 1 | n | 2", "x | 2 | m | 3", "x | 2 | n | 4", "y | 1 | m | 5",
        "y | 1 | n | 6", "y | 2 | m | 7", "y | 2 | n | 8",
      ]),
    ReadingCase(
      "continued texts, separators in texts, lower case, every separator of figures",
      px(
        "charset=\"ANSI\"", ";TITLE=\"a;b=\"\n\"c\";", #"STUB = "a" ;"#,
        "VALUES ( \"a\" ) = \"one; =\"\r\n\"more\" , \"two,\",\"three\",\"four\";",
        "DATA=\n1,2;\t3 \"4\"\n;\n"),
      "PX · 1 dimension · 4 cells",
      [
        "a text dimension | value number measure", "one; =more | 1", "two, | 2", "three | 3",
        "four | 4",
      ]),
    ReadingCase(
      "keys, and rows left out",
      px(
        #"STUB="a","b";HEADING="c";"#, #"VALUES("a")="x","y";CODES("a")="1","2";"#,
        #"VALUES("b")="p","q";VALUES("c")="m","n";"#, #"KEYS("a")=CODES;KEYS("b")=VALUES;"#,
        "SHOWDECIMALS=1;", "DATA=\n\"2\",\"p\",1.5 \"..\"\n\"1\",\"q\",0 7.0;"),
      "PX · 3 dimensions · 8 cells · 1 not available (..) · 4 left out as zeros",
      [
        "a text dimension | b text dimension | c text dimension | value number measure | "
          + "a_code text attribute(of: Optional(\"a\"))",
        "x | p | m | 0.0 | 1", "x | p | n | 0.0 | 1", "x | q | m | 0.0 | 1", "x | q | n | 7.0 | 1",
        "y | p | m | 1.5 | 2", "y | p | n | <not available> | 2", "y | q | m | 0.0 | 2",
        "y | q | n | 0.0 | 2",
      ]),
  ]

  static let members: [ReadingCase] = [
    ReadingCase(
      "codes and totals",
      px(
        #"STUB="area","sex","age";"#, #"VALUES("area")="Koko maa","Kotka";"#,
        #"CODES("area")="SSS","285";"#, #"ELIMINATION("area")="SSS";"#,
        #"VALUES("sex")="all";CODES("sex")="all";ELIMINATION("sex")="all";"#,
        #"VALUES("age")="0-";ELIMINATION("age")=YES;"#, "DATA=2 1;"),
      "PX · 3 dimensions · 2 cells · totals: Koko maa, all",
      [
        "area text dimension | sex text dimension | age text dimension | value number measure | "
          + "area_code text attribute(of: Optional(\"area\"))",
        "Koko maa | all | 0- | 2 | SSS", "Kotka | all | 0- | 1 | 285",
      ]),
    ReadingCase(
      "members of the same name",
      px(
        #"STUB="area";VALUES("area")="Muu","Kotka","Muu";CODES("area")="a","b","c";"#,
        "DATA=1 2 3;"),
      "PX · 1 dimension · 3 cells · same names told apart by code: area",
      [
        "area text dimension | value number measure | "
          + "area_code text attribute(of: Optional(\"area\"))",
        "Muu [a] | 1 | a", "Kotka | 2 | b", "Muu [c] | 3 | c",
      ]),
    ReadingCase(
      "codes alone, codes that are too few",
      px(
        #"STUB="a";HEADING="b";CODES("a")="x";"#,
        #"VALUES("b")="p","q";CODES("b")="1";"#, "DATA=1 2;"),
      "PX · 2 dimensions · 2 cells · codes of b left out: 1 for 2 members",
      ["a text dimension | b text dimension | value number measure", "x | p | 1", "x | q | 2"]),
  ]

  static let figures: [ReadingCase] = [
    ReadingCase(
      "figures exact as written, zeros up to the decimals that are shown",
      px(
        #"STUB="a";VALUES("a")="1","2","3","4","5","6";DECIMALS=3;SHOWDECIMALS=1;"#,
        "DATA=-7.83 8 +9.1 .5 1.5E-05 2e3;"),
      "PX · 1 dimension · 6 cells",
      [
        "a text dimension | value number measure", "1 | -7.83", "2 | 8.0", "3 | 9.1", "4 | 0.5",
        "5 | 0.000015", "6 | 2000.0",
      ]),
    ReadingCase(
      "digits that don't fit",
      px(#"STUB="a";VALUES("a")="1","2";"#, "DATA=0.3333333333333333148 12;"),
      "PX · 1 dimension · 2 cells · approximate",
      ["a text dimension | value number measure", "1 | 0.3333333333333333", "2 | 12.0"]),
    ReadingCase(
      "long figures without room for the decimals shown",
      px(#"STUB="a";VALUES("a")="1","2";SHOWDECIMALS=6;"#, "DATA=9387217979123456 1.5;"),
      "PX · 1 dimension · 2 cells",
      ["a text dimension | value number measure", "1 | 9387217979123456", "2 | 1.5"]),
  ]

  static let marks: [ReadingCase] = [
    ReadingCase(
      "what the notes say of dots",
      px(
        ##"NOTE="Selitykset:#.. (kaksi pistettä): tieto on salattu#. loogisesti mahdoton""##,
        ##""#... = ei kysytty#'....' jotain muuta.";"##,
        #"STUB="a";VALUES("a")="1","2","3","4","5";"#, "DATA=\"..\" . ... \"....\" 7;"),
      "PX · utf-8 · 1 dimension · 5 cells · 1 not applicable (.) · 1 suppressed (..) · "
        + "1 not asked (...) · 1 not available (....)",
      [
        "a text dimension | value number measure", "1 | <suppressed>", "2 | <not applicable>",
        "3 | <not asked>", "4 | <not available>", "5 | 7",
      ]),
    ReadingCase(
      "what the symbols say of dots",
      px(
        #"DATASYMBOL1="Confidential";DATASYMBOL2="X";DATASYMBOLSUM="-";DATASYMBOLNIL="–";"#,
        #"NOTE="'X' = not asked, .. = missing";"#,
        #"STUB="a";VALUES("a")="1","2","3","4";"#, "DATA=. .. - .......;"),
      "PX · utf-8 · 1 dimension · 4 cells · 1 suppressed (.) · 1 not asked (..) · "
        + "1 not available (.......) · 1 zero (-)",
      [
        "a text dimension | value number measure", "1 | <suppressed>", "2 | <not asked>", "3 | 0",
        "4 | <not available>",
      ]),
    ReadingCase(
      "a dash that is no zero, and other texts",
      px(
        #"DATASYMBOLNIL="Ni podatka";STUB="a";VALUES("a")="1","2","3","4";"#,
        #"DATA="-" "*" "" "*";"#),
      "PX · 1 dimension · 4 cells · 1 not available (-) · 2 not available (*) · 1 absent (\"\")",
      [
        "a text dimension | value number measure", "1 | <not available>", "2 | <not available>",
        "3 | <absent>", "4 | <not available>",
      ]),
  ]

  static let time: [ReadingCase] = [
    ReadingCase(
      "years with remarks in their names",
      px(
        #"STUB="Vuosi";VALUES("Vuosi")="2022","2023*";TIMEVAL("Vuosi")=TLIST(A1),"2022","2023";"#,
        "DATA=1 2;"),
      "PX · 1 dimension · 2 cells",
      [
        "Vuosi number time | value number measure | Vuosi_text text "
          + "attribute(of: Optional(\"Vuosi\"))",
        "2022 | 1 | 2022", "2023 | 2 | 2023*",
      ]),
    ReadingCase(
      "a range of years, far back",
      px(
        #"STUB="t";VALUES("t")="1750","1751";TIMEVAL("t")=TLIST(A1,"1750"-"1751");"#, "DATA=1 2;"),
      "PX · 1 dimension · 2 cells",
      ["t number time | value number measure", "1750 | 1", "1751 | 2"]),
    ReadingCase(
      "months",
      px(
        #"STUB="Kuukausi";VALUES("Kuukausi")="2020M01";"#,
        #"TIMEVAL("Kuukausi")=TLIST(M1),"202001";"#, "DATA=1;"),
      "PX · 1 dimension · 1 cell", ["Kuukausi text time | value number measure", "2020M01 | 1"]),
    ReadingCase(
      "years that nothing calls time",
      px(#"STUB="a","Vuosi";VALUES("a")="2000";VALUES("Vuosi")="2019";"#, "DATA=1;"),
      "PX · 2 dimensions · 1 cell",
      ["a text dimension | Vuosi number time | value number measure", "2000 | 2019 | 1"]),
  ]

  static let content: [ReadingCase] = [
    ReadingCase(
      "several contents with units and decimals of their own",
      px(
        #"HEADING="t","Tiedot";CONTVARIABLE="Tiedot";UNITS="lkm";VALUES("t")="x","y";"#,
        #"VALUES("Tiedot")="Osuus","Määrä";UNITS("Osuus")="%";PRECISION("Tiedot","Osuus")=1;"#,
        "DATA=7 3 8.5 4;"),
      "PX · utf-8 · 2 dimensions · 4 cells",
      [
        "t text dimension | Tiedot text dimension | value number measure | "
          + "unit text attribute(of: Optional(\"Tiedot\"))",
        "x | Osuus | 7.0 | %", "x | Määrä | 3 | lkm", "y | Osuus | 8.5 | %", "y | Määrä | 4 | lkm",
      ]),
    ReadingCase(
      "one content names the measure",
      px(
        #"HEADING="t","Tiedot";CONTVARIABLE="Tiedot";VALUES("t")="x";VALUES("Tiedot")="Osuus";"#,
        #"UNITS("Osuus")="%";"#, "DATA=7;"),
      "PX · 2 dimensions · 1 cell", ["t text dimension | Osuus number measure", "x | 7"]),
  ]

  @Test func unitsAndTotalsAreInTheFields() throws {
    let several = try TableReader.read(Self.content[0].file, path: "x.px").table
    #expect(several.fields[2].unitField == "unit")
    let one = try TableReader.read(Self.content[1].file, path: "x.px").table
    #expect(one.fields[1].unit == "%")
    let totals = try TableReader.read(Self.members[0].file, path: "x.px").table
    #expect(totals.fields.map(\.total) == ["Koko maa", "all", nil, nil, nil])
    let years = try TableReader.read(Self.time[0].file, path: "x.px").table
    #expect(years.fields[0].domain == [ExactDecimal(2022), ExactDecimal(2023)])
  }
}

/// The bytes of a PX file of these parts.
func px(_ parts: String...) -> [UInt8] { Array(parts.joined(separator: "\n").utf8) }
