import Engine
import Tables
import Testing

/// Columns that a query makes are of the languages of those that they are made of.
struct ColumnLanguageTests {
  /// What a query on `school` gives, with a column, the language of its texts and that of its name.
  static let cases: [(query: String, column: String, texts: String?, name: String?)] = [
    ("school", "indicator", "fi", nil), ("school", "indicator_en", "en", nil),
    ("school | select nimi = upper(indicator)", "nimi", "fi", nil),
    ("school | select indicator as nimi", "nimi", "fi", nil),
    (#"school | select x = if(value > 9, indicator, indicator)"#, "x", "fi", nil),
    (#"school | select x = if(value > 9, indicator, indicator_en)"#, "x", nil, nil),
    (#"school | select x = if(value > 9, "many", "few")"#, "x", nil, nil),
    ("school | count by group, area", "area", "fi", nil),
    ("school | summarize first(group) by no", "first(group)", "fi", nil),
    ("school | where year = last | pivot area of value", "Koko maa", "fi", "fi"),
    (
      "school | where year = last | pivot area of value | unpivot `Koko maa` as alue of arvo",
      "alue", "fi", nil
    ),
    (#"school | compare area "Koko maa" to "Kymenlaakso""#, "Koko maa", "fi", "fi"),
    (
      #"school | compare area "Koko maa" to "Kymenlaakso" | select no, `Koko maa`"#, "Koko maa",
      "fi", "fi"
    ),
    (
      #"school | compare area "Koko maa" to "Kymenlaakso" | select no, `Koko maa` as country"#,
      "country", "fi", nil
    ),
    ("school | compare year first to last", "verdict", nil, nil),
    ("school | where no = \"11\" | trend over year", "first", "fi", nil),
    ("school | append guardians | take 1", "indicator", "fi", nil),
  ]

  @Test(arguments: cases.indices) func isOf(_ number: Int) throws {
    let (query, column, texts, name) = Self.cases[number]
    let table = try Query.run(query).table
    let field = table.fields[try #require(table.index(of: column))]
    #expect(field.language == texts, "\(query): \(column)")
    #expect(field.nameLanguage == name, "\(query): \(column)")
  }
}
