/// A fingerprint that is worked out while bytes arrive.
public struct RunningFingerprint {
  private var hash = SHA256()

  /// Begins with no bytes.
  public init() {}

  /// Takes in further bytes.
  public mutating func update(_ bytes: [UInt8]) { hash.update(bytes) }

  /// The SHA-256 of all bytes so far.
  public consuming func finish() -> Fingerprint { Fingerprint(finishing: hash) }
}
