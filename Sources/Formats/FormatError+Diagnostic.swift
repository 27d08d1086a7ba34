public import Diagnostics

extension FormatError {
  /// What to tell a person about the file at `path`; the range is left to whoever knows the statement.
  public func diagnostic(path: String) -> Diagnostic {
    switch self {
    case .file(let error): return error.diagnostic
    case .option(let error): return error.diagnostic
    case .cancelled: return Diagnostic("cancelled", message)
    case .columnMissing(_, let found):
      return contents(path, details: ["columns: \(found.joined(separator: ", "))"])
    case .stranger(.notebook):
      return Diagnostic(
        "file-contents", "\(path): \(message)", hint: "run it anew: mittari replay \(path)")
    case .stranger(.webPage), .encoding, .unknownFormat, .empty, .json, .notRows, .tooManyColumns,
      .tooManyRows,
      .cellTooLong, .columnUnknown, .rowLength, .decimalsCut, .doesNotFit, .cellCount,
      .tooManyCells, .tooRagged,
      .px, .jsonStat, .workbook, .tooMuchMemory:
      return contents(path)
    }
  }

  private func contents(_ path: String, details: [Message] = []) -> Diagnostic {
    Diagnostic("file-contents", "\(path): \(message)", hint: wayOut, details: details)
  }

  /// What a person can do about it.
  private var wayOut: Message? {
    switch self {
    case .file, .option, .cancelled: nil
    case .workbook(let error): error.wayOut
    case .unknownFormat: "save the table as CSV first"
    case .stranger(.webPage): "open it in a spreadsheet program and save it as XLSX or CSV"
    case .stranger(.notebook): nil
    case .empty: "check that it was saved"
    case .encoding: "name the encoding: with encoding \"latin1\""
    case .jsonStat(.severalDatasets(let names)):
      names.first.map { "name the one to read: with dataset \"\($0)\"" }
    case .cellCount, .px, .jsonStat: "fetch the file anew, or correct it"
    case .json, .rowLength: "correct the file, or save it anew"
    case .decimalsCut:
      "save it with semicolons between the cells; with delimiter \",\" reads it as it stands"
    case .notRows: "a list of objects is read, as in [{\"area\": \"Kotka\", \"value\": 9.7}]"
    case .tooManyColumns, .cellTooLong: "see what delimits its cells: mittari inspect"
    case .tooManyRows, .tooManyCells, .tooRagged: "split it, or keep only the rows that you need"
    case .tooMuchMemory:
      "let it take more: set memory MEBIBYTES, or keep only the rows that you need"
    case .columnMissing, .columnUnknown: "make the header and the descriptor agree"
    case .doesNotFit: "correct the cell, or say what it means among the missing values"
    }
  }
}

extension FileError {
  /// What to tell a person; the range is left to whoever knows the statement.
  public var diagnostic: Diagnostic {
    var diagnostic = Diagnostic("file", message, hint: wayOut)
    if case .notFound = self, let near = nearestFile {
      diagnostic.hint = "did you mean \"\(near)\"?"
      diagnostic.replacement = "\"\(near)\""
    }
    return diagnostic
  }

  /// What a person can do about it.
  var wayOut: Message {
    switch self {
    case .notFound: "name it from the folder that you are in"
    case .noFolder: "make the folder first, or name another"
    case .takesNoFile: "name another folder"
    case .isFolder: "name a file in it"
    case .notPermitted, .readOnly, .notOwn:
      "choose a place that you may use, or have its rights changed"
    case .tooLarge: "split it, or keep only the rows that you need"
    case .noSpace: "make room, then try again"
    case .busy, .shrank, .other: "try again, or choose another place"
    }
  }

  /// The file beside the missing one whose name is close to what was given.
  private var nearestFile: String? {
    let folder = Path.folder(of: path)
    let name = Path.fileName(of: path)
    // A link that leads nowhere has the very name.
    return NearestName.match(for: name, among: Path.entries(of: folder).filter { $0 != name })
      .map { folder == "." ? $0 : Path.join(folder, $0) }
  }
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
    case .otherFormat(let format):
      let names = LoadOption.all.filter { $0.formats.contains(format) }.map(\.name)
      let taken: Message =
        names.isEmpty ? "no options" : Message(verbatim: names.joined(separator: ", "))
      return Diagnostic("option-value", message, hint: "it takes \(taken)")
    case .value(let takes, let nearest?):
      return Diagnostic(
        "option-value", message, hint: "did you mean \(nearest)?", details: ["it takes \(takes)"])
    case .value(let takes, nil):
      return Diagnostic("option-value", message, hint: "it takes \(takes)")
    }
  }
}
