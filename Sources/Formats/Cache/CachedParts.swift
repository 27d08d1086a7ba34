import Diagnostics
import Tables

/// The parts of a table that are no columns, put down for a cache file and taken up again.
extension CacheWriter {
  /// Puts down a field, as far as readers of delimited text fill it in.
  mutating func write(_ field: Field) {
    write(field.name)
    write(Role.read.firstIndex(of: field.role) ?? Role.read.count)
    write(field.unit) { $0.write($1) }
    write(field.domain) { writer, domain in
      writer.write(domain) { writer, number in
        writer.write(Int(number.mantissa))
        writer.write(number.scale)
      }
    }
  }

  /// Puts down what was detected.
  mutating func write(_ detection: Detection) {
    write(detection.facts) { $0.write($1) }
    write(detection.options) { writer, option in
      writer.write(option.name)
      writer.write(option.value) { $0.write($1) }
    }
  }

  private mutating func write(_ message: Message) {
    write(message.wording)
    write(message.arguments) { writer, argument in
      switch argument {
      case .text(let text):
        writer.write(0)
        writer.write(text)
      case .message(let message):
        writer.write(1)
        writer.write(message)
      case .data(let text, let language):
        writer.write(2)
        writer.write(text)
        writer.write(language)
      case .titled(let name, let titles):
        writer.write(3)
        writer.write(name)
        writer.write(titles.sorted { $0.key < $1.key }) { writer, title in
          writer.write(title.key)
          writer.write(title.value)
        }
      }
    }
  }
}

extension CacheReader {
  /// Takes up a field; nil for anything else.
  mutating func field() -> Field? {
    guard let name = text(), let role = number(in: 0...Role.read.count - 1),
      let unit = optional({ $0.text() }),
      let domain = optional({ reader in reader.list { $0.exactDecimal() } })
    else { return nil }
    var field = Field(name, role: Role.read[role])
    field.unit = unit
    field.domain = domain
    return field
  }

  private mutating func exactDecimal() -> ExactDecimal? {
    guard let mantissa = number(), let scale = number(in: 0...ExactDecimal.maximumScale) else {
      return nil
    }
    return ExactDecimal(mantissa: Int64(mantissa), scale: scale)
  }

  /// Takes up what was detected; nil for anything else.
  mutating func detection() -> Detection? {
    var detection = Detection()
    guard let facts = list({ $0.message(depth: 0) }),
      let options = list({ reader -> GivenOption? in
        guard let name = reader.text(), let value = reader.optional({ $0.text() }) else {
          return nil
        }
        return GivenOption(name, value)
      })
    else { return nil }
    (detection.facts, detection.options) = (facts, options)
    return detection
  }

  private mutating func message(depth: Int) -> Message? {
    guard depth < Self.mostDepth, let wording = text(),
      let arguments = list({ $0.argument(depth: depth) })
    else { return nil }
    return Message(wording: wording, arguments: arguments)
  }

  /// Messages are not filled into each other deeper than this.
  private static let mostDepth = 32

  private mutating func argument(depth: Int) -> Message.Argument? {
    switch number() {
    case 0: return text().map { .text($0) }
    case 1: return message(depth: depth + 1).map { .message($0) }
    case 2:
      guard let text = text(), let language = self.text() else { return nil }
      return .data(text, language: language)
    case 3:
      guard let name = text(),
        let titles = list({ reader in
          reader.text().flatMap { key in reader.text().map { (key, $0) } }
        })
      else { return nil }
      return .titled(name, titles: Dictionary(titles, uniquingKeysWith: { first, _ in first }))
    default: return nil
    }
  }
}

extension Role {
  /// The roles that readers of delimited text give.
  fileprivate static let read: [Role] = [
    .dimension, .time, .measure, .count, .plain, .attribute(of: nil),
  ]
}
