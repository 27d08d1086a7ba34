import Glibc

/// Waiting for what another program writes, and no longer than until a given moment.
enum Polling {
  /// Whether there is something to read, be it the end; false when the time is up.
  static func hasInput(_ descriptor: Int32, until deadline: ContinuousClock.Instant) -> Bool {
    let left = (deadline - ContinuousClock.now).components
    let milliseconds = left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000
    guard milliseconds > 0 else { return false }
    var end = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let ready = poll(&end, 1, Int32(clamping: milliseconds))
    return ready > 0 || (ready < 0 && errno == EINTR)
  }
}
