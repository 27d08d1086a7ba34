public import Diagnostics

/// What is wrong with one option of `load … with`.
public struct OptionError: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    /// No option has this name; the nearest one, if any is near.
    case unknown(nearest: String?)
    /// The value is none that the option takes; the nearest one that it does, if any is near.
    case value(takes: Message, nearest: String? = nil)
    /// The file is of a format that takes no options.
    case otherFormat(FileFormat)
  }

  /// The place of the option in the list that was given, from 0.
  public let index: Int
  /// The option's name as given.
  public let name: String
  /// Its value as given.
  public let value: String?
  /// What is wrong.
  public let kind: Kind

  /// One plain sentence without a full stop.
  public var message: Message {
    switch kind {
    case .unknown: "there is no option \(name)"
    case .otherFormat(let format): "\(format.title) takes no option \(name)"
    case .value: value.map { "\(name) cannot be \"\($0)\"" } ?? "\(name) lacks its value"
    }
  }
}
