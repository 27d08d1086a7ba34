/// How figures go through the rows of groups that are in an order.
public struct GroupCourses: Sendable {
  /// Which ways the figures of a group go from row to row.
  public struct Ways: OptionSet, Sendable {
    /// The ways as bits.
    public let rawValue: UInt8

    /// Takes the ways as bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Some figure is greater than the one before it.
    public static let up = Ways(rawValue: 1)
    /// Some figure is less than the one before it.
    public static let down = Ways(rawValue: 2)
    /// Some figure equals the one before it.
    public static let level = Ways(rawValue: 4)
  }

  /// The row of each group's first figure, `Column.noRow` for a group without figures.
  public private(set) var firsts: [UInt32] = []
  /// The row of each group's last figure, `Column.noRow` for a group without figures.
  public private(set) var lasts: [UInt32] = []
  /// How many figures each group has.
  public private(set) var counts: [Int] = []
  /// Which ways each group's figures go.
  public private(set) var ways: [Ways] = []
  /// How many rows without a figure stand between figures of their group.
  public private(set) var gaps = 0
  /// How many groups have figures whose places are not all equally far apart.
  public private(set) var unevenGroups = 0
  /// The first two rows of one group that have the same place, of the first group that has such.
  public private(set) var repeated: (first: UInt32, second: UInt32)?

  /// Follows the figures of groups whose rows are in the order of their places.
  ///
  /// - Parameter places: the column that the groups are ordered by; only numbers have distances.
  public init(
    of figures: Column, in groups: OrderedGroups, along places: Column, workers: Workers = .one
  ) {
    let walk = Walk(
      figures: OrderNumbers(figures), places: OrderNumbers(places), missing: figures.missing,
      hasDistances: places.type == .decimal)
    let parts = groups.map(workers) { range in
      var part = GroupCourses()
      part.follow(range, of: groups, walk)
      return part
    }
    for part in parts { append(part) }
  }

  /// So many rows are fetched at once that what was fetched stays in a near cache.
  private static let blockRows = 1 << 12

  /// Adds groups, as many at once as fill a block, one at least.
  private mutating func follow(_ range: Range<Int>, of groups: OrderedGroups, _ walk: Walk) {
    var steps = Steps()
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, groups.rows(of: start..<end + 1).count <= Self.blockRows {
        end += 1
      }
      let rows = groups.rows(of: start..<end)
      steps.fetch(rows, walk)
      for group in start..<end {
        let own = groups[group]
        follow(own, steps, from: own.startIndex - rows.startIndex, walk)
      }
      start = end
    }
  }

  /// Follows no group.
  public init() {}

  /// What is looked at on the way through rows.
  private struct Walk {
    let figures: OrderNumbers
    let places: OrderNumbers
    let missing: MissingRows
    let hasDistances: Bool
  }

  /// What stands in the rows of a block.
  private struct Steps {
    var figures: [UInt64] = []
    var places: [UInt64] = []
    /// 1 for a row without a figure.
    var areMissing: [UInt8] = []

    mutating func fetch(_ rows: ArraySlice<UInt32>, _ walk: Walk) {
      if figures.count < rows.count {
        figures = [UInt64](repeating: 0, count: rows.count)
        places = figures
        areMissing = [UInt8](repeating: 0, count: rows.count)
      }
      rows.withUnsafeBufferPointer { rows in
        figures.withUnsafeMutableBufferPointer { figures in
          if let figures = figures.baseAddress { walk.figures.put(rows, to: figures) }
        }
        places.withUnsafeMutableBufferPointer { places in
          if let places = places.baseAddress { walk.places.put(rows, to: places) }
        }
        guard walk.missing.missingCount > 0 else { return }
        for index in rows.indices {
          areMissing[index] = walk.missing.isMissing(Int(rows[index])) ? 1 : 0
        }
      }
    }
  }

  private mutating func append(_ other: GroupCourses) {
    firsts += other.firsts
    lasts += other.lasts
    counts += other.counts
    ways += other.ways
    gaps += other.gaps
    unevenGroups += other.unevenGroups
    repeated = repeated ?? other.repeated
  }

  /// Adds a group, what stands in its rows being found from a place on.
  private mutating func follow(
    _ rows: ArraySlice<UInt32>, _ steps: Steps, from start: Int, _ walk: Walk
  ) {
    var (first, last) = (Column.noRow, Column.noRow)
    var (count, waiting, gaps) = (0, 0, 0)
    var ways: Ways = []
    var isEven = true
    var (figure, place, distance): (UInt64, UInt64, UInt64?) = (0, 0, nil)
    var before: (row: UInt32, place: UInt64)?
    for (index, row) in zip(start..., rows) {
      let own = steps.places[index]
      if let before, before.place == own, repeated == nil { repeated = (before.row, row) }
      before = (row, own)
      guard steps.areMissing[index] == 0 else {
        waiting += 1
        continue
      }
      let next = steps.figures[index]
      if count == 0 {
        first = row
      } else {
        gaps += waiting
        ways.insert(next == figure ? .level : next > figure ? .up : .down)
        // Both are above what came before, so that no distance runs over.
        if let distance, distance != own &- place { isEven = false }
        distance = own &- place
      }
      (figure, place, last, waiting) = (next, own, row, 0)
      count += 1
    }
    firsts.append(first)
    lasts.append(last)
    counts.append(count)
    self.ways.append(ways)
    self.gaps += gaps
    if walk.hasDistances, !isEven { unevenGroups += 1 }
  }
}
