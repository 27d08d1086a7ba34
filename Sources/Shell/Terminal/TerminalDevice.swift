import Glibc

/// The pair of file descriptors that a person sits at: what is typed and what is shown.
public struct TerminalDevice: Sendable {
  /// Rows and columns of a screen, each at least one.
  public struct Size: Sendable, Equatable {
    /// How many lines the screen shows.
    public let rows: Int
    /// How many cells a line has.
    public let columns: Int
    /// Takes both as they are.
    public init(rows: Int, columns: Int) {
      self.rows = rows
      self.columns = columns
    }
  }

  /// Where keys come from.
  public let input: Int32
  /// Where text goes.
  public let output: Int32

  /// Standard input and standard output.
  public static let standard = TerminalDevice(input: STDIN_FILENO, output: STDOUT_FILENO)

  /// Takes two open descriptors, which stay their owner's.
  public init(input: Int32, output: Int32) {
    self.input = input
    self.output = output
  }

  /// Whether both ends are a terminal, so that a line editor makes sense.
  public var isInteractive: Bool { isatty(input) == 1 && isatty(output) == 1 }

  /// Whether the terminal obeys control sequences; false for `TERM=dumb` or none at all.
  public var understandsControlSequences: Bool {
    guard let name = getenv("TERM") else { return false }
    let term = String(cString: name)
    return !term.isEmpty && term != "dumb"
  }

  /// The size that the system reports, or 24 rows of 80 columns where it knows none.
  public var size: Size {
    var window = winsize()
    let known = ioctl(output, UInt(TIOCGWINSZ), &window) == 0
    return Size(
      rows: known && window.ws_row > 0 ? Int(window.ws_row) : 24,
      columns: known && window.ws_col > 0 ? Int(window.ws_col) : 80)
  }

  /// Sends text after whatever standard output still holds; a terminal that is gone is no error here.
  func write(_ text: String) {
    // The line editor writes through the C library's buffer; ours must come after it.
    fflush(nil)
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      if written > 0 {
        bytes = bytes.dropFirst(written)
      } else if !Self.mayTryAgain(output) {
        return
      }
    }
  }

  /// After a failed write: whether it is worth repeating, once a descriptor that was full has room.
  private static func mayTryAgain(_ descriptor: Int32) -> Bool {
    if errno == EINTR { return true }
    guard errno == EAGAIN else { return false }
    var poll = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return Glibc.poll(&poll, 1, -1) >= 0 || errno == EINTR
  }
}
