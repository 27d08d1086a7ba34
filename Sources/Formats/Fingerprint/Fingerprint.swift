/// The SHA-256 of some bytes, by which a replay knows whether data are the same.
public struct Fingerprint: Sendable, Hashable {
  /// All 64 hexadecimal digits, in lower case, as `sha256sum` prints them.
  public let hex: String

  /// The first 16 digits, which are enough for notebooks.
  public var short: String { String(hex.prefix(16)) }

  /// Takes the fingerprint of some bytes.
  public init(of bytes: [UInt8]) {
    self.init(ofParts: [bytes])
  }

  /// Takes the fingerprint of parts one after another, as of one long file.
  public init(ofParts parts: [[UInt8]]) {
    var hash = SHA256()
    for part in parts { hash.update(part) }
    self.init(finishing: hash)
  }

  /// Takes the fingerprint of all bytes that a hash was given.
  init(finishing hash: consuming SHA256) {
    let digits = Array("0123456789abcdef".utf8)
    let text = hash.finish().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    hex = String(decoding: text, as: UTF8.self)
  }

  private init(hex: String) { self.hex = hex }

  /// Stands for bytes that nobody has any more.
  static let gone = Fingerprint(hex: String(repeating: "0", count: 64))
}
