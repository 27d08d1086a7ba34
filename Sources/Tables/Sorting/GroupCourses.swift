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
      for group in range { part.follow(groups[group], walk) }
      return part
    }
    for part in parts { append(part) }
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

  private mutating func append(_ other: GroupCourses) {
    firsts += other.firsts
    lasts += other.lasts
    counts += other.counts
    ways += other.ways
    gaps += other.gaps
    unevenGroups += other.unevenGroups
    repeated = repeated ?? other.repeated
  }

  /// Adds a group.
  private mutating func follow(_ rows: ArraySlice<UInt32>, _ walk: Walk) {
    var (first, last) = (Column.noRow, Column.noRow)
    var (count, waiting, gaps) = (0, 0, 0)
    var ways: Ways = []
    var isEven = true
    var (figure, place, distance): (UInt64, UInt64, UInt64?) = (0, 0, nil)
    var before: (row: UInt32, place: UInt64)?
    for row in rows {
      let own = walk.places[Int(row)]
      if let before, before.place == own, repeated == nil { repeated = (before.row, row) }
      before = (row, own)
      guard !walk.missing.isMissing(Int(row)) else {
        waiting += 1
        continue
      }
      let next = walk.figures[Int(row)]
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
