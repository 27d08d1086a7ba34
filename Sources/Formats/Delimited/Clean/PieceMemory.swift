import Glibc
import Tables

/// Memory for the pieces of one column, given back in the order in which it was taken, or all at once.
final class PieceMemory {
  private struct Slab {
    let start: UnsafeMutableRawPointer
    let byteCount: Int
    let isMapped: Bool
  }

  private var slabs: [Slab] = []
  /// How many slabs are given back.
  private var given = 0
  /// How many bytes of the last slab are taken.
  private var used = 0
  private let slabBytes: Int
  /// How many bytes are taken.
  private(set) var taken = 0
  /// How many more are likely to be taken, as far as somebody knows.
  var likelyBytes = 0

  /// Takes memory in parts of so many bytes, or more where a piece needs it.
  init(slabBytes: Int) { self.slabBytes = slabBytes }

  deinit { release() }

  /// Memory for a number of elements, of which nothing is set.
  func take<Element: BitwiseCopyable>(
    _ count: Int, of type: Element.Type
  ) -> UnsafeMutablePointer<Element> {
    let bytes = (count * MemoryLayout<Element>.stride + 15) & ~15
    if slabs.isEmpty || used + bytes > slabs[slabs.count - 1].byteCount {
      slabs.append(slab(for: bytes))
      used = 0
    }
    let start = slabs[slabs.count - 1].start + used
    used += bytes
    taken += bytes
    return start.bindMemory(to: Element.self, capacity: count)
  }

  /// A large page costs the system less than small ones do, but is all taken as soon as some of it is.
  private func slab(for bytes: Int) -> Slab {
    if likelyBytes >= HugePages.pageBytes, bytes <= slabBytes, let page = HugePages.page() {
      return Slab(start: page, byteCount: HugePages.pageBytes, isMapped: true)
    }
    return Self.slab(max(slabBytes, bytes))
  }

  /// Pages of their own go back to the system at once, which what `malloc` manages need not.
  ///
  /// All of them are wanted soon, and having them at once is quicker than at a fault each. For a few of them the
  /// calls of the system take longer than that.
  private static func slab(_ byteCount: Int) -> Slab {
    let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE
    let pages =
      byteCount < leastBytesMapped
      ? nil : mmap(nil, byteCount, PROT_READ | PROT_WRITE, flags, -1, 0)
    if let pages, pages != MAP_FAILED {
      return Slab(start: pages, byteCount: byteCount, isMapped: true)
    }
    return Slab(
      start: .allocate(byteCount: byteCount, alignment: 16), byteCount: byteCount, isMapped: false)
  }

  private static let leastBytesMapped = 32 << 10

  /// Forgets what was taken, and keeps the memory for what is taken next.
  func reuse() {
    if slabs.count > 1 { release() }
    used = 0
    taken = 0
  }

  /// Which slab is taken from now, or is the last one that was.
  var current: Int { max(slabs.count - 1, 0) }

  /// Gives back the slabs before one.
  func release(before slab: Int) {
    while given < min(slab, slabs.count) {
      let slab = slabs[given]
      if slab.isMapped { munmap(slab.start, slab.byteCount) } else { slab.start.deallocate() }
      given += 1
    }
  }

  /// Gives all memory back.
  func release() {
    release(before: slabs.count)
    slabs = []
    given = 0
    used = 0
    taken = 0
  }
}
