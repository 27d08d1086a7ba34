/// Where the rows of a written file come from, told to whoever finds the file.
public struct WrittenProvenance: Sendable, Hashable {
  /// A dataset that the rows were made of.
  public struct Dataset: Sendable, Hashable {
    /// The name that queries use.
    public let name: String
    /// What it is, in a few words; nil where nothing says.
    public let title: String?
    /// Its bytes.
    let contents: Contents

    /// Takes a dataset's name, title and bytes.
    public init(name: String, title: String? = nil, contents: Contents) {
      self.name = name
      self.title = title
      self.contents = contents
    }

    /// SHA-256 of its bytes, in lower hexadecimal; worked out when it is first asked for, as that takes long for big ones.
    public var sha256: String { contents.fingerprint.hex }
  }

  /// The query that gave the rows, as typed.
  public var query: String
  /// The datasets in the order in which they were first used.
  public var datasets: [Dataset]
  /// What the reader of the rows must not miss, a sentence each.
  public var remarks: [String]

  /// Takes the query, its data and the remarks on its result.
  public init(query: String, datasets: [Dataset], remarks: [String] = []) {
    self.query = query
    self.datasets = datasets
    self.remarks = remarks
  }

  /// The facts with a label each, one a line: `query`, `data`, `note`.
  public var facts: [(label: String, text: String)] {
    [("query", query)]
      + datasets.map { dataset in
        let title = dataset.title.map { ", \($0)" } ?? ""
        return ("data", "\(dataset.name)\(title), sha256 \(dataset.sha256)")
      } + remarks.map { ("note", $0) }
  }

  /// How many bytes of the datasets are to be read before all of this can be told.
  var bytesLeft: Int { datasets.reduce(0) { $0 + $1.contents.bytesLeft } }

  /// Works out the sums of the datasets; false where the work was called off.
  func sumUp(_ work: inout WatchedWork) -> Bool {
    for dataset in datasets {
      guard dataset.contents.sumUp(&work) else { return false }
    }
    return true
  }
}
