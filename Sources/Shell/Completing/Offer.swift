/// A kind of thing that may stand at the cursor.
enum Offer: Equatable {
  /// Datasets, loaded files, definitions
  case tables
  /// Words that begin a statement
  case commands
  /// The bar before a further stage
  case bar
  /// Verbs after a bar
  case stages
  /// Columns of the table that reaches the stage
  case columns
  /// What may follow `=`: members of the column of that name, or columns and functions where it has none
  case members(of: String)
  /// What tells a scorecard's measures: the members of its first dimension, with labels
  case measures
  /// The years of a scorecard
  case years
  /// Functions of one row
  case functions
  /// Functions of many rows
  case aggregates
  /// Signs and words between values
  case operators
  /// `$area`
  case parameters
  /// Files and folders
  case files
  /// Words that `help` explains
  case topics
  /// Names after `set`
  case settings
  /// Values of the setting of that name
  case values(of: String)
  /// Names of `load`'s options
  case loadOptions
  /// These words
  case words([String])
}
