import Glibc
import Synchronization
import Tables
import Testing

/// Work on several threads at once.
struct WorkersTests {
  @Test("Results come in the order of the rows, also from work within work", arguments: [1, 2, 7])
  func resultsComeInOrder(threads: Int) {
    let workers = Workers(count: threads, leastRows: 1)
    for count in [0, 1, 5, 1000] {
      let sums = workers.map(over: count) { rows in
        rows.map { row in workers.map(over: row % 3) { $0.reduce(0, +) }.reduce(0, +) }
      }
      #expect(sums.flatMap { $0 } == (0..<count).map { $0 % 3 == 2 ? 1 : 0 })
    }
  }

  @Test("A thread that is done takes the next piece of work")
  func threadsAreKept() {
    let workers = Workers(count: 3, leastRows: 1)
    var threads: Set<String> = []
    for _ in 0..<1000 { threads.formUnion(workers.map(over: 3) { _ in Self.thread }) }
    // Tests beside this one take some of those that wait.
    #expect(threads.count < 500)
  }

  @Test("What work holds is let go before its end is told")
  func workLetsGo() {
    for _ in 0..<200 {
      var held = Held()
      Workers.begin { [held] in held.count.withLock { $0 += 1 } }.wait()
      #expect(held.count.withLock { $0 } == 1)
      #expect(isKnownUniquelyReferenced(&held))
    }
  }

  /// The number of the thread that asks.
  private static var thread: String {
    var bytes = [CChar](repeating: 0, count: 64)
    let count = readlink("/proc/thread-self", &bytes, 64)
    return String(decoding: bytes.prefix(max(count, 0)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private final class Held: Sendable {
    let count = Mutex(0)
  }
}
