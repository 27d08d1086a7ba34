import Glibc
import Rendering
import Sessions

/// How text is drawn on a sink: by the settings, the terminal behind it, and the environment.
enum StyleChoice {
  /// Wide enough for anything: what no person looks at directly is neither fitted nor cut.
  static let unlimitedWidth = 1_000_000

  /// The style for a sink.
  static func style(
    for sink: OutputSink, settings: Settings, environment: (String) -> String? = variable
  ) -> TerminalStyle {
    let isTerminal = sink.isTerminal
    let allowsColor =
      isTerminal && sink.terminal.understandsControlSequences
      && (environment("NO_COLOR") ?? "").isEmpty
    return TerminalStyle(
      width: isTerminal ? sink.terminal.size.columns : unlimitedWidth,
      color: isOn(settings.color, automatic: allowsColor),
      language: DisplayLanguage(rawValue: settings.language) ?? .en,
      maximumRows: isTerminal ? settings.maximumRows : nil)
  }

  private static func isOn(_ setting: String, automatic: Bool) -> Bool {
    switch setting {
    case "on": true
    case "off": false
    default: automatic
    }
  }

  /// A variable of the process's environment.
  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
