import Language

/// Reads the lines between the dashes, strictly: what it does not know is a fault.
struct FrontMatterReader {
  private let text: TextLines
  private(set) var frontMatter = FrontMatter()
  private(set) var faults: [NotebookFault] = []
  private var seen: Set<String> = []
  private var isInParameters = false
  private var parameterNames: Set<String> = []
  private var hasTooMany = false

  /// Reads the lines of a range, the dashes not among them; `top` is the range of the first line of dashes.
  init(_ text: TextLines, lines: Range<Int>, top: Range<Int>) {
    self.text = text
    for line in lines where faults.count < NotebookLimits.faults { read(line) }
    if !seen.contains(FrontMatter.Key.mittari.rawValue) {
      faults.append(NotebookFault(.noVersion, top))
    }
  }

  /// `key: value` with the places of both.
  private struct Entry {
    let key: String
    let keyRange: Range<Int>
    let value: String
    let valueRange: Range<Int>
  }

  private mutating func read(_ line: Int) {
    let content = text.text(line)
    let trimmed = content.trimmedBlanks
    if trimmed.isEmpty || trimmed.hasPrefix("#") { return }
    let range = text.lines[line].content
    let lead = content.utf8.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard lead.isEmpty || (isInParameters && !lead.contains(UInt8(ascii: "\t"))) else {
      faults.append(NotebookFault(.badIndentation, range))
      return
    }
    let start = range.lowerBound + lead.count
    guard let entry = entry(trimmed, at: start) else {
      faults.append(NotebookFault(.notKeyValue, start..<(start + trimmed.utf8.count)))
      return
    }
    if lead.isEmpty { readKey(entry) } else { readParameter(entry) }
  }

  /// Takes a line apart at its first colon, or after a quoted key.
  private func entry(_ line: String, at start: Int) -> Entry? {
    let bytes = Array(line.utf8)
    let quote = UInt8(ascii: "\"")
    var isQuoted = bytes.first == quote
    var colon = isQuoted ? 1 : 0
    while colon < bytes.count, isQuoted || bytes[colon] != UInt8(ascii: ":") {
      if isQuoted {
        if bytes[colon] == UInt8(ascii: "\\") {
          colon += 1
        } else {
          isQuoted = bytes[colon] != quote
        }
      }
      colon += 1
    }
    guard colon < bytes.count, colon > 0 else { return nil }
    let rawKey = String(decoding: bytes[..<colon], as: UTF8.self).trimmedBlanks
    let rest = bytes[(colon + 1)...]
    guard rest.isEmpty || rest.first == UInt8(ascii: " ") else { return nil }
    guard let key = rawKey.hasPrefix("\"") ? FrontMatterText.readQuoted(rawKey) : rawKey else {
      return nil
    }
    let blanks = rest.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
    let valueStart = start + colon + 1 + blanks
    return Entry(
      key: key, keyRange: start..<(start + rawKey.utf8.count),
      value: String(decoding: rest.dropFirst(blanks), as: UTF8.self),
      valueRange: valueStart..<(start + bytes.count))
  }

  private mutating func readKey(_ entry: Entry) {
    isInParameters = false
    guard let key = FrontMatter.Key(rawValue: entry.key) else {
      faults.append(NotebookFault(.unknownKey(entry.key), entry.keyRange))
      return
    }
    guard seen.insert(entry.key).inserted else {
      faults.append(NotebookFault(.repeatedKey(entry.key), entry.keyRange))
      return
    }
    if key == .params {
      isInParameters = true
      if !entry.value.isEmpty {
        faults.append(NotebookFault(.valueAfterParams, entry.valueRange))
      }
      return
    }
    guard let value = value(of: entry) else { return }
    switch key {
    case .mittari:
      if value != .number(FrontMatter.version) {
        faults.append(NotebookFault(.unknownVersion(entry.value), entry.valueRange))
      }
    case .title: frontMatter.title = Self.text(value)
    case .language:
      if FrontMatter.languages.contains(entry.value) {
        frontMatter.language = entry.value
      } else {
        faults.append(NotebookFault(.unknownLanguage(entry.value), entry.valueRange))
      }
    case .params: break
    }
  }

  private mutating func readParameter(_ entry: Entry) {
    if frontMatter.parameters.count == NotebookLimits.parameters {
      if !hasTooMany { faults.append(NotebookFault(.tooManyParameters, entry.keyRange)) }
      hasTooMany = true
    } else if !parameterNames.insert(entry.key.lowercased()).inserted {
      faults.append(NotebookFault(.repeatedKey(entry.key), entry.keyRange))
    } else if let value = value(of: entry) {
      frontMatter.parameters.append(
        FrontMatter.Parameter(
          name: Syntax.Name(entry.key, range: entry.keyRange),
          value: Syntax.Literal(value, range: entry.valueRange)))
    }
  }

  private mutating func value(of entry: Entry) -> Syntax.LiteralValue? {
    if entry.value.isEmpty {
      faults.append(NotebookFault(.noValue(entry.key), entry.keyRange))
      return nil
    }
    if let value = FrontMatterText.read(entry.value) { return value }
    let isQuoted = entry.value.hasPrefix("\"")
    faults.append(NotebookFault(isQuoted ? .badQuotes : .needsQuotes, entry.valueRange))
    return nil
  }

  private static func text(_ value: Syntax.LiteralValue) -> String {
    switch value {
    case .number(let text), .text(let text), .word(let text): text
    case .boolean(let value): value ? "true" : "false"
    }
  }
}
