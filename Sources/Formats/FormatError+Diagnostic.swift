public import Diagnostics

extension FormatError {
  /// What to tell a person about the file at `path`; the range is left to whoever knows the statement.
  public func diagnostic(path: String) -> Diagnostic {
    switch self {
    case .file(let error): return error.diagnostic
    case .notYet(let format):
      return .notYet("reading \(format.title)", range: nil, instead: "save the table as CSV first")
    case .option(let error): return error.diagnostic
    case .columnMissing(_, let found):
      return Diagnostic(
        "file-contents", "\(path): \(message)",
        details: ["columns: " + found.joined(separator: ", ")])
    case .encoding:
      return Diagnostic(
        "file-contents", "\(path): \(message)", hint: "name the encoding: with encoding \"latin1\"")
    case .unknownFormat, .empty, .json, .notRows, .tooManyColumns, .tooManyRows, .cellTooLong,
      .columnUnknown, .rowLength, .doesNotFit:
      return Diagnostic("file-contents", "\(path): \(message)")
    }
  }
}

extension FileError {
  /// What to tell a person; the range is left to whoever knows the statement.
  public var diagnostic: Diagnostic { Diagnostic("file", message) }
}

extension OptionError {
  /// What to tell a person; the range is left to whoever knows where option number `index` stands.
  public var diagnostic: Diagnostic {
    switch kind {
    case .unknown(let nearest):
      let names = LoadOption.all.map(\.name).joined(separator: ", ")
      return Diagnostic(
        "unknown-option", message, hint: nearest.map { "did you mean \($0)?" },
        replacement: nearest, details: ["options: \(names)"])
    case .otherFormat:
      return Diagnostic("option-value", message, hint: "options are for delimited text")
    case .value(let takes):
      return Diagnostic("option-value", message, hint: "it takes \(takes)")
    }
  }
}
