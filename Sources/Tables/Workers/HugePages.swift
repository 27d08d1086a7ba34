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

  /// How many bytes a large page has.
  package static let pageBytes = 2 << 20

  /// Maps memory of its own of the size of a large page: one where the system has any, or small ones; nil without those.
  ///
  /// It is given back by `munmap`.
  package static func page() -> UnsafeMutableRawPointer? {
    // What begins elsewhere than a large page may is mapped once more, with room to begin where one does.
    guard var start = mapped(pageBytes) else { return nil }
    let offset = Int(bitPattern: start) % pageBytes
    if offset != 0 {
      munmap(start, pageBytes)
      guard let wide = mapped(2 * pageBytes) else { return nil }
      let before = (pageBytes - Int(bitPattern: wide) % pageBytes) % pageBytes
      start = wide + before
      if before > 0 { munmap(wide, before) }
      munmap(start + pageBytes, pageBytes - before)
    }
    madvise(start, pageBytes, MADV_HUGEPAGE)
    // Small pages are quicker had at once than at a fault each. Systems that don't know of it give them so.
    madvise(start, pageBytes, populateForWriting)
    return start
  }

  /// `MADV_POPULATE_WRITE`, which not every C library names.
  private static let populateForWriting: Int32 = 23

  private static func mapped(_ byteCount: Int) -> UnsafeMutableRawPointer? {
    let pages = mmap(nil, byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    return pages == MAP_FAILED ? nil : pages
  }
}
