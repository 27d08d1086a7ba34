import Glibc

/// A point of time on the clock that is never set.
///
/// The library's own clock brings the runtime of tasks and queues into the program; to start it takes longer than to
/// look at every time that is needed.
struct Moment {
  private let nanoseconds: Int64

  /// The present one.
  static var now: Moment {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Moment(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
  }

  /// How long after another it is.
  static func - (later: Moment, earlier: Moment) -> Duration {
    .nanoseconds(later.nanoseconds - earlier.nanoseconds)
  }
}
