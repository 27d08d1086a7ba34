import Glibc

/// The character set of the C library, which libedit decodes keys and measures cells with.
enum TerminalLocale {
  /// Tried in turn: the person's own choice, then locales that every system is likely to have.
  private static let candidates = ["", "C.UTF-8", "C.utf8", "en_US.UTF-8"]

  /// Chooses a UTF-8 character set; false if the system has none.
  ///
  /// Only `LC_CTYPE` is touched: `LC_ALL` would also change how C reads and writes numbers. Without this
  /// libedit drops every letter outside ASCII when `LANG` is C or unset.
  static func useUTF8() -> Bool {
    candidates.contains { name in
      guard setlocale(LC_CTYPE, name) != nil, let codeset = nl_langinfo(Int32(CODESET)) else {
        return false
      }
      return String(cString: codeset) == "UTF-8"
    }
  }
}
