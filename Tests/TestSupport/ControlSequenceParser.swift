/// Takes the bytes for a terminal apart: letters, control characters and control sequences.
struct ControlSequenceParser {
  enum Event: Equatable {
    case letter(Unicode.Scalar)
    case control(Unicode.Scalar)
    /// The final letter of a control sequence and its numbers; private modes are left out.
    case sequence(Unicode.Scalar, [Int])
  }

  private enum Place {
    case text, escape, sequence, charset, command
  }

  private var place = Place.text
  private var parameters: [UInt8] = []
  private var letter: [UInt8] = []

  /// Gives an event when the byte completes one.
  mutating func feed(_ byte: UInt8) -> Event? {
    switch place {
    case .text: return text(byte)
    case .escape: escape(byte)
    case .charset: place = .text
    // A command to the window, such as its title, ends in BEL.
    case .command: if byte == 0x07 { place = .text }
    case .sequence:
      guard (0x40...0x7E).contains(byte) else {
        parameters.append(byte)
        return nil
      }
      place = .text
      return sequence(byte)
    }
    return nil
  }

  private mutating func text(_ byte: UInt8) -> Event? {
    if byte == 0x1B {
      place = .escape
      return nil
    }
    if byte < 0x20 { return .control(Unicode.Scalar(byte)) }
    letter.append(byte)
    let expected = byte < 0x80 ? 1 : letter[0] < 0xE0 ? 2 : letter[0] < 0xF0 ? 3 : 4
    guard letter.count >= expected else { return nil }
    defer { letter = [] }
    return String(decoding: letter, as: UTF8.self).unicodeScalars.first.map { .letter($0) }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["):
      parameters = []
      place = .sequence
    case UInt8(ascii: "("), UInt8(ascii: ")"): place = .charset
    case UInt8(ascii: "]"): place = .command
    default: place = .text
    }
  }

  private func sequence(_ final: UInt8) -> Event? {
    guard parameters.first != UInt8(ascii: "?") else { return nil }
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    return .sequence(Unicode.Scalar(final), numbers)
  }
}
