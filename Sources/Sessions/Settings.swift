import Diagnostics
import Engine
import Language

/// What `set` can change, and how the shell and the command line show results.
public struct Settings: Sendable, Hashable {
  /// The language of titles, verdicts and numbers: `fi`, `sv`, `en`.
  public var language = "en"
  /// `on`, `off`, or `auto` to go by the terminal.
  public var color = "auto"
  /// Which colours: for a `dark` or a `light` background, or a `projector`; the terminal is never asked.
  public var theme = "dark"
  /// The most rows that a table shows at once; `auto` is what the screen holds, 0 is all.
  public var rows = "auto"
  /// Whether a line above a comparison says what it found.
  public var answer = "on"
  /// How many people must stand behind a figure of `meter` that is shown.
  public var smallest = "5"
  /// Whether single people's answers may be shown: `hidden` or `shown`.
  public var answers = "hidden"
  /// The most memory that reading a file may take, in mebibytes; `auto` is most of what is free, 0 is no limit.
  public var memory = "auto"
  /// Whether the columns of big files are kept for the next time.
  public var cache = "on"
  /// Whether the footer tells how long a query took.
  public var timing = "on"

  /// The settings as first shipped.
  public init() {}

  /// One setting: its name, what it may be, and where it is kept.
  public struct Entry: Sendable {
    /// The name after `set`.
    public let name: String
    /// The words that it takes.
    public let values: [String]
    /// Whether it takes a whole number too.
    public let takesNumber: Bool
    /// What it does, in one line.
    public let summary: String
    nonisolated(unsafe) let path: WritableKeyPath<Settings, String>

    init(
      _ name: String, _ values: [String], takesNumber: Bool = false, _ summary: String,
      _ path: WritableKeyPath<Settings, String>
    ) {
      self.name = name
      self.values = values
      self.takesNumber = takesNumber
      self.summary = summary
      self.path = path
    }
  }

  /// Every setting, in the order of the reference.
  public static let all: [Entry] = [
    Entry(
      "language", ["en", "fi", "sv"],
      "titles, verdicts and numbers; in Finnish messages and help too", \.language),
    Entry("color", ["auto", "on", "off"], "colour in the terminal", \.color),
    Entry("theme", ["dark", "light", "projector"], "which colours", \.theme),
    Entry(
      "rows", ["auto"], takesNumber: true,
      "the most rows that a table shows at once; auto fits the screen, 0 is all", \.rows),
    Entry("answer", ["on", "off"], "what a comparison found, in a line above it", \.answer),
    Entry(
      "smallest", [], takesNumber: true,
      "how many people must stand behind a figure of meter; smaller groups are suppressed",
      \.smallest),
    Entry(
      "answers", ["hidden", "shown"], "whether single people's answers are shown", \.answers),
    Entry(
      "memory", ["auto"], takesNumber: true,
      "the most memory that reading a file may take, in MiB; auto is most of what is free, 0 no limit",
      \.memory),
    Entry(
      "cache", ["on", "off"],
      "whether the columns of big files are kept, so that opening one again needs no reading",
      \.cache),
    Entry("timing", ["on", "off"], "how long a query took, in the footer", \.timing),
  ]

  /// Gives the engine what it needs to know of the settings.
  func apply(to inputs: inout Inputs) {
    inputs.smallestGroup = Int(smallest) ?? inputs.smallestGroup
    inputs.showsAnswers = answers == "shown"
  }

  /// The settings that change what a query gives, so that a notebook keeps them.
  public static let ofResults: Set<String> = ["smallest", "answers"]

  /// The present value of a setting.
  public subscript(entry: Entry) -> String { self[keyPath: entry.path] }

  /// How many rows a table shows at once.
  public enum RowLimit: Sendable, Hashable {
    /// As many as the screen holds; all where there is none.
    case screen
    /// All.
    case none
    /// So many.
    case rows(Int)
  }

  /// How many rows a table shows at once.
  public var rowLimit: RowLimit {
    guard let count = Int(rows) else { return .screen }
    return count > 0 ? .rows(count) : .none
  }

  /// The most bytes that reading a file may take; nil for most of what is free.
  var memoryLimit: Int? {
    Int(memory).map { (1...Int.max >> 20).contains($0) ? $0 << 20 : .max }
  }

  /// Sets a value by name; throws what is wrong with the name or the value.
  mutating func set(_ name: Syntax.Name, to literal: Syntax.Literal?) throws(DiagnosticList) {
    guard let entry = Self.all.first(where: { $0.name == name.text.lowercased() }) else {
      throw DiagnosticList(Self.unknown(name))
    }
    guard let literal else {
      throw DiagnosticList(
        Diagnostic(
          "setting-value", "`set \(entry.name)` needs a value", range: name.range,
          hint: Self.choices(entry)))
    }
    let value = literal.value.written.lowercased()
    let isNumber = entry.takesNumber && (Int(value).map { $0 >= 0 } ?? false)
    guard isNumber || entry.values.contains(value) else {
      var diagnostic = Diagnostic(
        "setting-value", "`\(entry.name)` cannot be \(literal.value.written)",
        range: literal.range, hint: Self.choices(entry))
      diagnostic.replacement = NearestName.match(for: value, among: entry.values)
      throw DiagnosticList(diagnostic)
    }
    self[keyPath: entry.path] = value
  }

  private static func unknown(_ name: Syntax.Name) -> Diagnostic {
    let names = all.map(\.name)
    let near = NearestName.match(for: name.text, among: names)
    var diagnostic = Diagnostic(
      "unknown-setting", "there is no setting `\(name.text)`", range: name.range,
      hint: near.map { "did you mean `\($0)`?" },
      details: ["settings: \(names.joined(separator: ", "))"])
    diagnostic.replacement = near
    return diagnostic
  }

  private static func choices(_ entry: Entry) -> Message {
    let words = entry.values.joined(separator: ", ")
    if entry.values.isEmpty { return "a whole number" }
    return entry.takesNumber ? "\(words) or a whole number" : "one of \(words)"
  }
}

extension Syntax.LiteralValue {
  /// The value as plain text, without quotes.
  var written: String {
    switch self {
    case .number(let text), .text(let text), .word(let text): text
    case .boolean(let value): value ? "true" : "false"
    }
  }
}
