import Glibc

/// Memory in large pages, of which a big array takes few: each page costs a fault when it is first touched.
///
/// They are a gain for arrays that are written from end to end; of one that is touched here and there they take more.
package enum HugePages {
  /// Smaller arrays would gain nothing.
  private static let leastBytes = 4 << 20

  /// Asks for large pages for memory that nothing has touched; the system may not have any.
  package static func advise(_ memory: UnsafeMutableRawBufferPointer) {
    guard memory.count >= leastBytes, let start = memory.baseAddress else { return }
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    guard page > 0 else { return }
    let offset = (page - Int(bitPattern: start) % page) % page
    madvise(start + offset, (memory.count - offset) / page * page, MADV_HUGEPAGE)
  }
}
