extension Workers {
  /// A list with an element for each row, made by all threads in portions.
  @inline(__always)
  func list<Element: BitwiseCopyable>(
    of rowCount: Int, _ element: (Int) -> Element
  ) -> [Element] {
    [Element](unsafeUninitializedCapacity: rowCount) { list, count in
      HugePages.advise(UnsafeMutableRawBufferPointer(list))
      _ = mapInPortions(over: rowCount) { rows in
        for row in rows { list.initializeElement(at: row, to: element(row)) }
      }
      count = rowCount
    }
  }

  /// A list of whole numbers for the rows, made by all threads in portions; nil where one overflows.
  @inline(__always)
  func fittingList(
    of rowCount: Int, _ number: (Int) -> (partialValue: Int64, overflow: Bool)
  ) -> [Int64]? {
    var fits = true
    let list = [Int64](unsafeUninitializedCapacity: rowCount) { list, count in
      HugePages.advise(UnsafeMutableRawBufferPointer(list))
      let portions = mapInPortions(over: rowCount) { rows in
        var overflows = false
        for row in rows {
          let (value, overflow) = number(row)
          list.initializeElement(at: row, to: value)
          overflows = overflows || overflow
        }
        return overflows
      }
      fits = !portions.contains(true)
      count = rowCount
    }
    return fits ? list : nil
  }
}
