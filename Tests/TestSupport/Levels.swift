public import CBytes

extension cbytes_level {
  /// All instructions that can be gone by here.
  public static var ofThisMachine: [cbytes_level] {
    let all: [cbytes_level] = [.plain, .avx2, .avx512]
    return all.filter { $0.rawValue <= cbytes_widest().rawValue }
  }
}
