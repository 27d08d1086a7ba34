import Glibc

/// Wall time from the clock that is never set.
struct Stopwatch {
  private let start = Self.now

  /// Seconds since it was made.
  var seconds: Double { Double(Self.now - start) / 1e9 }

  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
