public import Formats

/// What a `datapackage.json` says of a dataset: one table, its columns, and where it comes from.
///
/// The Frictionless Data Package v2 standard with one object of ours, `mittari`, in the package and in each field.
public struct Descriptor: Sendable, Hashable {
  /// The dataset's name.
  public var name: String
  /// Its title, if it has one.
  public var title: String?
  /// Its titles by language: `fi`, `sv`, `en`.
  public var titles: [String: String] = [:]
  /// The language of the data and of the sources' titles, as `fi`; nil where it is not declared.
  public var language: String?
  /// Other names by which it is known.
  public var aliases: [String] = []
  /// A few sentences on what it holds.
  public var description: String?
  /// Its version.
  public var version: String?
  /// The documents that the figures were taken from.
  public var sources: [SourceDocument] = []
  /// The columns that entering a result fills besides the result itself.
  public var recordColumns = RecordColumns()
  /// Under which licences they may be used; empty where the descriptor states none.
  public var licences: [Licence] = []
  /// The table.
  public var resource: Resource

  /// The columns that entering a result fills besides the result itself; nil where there is none.
  public struct RecordColumns: Sendable, Hashable {
    /// The column of the day of entry.
    public var date: String?
    /// The column of what is to be remembered of a result.
    public var note: String?
  }

  /// A document that figures were taken from.
  public struct SourceDocument: Sendable, Hashable {
    /// The document's title.
    public var title: String
    /// Its date, as written.
    public var date: String?
    /// The part of it that holds the figures.
    public var section: String?

    /// Makes a document of which a title is known.
    init(title: String, date: String? = nil, section: String? = nil) {
      self.title = title
      self.date = date
      self.section = section
    }
  }

  /// A licence of the standard's `licenses`: a name of the Open Definition, a title, an address, or several of these.
  public struct Licence: Sendable, Hashable {
    /// The short name, such as `CC-BY-4.0`.
    public var name: String?
    /// What people call it.
    public var title: String?
    /// Where its text stands.
    public var path: String?

    /// The licence on one line: `Creative Commons Attribution 4.0 (CC-BY-4.0), https://…`.
    public var line: String {
      let called = title.map { title in name.map { "\(title) (\($0))" } ?? title } ?? name
      return [called, path].compactMap { $0 }.joined(separator: ", ")
    }
  }

  /// A table of a package: its file and its columns.
  public struct Resource: Sendable, Hashable {
    /// The table's name.
    public var name: String
    /// The file, from the descriptor's folder.
    public var path: String
    /// The byte between cells.
    public var delimiter = UInt8(ascii: ",")
    /// The encoding of the file.
    public var encoding = TextEncoding.utf8
    /// The columns in order.
    public var fields: [DescribedField]
    /// The columns that together tell every row from every other.
    public var primaryKey: [String] = []
    /// The columns that name rows of other datasets.
    public var foreignKeys: [ForeignKey] = []
  }

  /// Columns whose values are found in columns of another package.
  public struct ForeignKey: Sendable, Hashable {
    /// The column here.
    public var field: String
    /// The other package's descriptor, from this descriptor's folder; nil for this package.
    public var package: String?
    /// The column there.
    public var target: String
  }
}
