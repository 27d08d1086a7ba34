import Diagnostics
public import Formats
import Rendering
public import Sessions
import Synchronization
import Tables

/// A line at the foot of the terminal that tells how far long work is, and is gone at its end.
///
/// Of work of which nobody knows how much is left it tells how long it goes on.
///
/// Nothing is shown of what takes less than a second, nor where standard error is no terminal.
public final class ProgressLine: Sendable {
  /// The line on standard error.
  public static let standard = ProgressLine(.standardError)

  private static let pause = Duration.milliseconds(100)

  private struct State {
    /// When the statement was begun.
    var begun: Moment?
    /// When the reading or writing was begun of which is told.
    var start: Moment?
    var shown: Moment?
    var settings = Settings()
  }

  private let sink: OutputSink
  /// Whether anybody sees it.
  let isSeen: Bool
  private let patience: Duration
  private let state = Mutex(State())

  /// Writes to a terminal once something takes longer than `patience`.
  init(_ sink: OutputSink, isSeen: Bool? = nil, patience: Duration = .seconds(1)) {
    self.sink = sink
    self.isSeen = isSeen ?? (sink.isTerminal && sink.terminal.understandsControlSequences)
    self.patience = patience
  }

  /// Begins a statement, with the language and the colours of the line.
  public func use(_ settings: Settings) {
    guard isSeen else { return }
    state.withLock { ($0.settings, $0.begun) = (settings, Moment.now) }
  }

  /// Tells how far the reading is; called from any thread.
  public func show(_ progress: WorkProgress) {
    guard isSeen else { return }
    guard progress.done == 0 || progress.done < progress.total else { return clear() }
    // Whoever finds another thread at it reads on.
    state.withLockIfAvailable { state in
      let now = Moment.now
      guard progress.done > 0, let start = state.start else {
        state.start = now
        return
      }
      let elapsed = now - start
      let isDue = state.shown.map { now - $0 >= Self.pause } ?? (elapsed >= patience)
      if isDue { draw(Self.text(progress, elapsed), at: now, &state) }
    }
  }

  /// Tells how far a stage of a statement is, or how long the statement goes on, unless it reads or writes.
  ///
  /// To be called often while a statement is waited for.
  func tick(_ meter: WorkMeter) {
    guard isSeen else { return }
    state.withLockIfAvailable { state in
      let now = Moment.now
      guard state.start == nil, let begun = state.begun, now - begun >= patience else { return }
      let isDue = state.shown.map { now - $0 >= Self.pause } ?? true
      guard isDue else { return }
      let text = meter.reading(at: now).map(Self.text) ?? Self.text(working: now - begun)
      draw(text, at: now, &state)
    }
  }

  private func draw(_ text: Message, at now: Moment, _ state: inout State) {
    state.shown = now
    let style = TerminalStyle(sink, settings: state.settings)
    let text = text.text(in: style.language)
    sink.tell("\r" + style.paint(style.safe(text), .quiet) + "\u{1B}[K")
  }

  /// Takes the line away, as what was read for has ended.
  func clear() {
    guard isSeen else { return }
    state.withLock { clear(&$0) }
  }

  private func clear(_ state: inout State) {
    if state.shown != nil { sink.tell("\r\u{1B}[K") }
    (state.start, state.shown) = (nil, nil)
  }

  /// What the line says of work of which nobody knows how much is left: `working: 3 s`.
  static func text(working elapsed: Duration) -> Message {
    "working: \(Int(elapsed.components.seconds)) s · Ctrl-C calls it off"
  }

  /// What the line says of a stage: `trend: 45 %, 3 s left`, or minutes from two on.
  static func text(_ reading: WorkMeter.Reading) -> Message {
    let stage = reading.stage.map { Message(verbatim: $0) } ?? "working"
    let (percent, left) = (Int(reading.share * 100), seconds(reading.left))
    return left < 120
      ? "\(stage): \(percent) %, \(left) s left · Ctrl-C calls it off"
      : "\(stage): \(percent) %, \(left / 60) min left · Ctrl-C calls it off"
  }

  /// Whole seconds, a part of one counting as one.
  private static func seconds(_ duration: Duration) -> Int {
    Int((duration / .seconds(1)).rounded(.up))
  }

  /// What the line says: `reading: 45 %, 3 s left`, `writing: …`, or minutes from two on.
  static func text(_ progress: WorkProgress, _ elapsed: Duration) -> Message {
    let share = Double(progress.done) / Double(max(progress.total, 1))
    let percent = Int(share * 100)
    let left = share > 0 ? seconds(elapsed / share * (1 - share)) : 0
    let isSoon = left < 120
    return switch progress.kind {
    case .reading:
      isSoon
        ? "reading: \(percent) %, \(left) s left · Ctrl-C calls it off"
        : "reading: \(percent) %, \(left / 60) min left · Ctrl-C calls it off"
    case .writing:
      isSoon
        ? "writing: \(percent) %, \(left) s left · Ctrl-C calls it off"
        : "writing: \(percent) %, \(left / 60) min left · Ctrl-C calls it off"
    }
  }
}
