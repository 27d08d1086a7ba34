/// Tells the format of a file from its first bytes, and from its name where those leave a choice.
public enum FormatDetection {
  private static let sampleBytes = 4096

  /// The format; nil for bytes that are no text and no workbook.
  public static func format(of bytes: [UInt8], path: String) -> FileFormat? {
    let sample = bytes.prefix(sampleBytes)
    let name = Path.fileExtension(of: path)
    if sample.starts(with: [0x50, 0x4B, 0x03, 0x04]) || sample.starts(with: XLSXReader.compoundFile)
    {
      return .xlsx
    }
    let isUTF16 = sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF])
    if isUTF16 { return name == "px" ? .px : .delimited }
    // A stray zero byte may stand in a text; many make it something else.
    if sample.count(where: { $0 == 0 }) * 10 > sample.count { return nil }
    if name == "px" || looksLikePX(sample) { return .px }
    let text = sample.starts(with: [0xEF, 0xBB, 0xBF]) ? sample.dropFirst(3) : sample
    let isTable = ["csv", "tsv", "tab", "txt"].contains(name)
    switch text.first(where: { !isBlank($0) }) {
    case UInt8(ascii: "[") where !isTable: return .jsonRows
    case UInt8(ascii: "{") where !isTable: return objectFormat(bytes, name: name)
    default: break
    }
    return ["json", "jsonl", "ndjson"].contains(name) ? .jsonRows : .delimited
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
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
  private static func objectFormat(_ bytes: [UInt8], name: String) -> FileFormat {
    if ["ndjson", "jsonl"].contains(name) { return .ndjson }
    let lineEnd = bytes.firstIndex(of: 0x0A) ?? bytes.count
    if let first = try? JSONReader.read(Array(bytes[..<lineEnd])) {
      return JSONStatDocument.isLikely(first) ? .jsonStat : .ndjson
    }
    if let whole = try? JSONReader.read(bytes), JSONStatDocument.isLikely(whole) {
      return .jsonStat
    }
    return .jsonRows
  }
}
