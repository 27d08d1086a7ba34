/// Keys dealt into parts by a hash, each with its place among all; within a part they are in the order of their places.
struct DealtKeys<Key: FixedWidthInteger & UnsignedInteger> {
  let keys: [Key]
  let places: [UInt32]
  /// Where each part starts, and the end.
  let starts: [Int]
  let hash = KeyHash()

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
    let (hash, partCount) = (hash, 1 << partBits)
    let shift = UInt64(63 - partBits)
    let counts = workers.map(over: keyCount) { range in
      var counts = [Int](repeating: 0, count: partCount)
      counts.withUnsafeMutableBufferPointer { counts in
        forEachBlock(range) { places, keys in
          for index in 0..<places.count {
            counts[Self.part(hash(UInt64(keys[index] &>> tagBits)), shift)] += 1
          }
        }
      }
      return (range: range, counts: counts)
    }
    var (starts, nexts) = ([0], counts.map { _ in [Int]() })
    var place = 0
    for part in 0..<partCount {
      for worker in counts.indices {
        nexts[worker].append(place)
        place += counts[worker].counts[part]
      }
      starts.append(place)
    }
    self.starts = starts
    var dealtPlaces: [UInt32] = []
    keys = [Key](unsafeUninitializedCapacity: keyCount) { dealtKeys, dealtKeyCount in
      dealtPlaces = [UInt32](unsafeUninitializedCapacity: keyCount) { dealtPlaces, count in
        _ = workers.map(tasks: counts.count) { worker in
          var next = nexts[worker]
          next.withUnsafeMutableBufferPointer { next in
            forEachBlock(counts[worker].range) { places, keys in
              for index in 0..<places.count {
                let part = Self.part(hash(UInt64(keys[index] &>> tagBits)), shift)
                dealtKeys[next[part]] = keys[index]
                dealtPlaces[next[part]] = UInt32(truncatingIfNeeded: places.lowerBound + index)
                next[part] += 1
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

  /// The part is the highest bits of the hash: none of them where there is one part.
  @inline(__always)
  private static func part(_ hash: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &>> 1) &>> shift)
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
