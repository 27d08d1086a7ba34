import Glibc
import Tables

/// A run of bytes in a cache file: where it is, how long, and its check sum.
struct CacheSection {
  let offset: Int
  let length: Int
  let sum: UInt64
}

/// A cache file that is being written, one section after another.
struct CacheOutput: ~Copyable {
  private let file: OpenFile
  /// How many bytes are written.
  private(set) var place = 0

  /// Makes a new file that is its owner's alone; nothing may stand at the path.
  init(creating path: String) throws(FileError) {
    file = try OpenFile.opening(
      path, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
  }

  /// Writes bytes as they are.
  mutating func write(_ bytes: [UInt8]) throws(FileError) -> CacheSection {
    try file.write(all: bytes)
    defer { place += bytes.count }
    return CacheSection(offset: place, length: bytes.count, sum: CacheHash.of(bytes))
  }

  /// Writes the low bytes of numbers, which must hold all that there is of them.
  mutating func write<Value: FixedWidthInteger, Narrow: FixedWidthInteger & BitwiseCopyable>(
    _ values: [Value], as type: Narrow.Type
  ) throws(FileError) -> CacheSection {
    let size = MemoryLayout<Narrow>.stride
    let step = CacheHash.chunkBytes / size
    var hash = CacheHash()
    let begin = place
    for start in stride(from: 0, to: values.count, by: step) {
      let rows = start..<min(start + step, values.count)
      let bytes = [UInt8](unsafeUninitializedCapacity: rows.count * size) { buffer, filled in
        let raw = UnsafeMutableRawBufferPointer(buffer)
        for (index, row) in rows.enumerated() {
          raw.storeBytes(
            of: Narrow(truncatingIfNeeded: values[row]).littleEndian, toByteOffset: index * size,
            as: Narrow.self)
        }
        filled = rows.count * size
      }
      hash.append(bytes.withUnsafeBytes(CacheHash.sum))
      try file.write(all: bytes)
      place += bytes.count
    }
    return CacheSection(offset: begin, length: place - begin, sum: hash.value)
  }
}

/// A cache file that several threads read.
final class CacheInput: Sendable {
  private let file: PrivateFile
  /// The number of bytes when it was opened.
  let size: Int

  /// Opens a file of this person's; nil where there is none.
  init?(_ path: String) {
    guard let file = try? PrivateFile(path, for: .reading) else { return nil }
    size = file.size
    self.file = file
  }

  /// Notes that the file was used.
  func touch() { file.touch() }

  /// Bytes of any section; nil where there are not as many.
  func bytes(from offset: Int, count: Int) -> [UInt8]? {
    guard (0...size).contains(offset), (0...size - offset).contains(count) else { return nil }
    guard let bytes = try? file.read(from: offset, count: count), bytes.count == count else {
      return nil
    }
    return bytes
  }

  /// The bytes of a section; nil where they are not those that were written.
  func bytes(of section: CacheSection) -> [UInt8]? {
    guard let bytes = bytes(from: section.offset, count: section.length),
      CacheHash.of(bytes) == section.sum
    else { return nil }
    return bytes
  }

  /// The numbers of a section; nil where there are not as many, or where they are not those that were written.
  func numbers<Narrow: FixedWidthInteger & BitwiseCopyable, Wide: FixedWidthInteger>(
    of section: CacheSection, as type: Narrow.Type, count: Int, _ workers: Workers
  ) -> [Wide]? {
    bounded(of: section, as: type, count: count, workers)?.numbers
  }

  /// The numbers of a section and the greatest of them, which is the least there can be where there are none.
  func bounded<Narrow: FixedWidthInteger & BitwiseCopyable, Wide: FixedWidthInteger>(
    of section: CacheSection, as type: Narrow.Type, count: Int, _ workers: Workers
  ) -> (numbers: [Wide], greatest: Narrow)? {
    let size = MemoryLayout<Narrow>.stride
    guard section.length / size == count, section.length % size == 0,
      (0...self.size).contains(section.offset), section.length <= self.size - section.offset
    else { return nil }
    let step = CacheHash.chunkBytes / size
    let chunks = (count + step - 1) / step
    var read: [Chunk<Narrow>] = []
    let numbers = [Wide](unsafeUninitializedCapacity: count) { numbers, filled in
      HugePages.advise(UnsafeMutableRawBufferPointer(numbers))
      read = workers.map(over: chunks) { chunks in
        self.read(chunks, of: section, to: numbers.extracting(0..<count))
      }.flatMap { $0 }
      filled = read.count == chunks ? count : 0
    }
    var hash = CacheHash()
    for chunk in read { hash.append(chunk.sum) }
    guard read.count == chunks, hash.value == section.sum else { return nil }
    return (numbers, read.reduce(Narrow.min) { max($0, $1.greatest) })
  }

  /// What is told of a chunk that was read.
  private struct Chunk<Number> {
    let sum: UInt64
    let greatest: Number
  }

  /// Reads chunks of a section to where their numbers belong among all of them.
  ///
  /// - Returns: what is told of each; fewer where one cannot be read.
  private func read<Narrow: FixedWidthInteger & BitwiseCopyable, Wide: FixedWidthInteger>(
    _ chunks: Range<Int>, of section: CacheSection, to numbers: UnsafeMutableBufferPointer<Wide>
  ) -> [Chunk<Narrow>] {
    let step = CacheHash.chunkBytes / MemoryLayout<Narrow>.stride
    var done: [Chunk<Narrow>] = []
    withUnsafeTemporaryAllocation(of: Narrow.self, capacity: step) { scratch in
      for chunk in chunks {
        let rows = chunk * step..<min(chunk * step + step, numbers.count)
        let read = UnsafeMutableRawBufferPointer(scratch.extracting(0..<rows.count))
        let offset = section.offset + chunk * CacheHash.chunkBytes
        guard (try? file.read(from: offset, to: read)) == read.count else { return }
        var greatest = Narrow.min
        for index in 0..<rows.count {
          let number = Narrow(littleEndian: scratch[index])
          numbers[rows.lowerBound &+ index] = Wide(truncatingIfNeeded: number)
          greatest = max(greatest, number)
        }
        let sum = CacheHash.sum(of: UnsafeRawBufferPointer(read))
        done.append(Chunk(sum: sum, greatest: greatest))
      }
    }
    return done
  }
}

extension CacheWriter {
  /// Puts down where a section is.
  mutating func write(_ section: CacheSection) {
    write(section.offset)
    write(section.length)
    write(section.sum)
  }
}

extension CacheReader {
  /// Takes up where a section is.
  mutating func section() -> CacheSection? {
    guard let offset = number(in: 0...Int.max), let length = number(in: 0...Int.max),
      let sum = word()
    else { return nil }
    return CacheSection(offset: offset, length: length, sum: sum)
  }
}
