/// What can be told of a column's values without laying them out.
extension Column {
  /// How exact figures are written: the decimals of their mantissas, and those that they were printed with.
  ///
  /// Nil for columns of anything else.
  public var decimalLayout: (scale: Int, precision: DecimalValues.Precision)? {
    if let narrow {
      guard case .decimal(let scale, let precision) = narrow.meaning else { return nil }
      return (scale, precision)
    }
    guard case .decimal(let values) = values else { return nil }
    return (values.scale, values.precision)
  }

  /// The members of a column of texts; nil for other columns.
  public var textDictionary: TextDictionary? {
    if let narrow {
      guard case .text(let dictionary) = narrow.meaning else { return nil }
      return dictionary
    }
    guard case .text(let values) = repeated?.few ?? values else { return nil }
    return values.dictionary
  }

  /// The rows' narrow numbers where they are held in place of values, which single rows are then not to lay out.
  var numbersAtHand: NarrowNumbers? { narrow?.numbers }

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
