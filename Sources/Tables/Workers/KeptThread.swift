import Glibc
import Synchronization

/// A piece of work that another thread does.
final class ThreadJob: Sendable {
  private let work: Mutex<(@Sendable () -> Void)?>
  private let done = Semaphore()

  private init(_ work: @escaping @Sendable () -> Void) { self.work = Mutex(work) }

  /// Begins work on another thread; nil where the system has none to give.
  static func begin(_ work: @escaping @Sendable () -> Void) -> ThreadJob? {
    let job = ThreadJob(work)
    return KeptThread.take(job) ? job : nil
  }

  /// Comes back when the work is done; to be called once.
  func wait() { done.wait() }

  /// Lets go of what the work holds before anybody hears that it is done.
  fileprivate func perform() {
    work.withLock { $0.take() }?()
  }

  fileprivate func tellDone() { done.signal() }
}

/// A thread that waits for the next piece of work when it is done with one.
///
/// To make a thread takes about a twentieth of a millisecond, and a filter of ten million rows little more than one in
/// all. A thread that is woken goes back to the processor where it was; a new one may begin on that of whoever made it,
/// so that both take turns.
private final class KeptThread: Sendable {
  /// Those that have nothing to do, the last to end its work at the end.
  private static let idle = Mutex<[KeptThread]>([])

  private let next = Mutex<ThreadJob?>(nil)
  private let given = Semaphore()

  /// Gives work to a thread; false where the system has none to give.
  static func take(_ job: ThreadJob) -> Bool {
    if let thread = idle.withLock({ $0.popLast() }) {
      thread.give(job)
      return true
    }
    let thread = KeptThread()
    guard thread.start() else { return false }
    thread.give(job)
    return true
  }

  private func give(_ job: ThreadJob) {
    next.withLock { $0 = job }
    given.signal()
  }

  private func start() -> Bool {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return false }
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self)
    // A closure that captures is none for C.
    let status = pthread_create(
      &thread, &attributes,
      { context in
        if let context { Unmanaged<KeptThread>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, context.toOpaque())
    if status == 0 { return true }
    context.release()
    return false
  }

  private func run() -> Never {
    while true {
      given.wait()
      guard let job = next.withLock({ $0.take() }) else { continue }
      job.perform()
      // Whoever waits finds this thread free for the next piece.
      Self.idle.withLock { $0.append(self) }
      job.tellDone()
    }
  }
}

/// What one thread waits for and another one tells.
private final class Semaphore: @unchecked Sendable {
  private let place = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  init() { sem_init(place, 0, 0) }

  deinit {
    sem_destroy(place)
    place.deallocate()
  }

  func signal() { sem_post(place) }

  /// A signal of the system ends a wait early.
  func wait() {
    while sem_wait(place) != 0, errno == EINTR {}
  }
}
