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
/// Dates, ordinals (`9. lk`), numbers that are part of a word (`16b`) and code are passed over.
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
        index += 1
        continue
      }
      let isPartOfWord = index > 0 && isWord(index - 1)
      // `12 345` may be one number or two.
      let readings = [end(from: index, grouped: true), end(from: index, grouped: false)]
      let candidates = readings.map { (end: $0, number: number(upTo: $0)) }
      let match = candidates.first { $0.number.map { isWanted($0.value) } ?? false }
      if let match, let number = match.number, !isPartOfWord {
        found.append(number)
        index = match.end
      } else {
        index = readings[1]
      }
    }
    return found
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
    guard !(end < scalars.count && isWord(end)), !isOrdinal(end) else { return nil }
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
    guard end + 1 < scalars.count, scalars[end] == "." else { return false }
    var next = end + 1
    if scalars[next] != " " { return isWord(next) || scalars[next].properties.isDash }
    while next < scalars.count, scalars[next] == " " { next += 1 }
    return next < scalars.count && scalars[next].properties.isLowercase
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
