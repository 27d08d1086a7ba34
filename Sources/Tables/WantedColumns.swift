/// The columns of a table that somebody asks for, told before anybody knows which ones it has.
public struct WantedColumns: Sendable, Hashable {
  /// The names as people may write them, folded.
  private let names: Set<String>
  /// Whether the column of time is asked for, whatever its name.
  public let includeTime: Bool

  /// Asks for every column whose name reads like one of some names.
  public init(named names: some Sequence<String>, includingTime includeTime: Bool = false) {
    self.names = Set(names.map { TextFolding.fold($0) })
    self.includeTime = includeTime
  }

  /// Tells whether a column of this name is asked for.
  public func include(_ name: String) -> Bool { names.contains(TextFolding.fold(name)) }

  /// Tells whether a column is asked for, or goes along with every row because it describes it.
  public func include(_ field: Field) -> Bool {
    include(field.name) || includeTime && field.role == .time || field.role.isAttribute
  }

  /// The same text for the same columns, another one for others.
  public var key: String {
    let parts = names.sorted().map { "\($0.utf8.count):\($0)" }
    return (parts + [includeTime ? "time" : ""]).joined(separator: ",")
  }
}
