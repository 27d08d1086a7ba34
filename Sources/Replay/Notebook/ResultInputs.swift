/// What a recorded result stands on where that is not what the notebook's provenance says.
///
/// Provenance speaks for all results, so it waits for the last of them; one that was accepted before the others keeps
/// its own data and parameters with itself.
public struct ResultInputs: Sendable, Hashable {
  /// Datasets: the name and the first 16 digits of the SHA-256.
  public var datasets: [Given] = []
  /// Parameters: the name and the value in data form.
  public var parameters: [Given] = []

  /// A name with what it stood for.
  public struct Given: Sendable, Hashable {
    /// The name of a dataset or a parameter.
    public let name: String
    /// The digits or the value.
    public let value: String
  }

  /// True where the provenance says all.
  var isEmpty: Bool { datasets.isEmpty && parameters.isEmpty }
}

extension Provenance {
  /// What a result stands on: this, but for what its own mark says.
  func with(_ inputs: ResultInputs) -> Provenance {
    if inputs.isEmpty { return self }
    var copy = self
    let own = Set(inputs.datasets.map { $0.name.lowercased() })
    copy.datasets.removeAll { own.contains($0.name.lowercased()) }
    copy.datasets += inputs.datasets.map {
      Dataset(name: $0.name, sha256: $0.value, rows: 0, years: nil)
    }
    let names = Set(inputs.parameters.map(\.name))
    copy.parameters.removeAll { names.contains($0.name) }
    copy.parameters += inputs.parameters.map { Parameter(name: $0.name, value: $0.value) }
    return copy
  }
}
