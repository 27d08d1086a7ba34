/// Rows of several lists in one order, each with the number of the list that it comes from.
public struct TaggedRows: Sendable {
  /// The rows, in order.
  public private(set) var rows: [UInt32]
  /// The number of each row's list.
  public private(set) var lists: [UInt32]

  /// Merges lists that are in order.
  public init(merging lists: [[UInt32]]) {
    rows = lists.first ?? []
    self.lists = [UInt32](repeating: 0, count: rows.count)
    for (number, list) in lists.enumerated().dropFirst() { merge(list, UInt32(number)) }
  }

  /// Which list comes next is as good as random, so that a branch on it would be guessed wrong half of the time.
  private mutating func merge(_ others: [UInt32], _ number: UInt32) {
    let total = rows.count + others.count
    var mergedLists: [UInt32] = []
    rows = [UInt32](unsafeUninitializedCapacity: total) { merged, count in
      mergedLists = [UInt32](unsafeUninitializedCapacity: total) { tags, tagCount in
        var (i, j) = (0, 0)
        while i < rows.count, j < others.count {
          let (row, other) = (rows[i], others[j])
          let isOwn = row < other
          merged[i + j] = isOwn ? row : other
          tags[i + j] = isOwn ? lists[i] : number
          i += isOwn ? 1 : 0
          j += isOwn ? 0 : 1
        }
        while i < rows.count {
          (merged[i + j], tags[i + j]) = (rows[i], lists[i])
          i += 1
        }
        while j < others.count {
          (merged[i + j], tags[i + j]) = (others[j], number)
          j += 1
        }
        tagCount = total
      }
      count = total
    }
    lists = mergedLists
  }
}
