import Glibc

/// The day that a run is dated with.
public enum RunDay {
  /// The local date as `2026-11-21`; with `SOURCE_DATE_EPOCH` set, that moment's date in universal time.
  public static func today() -> String {
    if let fixed = getenv("SOURCE_DATE_EPOCH"), let seconds = time_t(String(cString: fixed)) {
      return text(seconds, using: gmtime_r)
    }
    return text(time(nil), using: localtime_r)
  }

  private static func text(
    _ moment: time_t,
    using calendar: (UnsafePointer<time_t>, UnsafeMutablePointer<tm>) -> UnsafeMutablePointer<tm>?
  ) -> String {
    var moment = moment
    var parts = tm()
    guard calendar(&moment, &parts) != nil else { return "1970-01-01" }
    let numbers = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)]
    return numbers.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
  }
}
