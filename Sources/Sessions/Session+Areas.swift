import Catalog
import Engine

extension Session {
  /// The dataset that says what areas are called.
  private static let areasDataset = "regions"

  /// What areas are called, read when it is asked for; nil where no such dataset is there.
  var areaNames: @Sendable () -> AreaNames? {
    let catalog = configuration.catalog
    return {
      guard let table = try? catalog.load(Self.areasDataset).table else { return nil }
      return AreaNames(table)
    }
  }
}
