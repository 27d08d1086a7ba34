extension Column {
  /// The decimals of an exact column's mantissas and what they are worth, without laying its values out; nil for others.
  public var decimalLayout: (scale: Int, precision: DecimalValues.Precision)? {
    if let narrow {
      guard case .decimal(let scale, let precision) = narrow.meaning else { return nil }
      return (scale, precision)
    }
    guard case .decimal(let values) = values else { return nil }
    return (values.scale, values.precision)
  }

  /// The members of a column of texts, without laying its values out; nil for other columns.
  public var textDictionary: TextDictionary? {
    if let narrow {
      guard case .text(let dictionary) = narrow.meaning else { return nil }
      return dictionary
    }
    guard case .text(let values) = repeated?.few ?? values else { return nil }
    return values.dictionary
  }
}

extension Column {
  /// The narrow numbers that the column holds in place of its values; nil where it holds these.
  public var heldNumbers: NarrowNumbers? { narrow?.numbers }
}

extension NarrowNumbers {
  /// How many bytes a row takes.
  public var byteWidth: Int {
    switch layout {
    case .bytes: 1
    case .halves: 2
    }
  }
}
