public import Diagnostics
public import Formats

/// Why a dataset could not be found or loaded.
public enum CatalogError: Error, Sendable, Hashable {
  /// No dataset has this name; the names that there are.
  case unknown(name: String, known: [String])
  /// The descriptor is wrong.
  case descriptor(path: String, DescriptorError)
  /// The file could not be read as a table.
  case data(path: String, FormatError)
  /// The descriptor names a file outside the dataset's folder, or a package that is none of its neighbours.
  case outside(path: String, of: String)
  /// An option for a data package, whose descriptor says all that options could.
  case packageOption(path: String, name: String)
  /// Two rows have the same primary key; rows count from 1 without the header.
  case duplicateKey(path: String, rows: [Int], key: [String])
}

extension CatalogError {
  /// What to tell a person; the range is left to whoever knows the statement.
  public var diagnostic: Diagnostic {
    switch self {
    case .unknown(let name, let known): Self.unknown(name, known)
    case .descriptor(let path, let error):
      Diagnostic("descriptor", "\(path): \(error.message)")
    case .data(let path, let error): error.diagnostic(path: path)
    case .outside(let path, let folder):
      Diagnostic(
        "descriptor", "the descriptor in \(folder) names \(path), which is not read",
        hint: "a table stands in its dataset's folder, other packages in the folders beside it")
    case .packageOption(let path, let name):
      Diagnostic(
        "file-option", "\(path): a data package takes no option \(name)",
        hint: "its descriptor says how its table is read")
    case .duplicateKey(let path, let rows, let key):
      Diagnostic(
        "duplicate-key",
        "\(path): rows \(rows.first ?? 0) and \(rows.last ?? 0) have the same \(key.joined(separator: ", "))",
        hint: "the descriptor says that these columns tell every row from every other")
    }
  }

  private static func unknown(_ name: String, _ known: [String]) -> Diagnostic {
    let nearest = NearestName.match(for: name, among: known)
    let list: [Message] =
      known.isEmpty ? [] : ["datasets: \(known.joined(separator: ", "))"]
    return Diagnostic(
      "unknown-dataset", "there is no dataset \(name)",
      hint: nearest.map { "did you mean \($0)?" }, replacement: nearest, details: list)
  }
}
