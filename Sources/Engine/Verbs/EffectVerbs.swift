/// `export`: asks the caller to write the rows to a file, and passes them on.
enum ExportVerb: Verb {
  static let help = VerbHelp(
    "export",
    rule:
      "The file's name chooses the format. `with excel fi` writes a CSV that Finnish Excel opens "
      + "rightly, `with bare` tells nothing of query and data. The rows are passed on.",
    examples: [
      #"school | where year = last | export "latest.csv""#,
      #"school | count by area | export "areas.json""#,
    ])
}

/// `as`: asks the caller to remember the rows by a name, and passes them on.
enum NameVerb: Verb {
  static let help = VerbHelp(
    "as",
    rule: "Names the table so far and passes it on; the name is a source from then on.",
    examples: [
      #"school | where area = "Kymenlaakso" | as ours | count by year"#,
      "school | where year = last | as latest | count",
    ])
}
