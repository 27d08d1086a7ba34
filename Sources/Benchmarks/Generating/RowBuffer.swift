import Glibc

/// A file that rows of text are written to, a megabyte at a time.
struct RowBuffer: ~Copyable {
  private static let capacity = 1 << 20

  private let descriptor: Int32
  private let path: String
  private var bytes: [UInt8] = []

  init(path: String) throws(BenchmarkError) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .system("\(path) cannot be written", errno: errno) }
    self.path = path
    bytes.reserveCapacity(Self.capacity + 4096)
  }

  deinit { close(descriptor) }

  mutating func append(_ text: [UInt8]) { bytes.append(contentsOf: text) }

  mutating func append(_ byte: Character) { bytes.append(byte.asciiValue ?? 0x3F) }

  /// A whole number that is not negative, with at least so many digits.
  mutating func append(_ number: Int, digits: Int = 1) {
    var divisor = 1
    var count = 1
    while count < digits || number / divisor >= 10 {
      divisor *= 10
      count += 1
    }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }

  /// Ends a row, and writes when there is enough to write.
  mutating func endRow() throws(BenchmarkError) {
    append("\n")
    if bytes.count >= Self.capacity { try flush() }
  }

  /// Writes what is left.
  mutating func flush() throws(BenchmarkError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        throw .system("\(path) cannot be written", errno: errno)
      }
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
