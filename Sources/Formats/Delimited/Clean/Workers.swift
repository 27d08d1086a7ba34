import Glibc

/// Work shared among threads of the system.
enum Workers {
  /// Does the same on several threads, the calling one among them, and comes back when all are done.
  ///
  /// Where the system has no thread to give, fewer take part; the work must not count on their number.
  static func run(_ count: Int, _ work: @escaping @Sendable () -> Void) {
    var threads: [pthread_t] = []
    for _ in 1..<max(count, 1) {
      if let thread = start(work) { threads.append(thread) }
    }
    work()
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Begins work on a thread that somebody has to join; nil where the system has none to give.
  static func start(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
    var thread = pthread_t()
    let context = Unmanaged.passRetained(WorkBox(work))
    if pthread_create(&thread, nil, performWork, context.toOpaque()) == 0 { return thread }
    context.release()
    return nil
  }
}

/// Work on its way to another thread.
private final class WorkBox: Sendable {
  let work: @Sendable () -> Void
  init(_ work: @escaping @Sendable () -> Void) { self.work = work }
}

/// The thread's body: a plain function, as C wants it.
private func performWork(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let context else { return nil }
  Unmanaged<WorkBox>.fromOpaque(context).takeRetainedValue().work()
  return nil
}
