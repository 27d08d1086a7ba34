extension MissingRows {
  /// How the facts are laid out, for keeping them on disk.
  public struct Layout: Sendable {
    /// A bit a row, 1 where it has a value; nil when every row has one.
    public let validity: [UInt64]?
    /// The reason, where all missing rows have the same.
    public let kind: MissingKind
    /// A byte a row for the reason, where they differ.
    public let kinds: [UInt8]?
  }

  /// How the facts are laid out.
  public var layout: Layout {
    missingCount == 0
      ? Layout(validity: nil, kind: .absent, kinds: nil)
      : Layout(validity: validity, kind: uniformKind, kinds: kinds)
  }
}
