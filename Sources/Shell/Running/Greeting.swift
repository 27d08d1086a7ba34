import Diagnostics
import Rendering

/// The shell's first line, fitted to the terminal: who this is, what can be asked about, and where help is.
struct Greeting {
  let version: String
  let datasets: [String]
  let columns: Int
  var language = DisplayLanguage.en

  private static let separator = " · "
  private static let help: Message = "help, or Tab"

  /// The line without its end; the list of datasets gives way first.
  var text: String {
    let name = "mittari \(version)"
    let help = Self.help.text(in: language)
    let frame = [name, help].joined(separator: Self.separator)
    guard !datasets.isEmpty else { return clipped(frame) }
    let room = columns - 1 - DisplayWidth.of(frame) - Self.separator.count
    let list = fitted(into: room)
    return clipped(
      list.isEmpty ? frame : [name, list, help].joined(separator: Self.separator))
  }

  /// As many names as have room, and an ellipsis for the others; empty where not even one has.
  private func fitted(into room: Int) -> String {
    let names = datasets.map { Sanitiser.visible($0) }
    for count in stride(from: names.count, through: 1, by: -1) {
      let more = count < names.count ? ["…"] : []
      let shown = (names.prefix(count) + more).joined(separator: ", ")
      let list = Message("datasets: \(shown)").text(in: language)
      if DisplayWidth.of(list) <= room { return list }
    }
    return ""
  }

  private func clipped(_ line: String) -> String {
    DisplayWidth.truncated(line, to: max(columns - 1, 1))
  }
}
