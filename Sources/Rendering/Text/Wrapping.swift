/// Breaks running text into lines of a width.
enum Wrapping {
  /// Lines of at most `width` columns broken at spaces; a longer word is cut between characters.
  ///
  /// - Parameters:
  ///   - indent: put before every line and counted in the width.
  ///   - hanging: put before every line but the first instead of `indent`.
  static func lines(
    _ text: String, width: Int, indent: String = "", hanging: String? = nil
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    func lead() -> String { lines.isEmpty ? indent : hanging ?? indent }
    func room() -> Int { max(8, width - DisplayWidth.of(lead())) }
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      var rest = String(word)
      let joined = line.isEmpty ? rest : line + " " + rest
      if DisplayWidth.of(joined) <= room() {
        line = joined
        continue
      }
      if !line.isEmpty { lines.append(lead() + line) }
      while DisplayWidth.of(rest) > room() {
        let part = DisplayWidth.prefix(rest, room())
        guard !part.isEmpty else { break }
        lines.append(lead() + part)
        rest = String(rest.dropFirst(part.count))
      }
      line = rest
    }
    if !line.isEmpty || lines.isEmpty { lines.append(lead() + line) }
    return lines
  }
}
