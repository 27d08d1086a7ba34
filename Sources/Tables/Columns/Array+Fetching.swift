import CBytes

extension Array where Element: BitwiseCopyable {
  /// Has the memory bring the elements of the block behind these rows, which is as long, while something else is done.
  ///
  /// A processor fetches ahead by itself, but not past the end of a page: where work goes through several columns
  /// block by block, it would begin anew at each of them.
  func fetch(behind rows: Range<Int>) {
    let end = Swift.min(rows.upperBound + rows.count, count)
    guard rows.upperBound < end else { return }
    withUnsafeBytes { bytes in
      let stride = MemoryLayout<Element>.stride
      guard let start = bytes.baseAddress else { return }
      cbytes_fetch(start + rows.upperBound * stride, (end - rows.upperBound) * stride)
    }
  }
}
