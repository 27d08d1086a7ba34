import Glibc

/// The bytes that arrive from the keyboard, as Unicode scalars.
struct KeyInput {
  /// Why waiting ended.
  enum Wakeup {
    case keys, signals, closed
  }

  /// How long the rest of a key's sequence may lag behind its Escape, in milliseconds.
  private static let sequencePause: Int32 = 30
  /// No key's sequence is longer.
  private static let longestSequence = 16

  private let descriptor: Int32
  private var bytes: [UInt8] = []
  private var next = 0
  private var decoder = UTF8Decoder()

  /// Reads from an open descriptor, which stays its owner's.
  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The next scalar of what has been read; nil when more must be waited for.
  mutating func nextScalar() -> Unicode.Scalar? {
    while next < bytes.count {
      switch decoder.feed(bytes[next]) {
      case .incomplete: next += 1
      case .cutShort: return "\u{FFFD}"
      case .scalar(let scalar):
        next += 1
        return scalar
      }
    }
    return nil
  }

  /// After an Escape: whether it begins a paste, whose mark is then taken.
  mutating func takePasteMark() -> Bool {
    let mark = BracketedPaste.begin.dropFirst()
    // A mark may be cut by the end of a read; an Escape that a person pressed is followed by nothing.
    while bytes.count - next < mark.count, mark.starts(with: bytes[next...]) {
      guard isReadable(within: Self.sequencePause), fill() else { return false }
    }
    guard bytes[next...].starts(with: mark) else { return false }
    next += mark.count
    return true
  }

  /// After an Escape: whether it begins a key that means nothing, such as F5 or Page Up, which is then taken.
  ///
  /// Without that the rest of the sequence would stand in the text as if it had been typed.
  mutating func takeUnknownKey(besides known: Set<[UInt8]>) -> Bool {
    guard let length = sequenceLength() else { return false }
    guard !known.contains(Array(bytes[next..<next + length])) else { return false }
    next += length
    return true
  }

  /// How many bytes a key's sequence has behind its Escape; nil where none follows at once.
  private mutating func sequenceLength() -> Int? {
    var length = 0
    while length < Self.longestSequence {
      while bytes.count - next <= length {
        guard isReadable(within: Self.sequencePause), fill() else { return nil }
      }
      let byte = bytes[next + length]
      length += 1
      switch length {
      case 1: guard byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") else { return nil }
      case 2 where bytes[next] == UInt8(ascii: "O"): return length
      // The Linux console sends `[[A` for F1.
      case 2 where byte == UInt8(ascii: "["): continue
      default:
        if (0x40...0x7E).contains(byte) { return length }
        guard (0x20...0x3F).contains(byte) else { return nil }
      }
    }
    return nil
  }

  /// Sleeps until there is something to read or `signalEnd` is readable; signals come first.
  mutating func wait(signalEnd: Int32) -> Wakeup {
    var ends = [
      pollfd(fd: signalEnd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&ends, 2, -1) < 0 {
      guard errno == EINTR else { return .closed }
    }
    if ends[0].revents != 0 { return .signals }
    return fill() ? .keys : .closed
  }

  /// Whether keys wait to be read.
  var isReadable: Bool { isReadable(within: 0) }

  private func isReadable(within milliseconds: Int32) -> Bool {
    var end = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&end, 1, milliseconds) > 0
  }

  /// Reads what there is behind what is still unread; false at the end or when the terminal is gone.
  private mutating func fill() -> Bool {
    var block: [UInt8] = Array(repeating: 0, count: 4096)
    var count = read(descriptor, &block, block.count)
    while count < 0, errno == EINTR { count = read(descriptor, &block, block.count) }
    // A descriptor that somebody made non-blocking: nothing yet, and that is no end.
    if count < 0, errno == EAGAIN { return true }
    guard count > 0 else { return false }
    bytes.removeFirst(next)
    next = 0
    bytes += block.prefix(count)
    return true
  }
}
