import Tables

extension Role {
  /// Whether the column holds the figures of one member that is compared.
  var isMember: Bool {
    if case .member = self { true } else { false }
  }

  /// Whether the column holds the figures that the table is about.
  var isFigure: Bool { self == .measure || isMember }
}
