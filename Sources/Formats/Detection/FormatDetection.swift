/// Tells the format of a file from its first bytes, and from its name where those leave a choice.
public enum FormatDetection {
  private static let sampleBytes = 4096

  /// The most bytes of a line that is looked at by itself.
  private static let mostLineBytes = 1 << 20

  /// A format, and what reading had to be done to tell it.
  struct Found {
    /// The format; nil for bytes that are no text and no workbook, and for a stranger.
    var format: FileFormat?
    /// What a text is that is no table.
    var stranger: Stranger?
    /// The document of JSON-stat, its figures unread.
    var outline: JSONValue?
  }

  /// The format; nil for bytes that are no text and no workbook.
  public static func format(of bytes: [UInt8], path: String) -> FileFormat? {
    found(in: bytes, path: path).format
  }

  /// The format of bytes that begin a file or are all of it.
  static func found(in bytes: [UInt8], path: String) -> Found {
    let sample = bytes.prefix(sampleBytes)
    let name = Path.fileExtension(of: path)
    if sample.starts(with: [0x50, 0x4B, 0x03, 0x04]) || sample.starts(with: XLSXReader.compoundFile)
    {
      return Found(format: .xlsx)
    }
    let isUTF16 =
      sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF])
      || TextEncoding(unmarkedIn: sample) != nil
    if isUTF16 { return Found(format: name == "px" ? .px : .delimited) }
    // A stray zero byte may stand in a text; many make it something else.
    if sample.count(where: { $0 == 0 }) * 10 > sample.count || isBinary(sample) { return Found() }
    if let stranger = Stranger(sample) { return Found(stranger: stranger) }
    if name == "px" || looksLikePX(sample) { return Found(format: .px) }
    let text = sample.starts(with: [0xEF, 0xBB, 0xBF]) ? sample.dropFirst(3) : sample
    let isTable = ["csv", "tsv", "tab", "txt"].contains(name)
    switch text.first(where: { !JSONGrammar.isBlank($0) }) {
    case UInt8(ascii: "[") where !isTable: return Found(format: .jsonRows)
    case UInt8(ascii: "{") where !isTable: return found(inObject: bytes, name: name)
    default: break
    }
    return Found(format: ["json", "jsonl", "ndjson"].contains(name) ? .jsonRows : .delimited)
  }

  /// How few of a text's bytes are control characters that stand in no text.
  private static let textBytesPerControl = 20
  private static let mostControls = 8

  /// Tells whether so many bytes are control characters as in no text.
  private static func isBinary(_ sample: ArraySlice<UInt8>) -> Bool {
    // Tabs, ends of lines and pages, the end of a file of old and the escape of terminals may stand in texts.
    let controls = sample.count {
      $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1A && $0 != 0x1B
    }
    return controls > mostControls && controls * textBytesPerControl > sample.count
  }

  /// PC-Axis files begin with keywords in capitals, each `KEYWORD=value;`.
  private static func looksLikePX(_ sample: ArraySlice<UInt8>) -> Bool {
    let keywords = ["CHARSET=", "AXIS-VERSION=", "CODEPAGE=", "MATRIX="].map { Array($0.utf8) }
    // Looks at bytes: a search in text is what a small file would wait for longest.
    return sample.indices.contains { place in
      guard place == sample.startIndex || sample[place - 1] == UInt8(ascii: "\n") else {
        return false
      }
      return keywords.contains { sample[place...].starts(with: $0) }
    }
  }

  /// An object is NDJSON where it ends with its line, and JSON-stat where it has dimensions.
  private static func found(inObject bytes: [UInt8], name: String) -> Found {
    if ["ndjson", "jsonl"].contains(name) { return Found(format: .ndjson) }
    let lineEnd = bytes.prefix(mostLineBytes).firstIndex(of: 0x0A)
    if let lineEnd, let first = try? JSONStatDocument.outline(Array(bytes[..<lineEnd])) {
      return Found(format: JSONStatDocument.isLikely(first) ? .jsonStat : .ndjson)
    }
    do {
      let whole = try JSONStatDocument.outline(bytes)
      guard !JSONStatDocument.isLikely(whole) else {
        return Found(format: .jsonStat, outline: whole)
      }
      return Found(format: lineEnd == nil ? .ndjson : .jsonRows)
    } catch {
      let isFirstOfSeveral = lineEnd == nil && error.kind == .trailing
      return Found(format: isFirstOfSeveral ? .ndjson : .jsonRows)
    }
  }
}
