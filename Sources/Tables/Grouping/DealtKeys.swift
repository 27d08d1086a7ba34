/// Keys dealt into parts by a hash, each with its place among all; within a part they are in the order of their places.
struct DealtKeys<Key: FixedWidthInteger & UnsignedInteger> {
  let keys: [Key]
  let places: [UInt32]
  /// Where each part starts, and the end.
  let starts: [Int]
  let hash: KeyHash

  /// So many of a key's lowest bits are a tag, by which equal keys may differ.
  let tagBits: Key

  /// Takes keys a block at a time, those of each range in their order.
  ///
  /// - Parameter forEachBlock: gives the blocks of a range of places.
  init(
    count keyCount: Int, tagBits: Key = 0, partBits: Int, workers: Workers,
    forEachBlock: (Range<Int>, (Range<Int>, UnsafePointer<Key>) -> Void) -> Void
  ) {
    self.tagBits = tagBits
    let parts = KeyParts(partBits: partBits, tagBits: tagBits)
    hash = parts.hash
    let costs = [1, 3]
    let counts = workers.part(0, of: costs).map(over: keyCount) { range in
      var counts = [Int](repeating: 0, count: parts.count)
      counts.withUnsafeMutableBufferPointer { counts in
        forEachBlock(range) { places, keys in
          parts.forEachBlock(of: places, keys) { places, _, parts in
            parts.forEachSlot(count: places.count) { counts[$1] &+= 1 }
          }
        }
      }
      return (range: range, counts: counts)
    }
    var (starts, nexts) = ([0], counts.map { _ in [Int]() })
    var place = 0
    for part in 0..<parts.count {
      for worker in counts.indices {
        nexts[worker].append(place)
        place += counts[worker].counts[part]
      }
      starts.append(place)
    }
    self.starts = starts
    var dealtPlaces: [UInt32] = []
    keys = [Key](unsafeUninitializedCapacity: keyCount) { dealtKeys, dealtKeyCount in
      HugePages.advise(UnsafeMutableRawBufferPointer(dealtKeys))
      dealtPlaces = [UInt32](unsafeUninitializedCapacity: keyCount) { dealtPlaces, count in
        HugePages.advise(UnsafeMutableRawBufferPointer(dealtPlaces))
        if let dealtKeys = dealtKeys.baseAddress, let dealtPlaces = dealtPlaces.baseAddress {
          _ = workers.part(1, of: costs).map(tasks: counts.count) { worker in
            var next = nexts[worker]
            next.withUnsafeMutableBufferPointer { next in
              forEachBlock(counts[worker].range) { places, keys in
                parts.forEachBlock(of: places, keys) { places, keys, parts in
                  Self.deal(places, keys, parts, &next, dealtKeys, dealtPlaces)
                }
              }
            }
          }
        }
        count = keyCount
      }
      dealtKeyCount = keyCount
    }
    places = dealtPlaces
  }

  /// Writes a block's keys and places at the next of their parts, all of which are looked up first.
  private static func deal(
    _ places: Range<Int>, _ keys: UnsafePointer<Key>, _ parts: UnsafePointer<UInt32>,
    _ next: inout UnsafeMutableBufferPointer<Int>, _ dealtKeys: UnsafeMutablePointer<Key>,
    _ dealtPlaces: UnsafeMutablePointer<UInt32>
  ) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: places.count) { targets in
      guard let targets = targets.baseAddress, let next = next.baseAddress else { return }
      parts.forEachSlot(count: places.count) { index, part in
        targets[index] = UInt32(truncatingIfNeeded: next[part])
        next[part] &+= 1
      }
      UnsafePointer(targets).forEachSlot(count: places.count) { index, target in
        dealtKeys[target] = keys[index]
        dealtPlaces[target] = UInt32(truncatingIfNeeded: places.lowerBound &+ index)
      }
    }
  }

  /// Visits the keys of a range with their places.
  @inline(__always)
  func forEach(in range: Range<Int>, _ body: (Key, UInt32) -> Void) {
    keys.withUnsafeBufferPointer { keys in
      places.withUnsafeBufferPointer { places in
        for index in range { body(keys[index], places[index]) }
      }
    }
  }

  /// Gives each worker a share of the parts.
  func eachShare<Result>(_ workers: Workers, _ body: (Range<Int>) -> Result) -> [Result] {
    let partCount = starts.count - 1
    let shares = min(workers.count, partCount)
    return workers.map(tasks: shares) { share in
      body(partCount * share / shares..<partCount * (share + 1) / shares)
    }
  }
}

/// Into which part each key is dealt.
private struct KeyParts<Key: FixedWidthInteger & UnsignedInteger> {
  let hash = KeyHash()
  let count: Int
  private let shift: UInt64
  private let tagBits: Key

  init(partBits: Int, tagBits: Key) {
    count = 1 << partBits
    shift = UInt64(63 - partBits)
    self.tagBits = tagBits
  }

  /// The part is the highest bits of the hash: none of them where there is one part.
  @inline(__always)
  private func part(_ key: Key) -> UInt32 {
    UInt32(truncatingIfNeeded: (hash(UInt64(key &>> tagBits)) &>> 1) &>> shift)
  }

  /// Gives the parts of keys, no more at a time than stay in the nearest cache.
  @inline(__always)
  func forEachBlock(
    of places: Range<Int>, _ keys: UnsafePointer<Key>,
    _ body: (Range<Int>, UnsafePointer<Key>, UnsafePointer<UInt32>) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: RowKeys.block) { parts in
      guard let parts = parts.baseAddress else { return }
      var start = places.lowerBound
      while start < places.upperBound {
        let own = start..<min(start + RowKeys.block, places.upperBound)
        let keys = keys + (start - places.lowerBound)
        for index in 0..<own.count { parts[index] = part(keys[index]) }
        body(own, keys, UnsafePointer(parts))
        start = own.upperBound
      }
    }
  }
}
