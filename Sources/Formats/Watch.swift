import Synchronization
import Tables

/// Looks on while one file is read: counts what is read and what is held in memory, and may end it.
final class Watch: Sendable {
  /// Smaller files take so little that nothing is asked about the machine's memory.
  private static let bigBytes = 64 << 20

  /// How many threads may read at once.
  let threads: Int
  private let reading: Reading
  /// The most bytes that may be held.
  let memoryLimit: Int
  private let done = Atomic<Int>(0)
  private let total = Atomic<Int>(0)
  private let held = Atomic<Int>(0)

  /// Begins to look on at the reading of a file of so many bytes.
  init(_ reading: Reading = Reading(), bytes: Int = 0) {
    self.reading = reading
    threads = max(1, reading.threads ?? Workers.all.count)
    memoryLimit = reading.memoryLimit ?? (bytes < Self.bigBytes ? .max : FreeMemory.mostOfIt)
  }

  /// Who looks on.
  var onlooker: Onlooker {
    Onlooker(isCancelled: reading.isCancelled, report: reading.report)
  }

  /// Where the columns of big files are kept.
  var cache: ColumnCache? { reading.cache }

  /// Notes that so many bytes are to be read, from the first one on.
  func begin(_ bytes: Int) {
    total.store(bytes, ordering: .relaxed)
    done.store(0, ordering: .relaxed)
    reading.report?(WorkProgress(done: 0, total: bytes))
  }

  /// Throws once the reading is called off.
  func check() throws(FormatError) {
    guard !reading.isCancelled() else { throw .cancelled }
  }

  /// Notes that so many more bytes are read; throws once the reading is called off.
  func advance(_ bytes: Int) throws(FormatError) {
    try check()
    let sum = done.wrappingAdd(bytes, ordering: .relaxed).newValue
    let total = total.load(ordering: .relaxed)
    reading.report?(WorkProgress(done: min(sum, total), total: total))
  }

  /// Notes that so many more bytes are held in memory, or fewer; throws where that is too much.
  func hold(_ bytes: Int) throws(FormatError) {
    let sum = held.wrappingAdd(bytes, ordering: .relaxed).newValue
    guard sum <= memoryLimit else { throw .tooMuchMemory(limit: memoryLimit) }
  }

  /// Tells of the end too, where an error came before it.
  deinit {
    let total = total.load(ordering: .relaxed)
    guard done.load(ordering: .relaxed) < total else { return }
    reading.report?(WorkProgress(done: total, total: total))
  }
}

/// What the machine has of memory that nobody uses.
enum FreeMemory {
  /// Four fifths of the bytes that are free, of the machine's or of the part that this process may use.
  static var mostOfIt: Int {
    let free = min(available ?? .max, groupRest ?? .max)
    return free == .max ? free : free / 5 * 4
  }

  /// What Linux estimates that programs can have without pushing others out.
  private static var available: Int? {
    for line in lines("/proc/meminfo") where line.hasPrefix("MemAvailable:") {
      return line.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 }
    }
    return nil
  }

  /// What is left to the control group that a container runs in.
  private static var groupRest: Int? {
    let folder = "/sys/fs/cgroup/memory."
    guard let most = lines(folder + "max").first.flatMap({ Int($0) }),
      let current = lines(folder + "current").first.flatMap({ Int($0) })
    else { return nil }
    return max(0, most - current)
  }

  private static func lines(_ path: String) -> [Substring] {
    guard let bytes = try? FileContents.read(path, limit: 1 << 16) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }
}
