import Catalog
public import Diagnostics
import Language
public import Tables

extension Session {
  /// What a file holds and how it is read.
  public struct Inspection: Sendable {
    /// One line: rows, columns, what was detected and repaired.
    public let line: Message
    /// The columns, a row each.
    public let columns: Table
    /// The rows themselves.
    public let table: Table
  }

  /// Reads a file without keeping it; throws why it cannot be read.
  public func inspect(_ path: String) throws(DiagnosticList) -> Inspection {
    // The range belongs to no statement: the message names the file itself.
    let text = Syntax.Text(path, range: 0..<0)
    do {
      var asking = self
      asking.asksEngines = true
      let dataset = try asking.readFile(text, name: nil, options: [])
      return Inspection(
        line: "\(path): \(Self.summary(of: dataset))", columns: columnListing(of: dataset.table),
        table: dataset.table.holdsAnswers ? dataset.table.taking([]) : dataset.table)
    } catch {
      throw DiagnosticList(
        error.diagnostics.map { diagnostic in
          var copy = diagnostic
          copy.range = nil
          return copy
        })
    }
  }

  /// The rows that were read for a name from a file or the catalog, whatever a definition of that name stands for now.
  ///
  /// Nil where nothing was read for it. It stays after the statement that read it failed.
  public func readTable(_ name: String) -> Table? {
    let key = name.lowercased()
    return (state.loaded[key] ?? cache[key])?.table
  }
}
