/// The results as a Markdown table.
enum ResultsTable {
  /// A head for contestants of these names, ours first.
  static func head(_ names: [String]) -> String {
    let peers = names.dropFirst().map { " × \($0) (spread) |" }.joined()
    let columns = 4 + names.count - 1
    return """
      | task | \(names[0]) | noise |\(names.dropFirst().map { " \($0) |" }.joined())\(peers)
      |\(String(repeating: "---|", count: columns - 1 + names.count - 1))
      """
  }

  /// One task: our median time and its noise, the peers' times, and how many times as long they took.
  static func row(_ result: Contest.Result) -> String {
    guard let ours = result.samples.first else { return "" }
    let peers = result.samples.dropFirst()
    let noise = (ours.deviation / ours.median * 100).fixed(0)
    let times = peers.map { " \($0.median.duration) |" }.joined()
    let ratios = peers.map { peer in
      let ratio = ours.ratios(of: peer)
      return " **\(ratio.median.short)** (\(ratio.least.short)–\(ratio.greatest.short)) |"
    }.joined()
    let doubt = result.agrees ? "" : " (the answers differ in their number of rows)"
    return
      "| \(result.task.title)\(doubt) | \(ours.median.duration) | ±\(noise) % |\(times)\(ratios)"
  }
}
