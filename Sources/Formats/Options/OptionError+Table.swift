import Diagnostics
import Tables

extension OptionError {
  /// Checks what only the table that was read tells: that any row stands behind the lines left out, and the columns.
  static func check(_ given: [GivenOption], _ loaded: Loaded) throws(FormatError) {
    let names = loaded.table.fields.map(\.name) + loaded.unread.map(\.name)
    // Without a row of names and a row of data nothing is left of the file.
    let isNothingLeft =
      loaded.table.rowCount == 0
      && loaded.detection.options.contains(GivenOption("header", "false"))
    for isOfLines in [true, false] {
      for (index, option) in given.enumerated() {
        let value = option.value ?? ""
        let kind =
          isOfLines
          ? lineFault(option.name.lowercased(), value, isNothingLeft)
          : columnFault(option.name.lowercased(), value, names)
        guard let kind else { continue }
        throw .option(
          OptionError(index: index, name: option.name, value: option.value, kind: kind))
      }
    }
  }

  private static func lineFault(_ option: String, _ value: String, _ isNothingLeft: Bool) -> Kind? {
    guard isNothingLeft, ["skip", "footer"].contains(option), Int(value) != 0 else { return nil }
    return .value(takes: "fewer lines than the file has")
  }

  private static func columnFault(_ option: String, _ value: String, _ names: [String]) -> Kind? {
    guard ["text", "number"].contains(option),
      !names.contains(where: { $0.lowercased() == value.lowercased() })
    else { return nil }
    return .value(
      takes: "a column of the file: \(names.joined(separator: ", "))",
      nearest: NearestName.match(for: value, among: names))
  }
}
