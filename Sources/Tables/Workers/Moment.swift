import Glibc

/// A point of time on the clock that is never set.
///
/// The library's own clock brings the runtime of tasks and queues into the program; to start it takes longer than to
/// look at every time that is needed.
public struct Moment: Sendable {
  private let nanoseconds: Int64

  /// The present one.
  public static var now: Moment {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Moment(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
  }

  /// How long after another it is.
  public static func - (later: Moment, earlier: Moment) -> Duration {
    .nanoseconds(later.nanoseconds - earlier.nanoseconds)
  }

  /// The one so long after another.
  public static func + (earlier: Moment, time: Duration) -> Moment {
    Moment(nanoseconds: earlier.nanoseconds + Int64(time / .nanoseconds(1)))
  }
}
