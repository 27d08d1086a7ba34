import Diagnostics
import Tables

/// A number in prose.
struct ProseNumber: Hashable {
  /// The number as printed.
  let text: String
  /// Its value, without its sign.
  let value: ExactDecimal
  /// The line of the file, from 1.
  let line: Int
}

/// Finds the numbers that prose quotes, read with comma or point.
///
/// Dates, ordinals (`9. lk`), numbers that are part of a word (`16b`, `12-vuotiaat`), code and addresses are passed over.
enum ProseNumbers {
  /// The numbers of a text for which `isWanted` holds, in order.
  static func find(
    in prose: Source, where isWanted: (ExactDecimal) -> Bool
  ) -> [ProseNumber] {
    var found: [ProseNumber] = []
    var fence: CellFence?
    let lines = prose.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, content) in lines.enumerated() {
      let line = String(content)
      if let open = fence {
        if open.isClosed(by: line) { fence = nil }
        continue
      }
      fence = CellFence(line)
      if fence != nil { continue }
      var scanner = LineScanner(line)
      found += scanner.numbers(where: isWanted).map {
        ProseNumber(text: $0.text, value: $0.value, line: prose.firstLine + index)
      }
    }
    return found
  }
}

/// Reads the numbers of one line.
private struct LineScanner {
  private let scalars: [Unicode.Scalar]
  private var index = 0

  init(_ line: String) { scalars = Array(line.unicodeScalars) }

  mutating func numbers(
    where isWanted: (ExactDecimal) -> Bool
  ) -> [(text: String, value: ExactDecimal)] {
    var found: [(text: String, value: ExactDecimal)] = []
    while index < scalars.count {
      guard isDigit(index) else {
        index = endOfReference ?? endOfCode ?? endOfAddress ?? index + 1
        continue
      }
      let isPartOfWord = index > 0 && isWord(index - 1)
      // `12 345` may be one number or two.
      let readings = [end(from: index, grouped: true), end(from: index, grouped: false)]
      let candidates = readings.map { (end: $0, number: number(upTo: $0)) }
      let match = candidates.first { $0.number.map { isWanted($0.value) } ?? false }
      if let match, let number = match.number, !isPartOfWord {
        found.append((sign + number.text, number.value))
        index = match.end
      } else {
        index = readings[1]
      }
    }
    return found
  }

  /// Where `{{cell.row.2023}}` ends that begins here: its figure is taken from the result and quotes nothing.
  private var endOfReference: Int? {
    guard scalars[index] == "{", index + 1 < scalars.count, scalars[index + 1] == "{",
      index == 0 || scalars[index - 1] != "\\"
    else { return nil }
    var end = index + 2
    var isQuoted = false
    while end + 1 < min(scalars.count, index + 1_000) {
      if scalars[end] == "\"" { isQuoted.toggle() }
      if !isQuoted, scalars[end] == "}", scalars[end + 1] == "}" { return end + 2 }
      end += 1
    }
    return nil
  }

  /// The minus before the number, unless it is the dash of a range or of a word.
  private var sign: String {
    guard index > 0, ["-", "\u{2212}", "–"].contains(scalars[index - 1]),
      index == 1 || !(isWord(index - 2) || isSpace(index - 2) && scalars[index - 1] == "–")
    else { return "" }
    return String(scalars[index - 1])
  }

  /// Where a span of code ends that begins here.
  private var endOfCode: Int? {
    guard scalars[index] == "`" else { return nil }
    let length = run(of: "`", from: index)
    var end = index + length
    while end < scalars.count {
      let next = run(of: "`", from: end)
      if next == length { return end + next }
      end += max(next, 1)
    }
    return index + length
  }

  private func run(of scalar: Unicode.Scalar, from start: Int) -> Int {
    scalars[start...].prefix { $0 == scalar }.count
  }

  /// Where an address ends that begins here: `](…)` of a link, `https://…` anywhere.
  private var endOfAddress: Int? {
    if scalars[index...].starts(with: "](".unicodeScalars) {
      return scalars[index...].firstIndex(of: ")").map { $0 + 1 }
    }
    guard scalars[index] == ":", scalars[index...].starts(with: "://".unicodeScalars) else {
      return nil
    }
    return scalars[index...].firstIndex { $0.properties.isWhitespace || $0 == ">" || $0 == ")" }
      ?? scalars.count
  }

  /// Where the digits and marks end that begin at an index.
  private func end(from start: Int, grouped: Bool) -> Int {
    var end = start
    // Longer than any number, so that endless groups are not read again from each of them.
    let groupsEnd = start + 32
    while end < scalars.count {
      if isDigit(end) {
        end += 1
      } else if (scalars[end] == "." || scalars[end] == ",") && isDigit(end + 1) {
        end += 1
      } else if grouped, end < groupsEnd, end - start <= 3 || isSpace(end - 4), isSpace(end),
        (1...3).allSatisfy({ isDigit(end + $0) }), !isDigit(end + 4)
      {
        end += 4
      } else {
        break
      }
    }
    return end
  }

  private func number(upTo end: Int) -> (text: String, value: ExactDecimal)? {
    guard !(end < scalars.count && isWord(end)), !isOrdinal(end), !isCompound(end) else {
      return nil
    }
    let own = scalars[index..<end]
    let plain = own.compactMap { scalar -> Unicode.Scalar? in
      scalar == "," ? "." : Self.spaces.contains(scalar) ? nil : scalar
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: plain)
    guard let value = ExactDecimal(String(view)) else { return nil }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: own)
    return (String(text), value)
  }

  /// `9. lk`, `4.–5.`: a point that goes on is no full stop.
  private func isOrdinal(_ end: Int) -> Bool {
    guard end < scalars.count, scalars[end] == "." else { return false }
    // The second half of `8.–9.`
    if index > 1, scalars[index - 1].properties.isDash, scalars[index - 2] == "." { return true }
    guard end + 1 < scalars.count else { return false }
    var next = end + 1
    if scalars[next] != " " { return isWord(next) || scalars[next].properties.isDash }
    while next < scalars.count, scalars[next] == " " { next += 1 }
    return next < scalars.count && scalars[next].properties.isLowercase
  }

  /// `12-vuotiaat`, `15–24-vuotiaat`: a dash that leads to letters makes a word of it.
  private func isCompound(_ end: Int) -> Bool {
    var end = end
    while end + 1 < scalars.count, scalars[end].properties.isDash {
      if scalars[end + 1].properties.isAlphabetic { return true }
      guard isDigit(end + 1) else { return false }
      end += 1
      while isDigit(end) { end += 1 }
    }
    return false
  }

  private static let spaces: [Unicode.Scalar] = [" ", "\u{A0}", "\u{202F}", "\u{2009}"]

  private func isSpace(_ index: Int) -> Bool {
    scalars.indices.contains(index) && Self.spaces.contains(scalars[index])
  }

  private func isDigit(_ index: Int) -> Bool {
    scalars.indices.contains(index) && ("0"..."9").contains(scalars[index])
  }

  private func isWord(_ index: Int) -> Bool {
    let scalar = scalars[index]
    return scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }
}
