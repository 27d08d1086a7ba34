import Catalog
public import Diagnostics
import Formats
public import Language

extension Session {
  /// The files that rows of this session were read from.
  public var dataFiles: [String] {
    var seen: Set<String> = []
    return (state.loaded.values.map(\.path).sorted() + state.used.map(\.path)).filter {
      seen.insert($0).inserted
    }
  }

  /// A name for what a file holds that stands for nothing else yet.
  public func freeName(forFile path: String) -> String {
    let name = PlainName.of(path: path)
    let taken = Set(sourceNames.map { $0.lowercased() })
    return taken.contains(name) ? "\(name)_file" : name
  }

  /// Throws where an export would write over the data that it is made of, which nothing could bring back.
  func checkTarget(_ path: Syntax.Text) throws(DiagnosticList) {
    guard case .free(let base) = configuration.paths else { return }
    if let fault = Self.overwriting(dataFiles, by: path, at: Path.join(base, path.value)) {
      throw DiagnosticList(fault)
    }
  }

  /// What is wrong with writing into a place that is one of these files; nil for any other place.
  ///
  /// A data package takes the whole folder of its descriptor.
  public static func overwriting(
    _ files: [String], by path: Syntax.Text, at target: String
  ) -> Diagnostic? {
    let isPackage = Path.fileName(of: target) == Catalog.descriptorName
    let isRead = files.contains { file in
      Path.isSameFile(file, target)
        || isPackage && Path.isSameFile(Path.folder(of: file), Path.folder(of: target))
    }
    guard isRead else { return nil }
    return Diagnostic(
      "export-over-data", "\(path.value) is read here, and would be overwritten",
      range: path.range, hint: "export under another name")
  }
}
