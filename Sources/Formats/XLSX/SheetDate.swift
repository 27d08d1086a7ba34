/// The days of a workbook, counted from 1900 or from 1904.
struct SheetDate {
  /// Whether the days are counted from 1 January 1904, as old Macintosh workbooks do.
  let isFrom1904: Bool

  /// The last second that Excel knows, in days from 1900: 31 December 9999.
  private static let limit = 2_958_466.0

  /// A number of days as ISO 8601 writes it, as far as the format shows it; nil for what is no date.
  func text(_ days: Double, _ parts: CellFormat.TimeParts) -> String? {
    guard days >= 0, days < Self.limit else { return nil }
    var day = Int(days)
    var seconds = Int(((days - Double(day)) * 86_400).rounded())
    if parts == .elapsed { return Self.clock(day * 86_400 + seconds) }
    if seconds == 86_400 { (day, seconds) = (day + 1, 0) }
    guard parts != .clock || day > 0 else { return Self.clock(seconds) }
    guard let date = date(day) else { return nil }
    if parts.isSubset(of: [.year, .month]), parts.contains(.year) {
      return parts.contains(.month) ? String(date.prefix(7)) : String(date.prefix(4))
    }
    return parts.contains(.clock) || seconds > 0 ? "\(date)T\(Self.clock(seconds))" : date
  }

  /// The date of a day's number: `2024-01-31`.
  private func date(_ number: Int) -> String? {
    if isFrom1904 { return Self.date(fromUnixDays: number - 24_107) }
    switch number {
    // Excel takes 1900 for a leap year, as Lotus 1-2-3 did; its day 60 was never.
    case 60: return "1900-02-29"
    case 1...59: return Self.date(fromUnixDays: number - 25_568)
    case 61...: return Self.date(fromUnixDays: number - 25_569)
    default: return nil
    }
  }

  /// The date so many days after 1 January 1970, by the civil calendar.
  private static func date(fromUnixDays days: Int) -> String {
    // The year begins in March here, so that the leap day is its last (Hinnant, "chrono-compatible algorithms").
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  private static func clock(_ seconds: Int) -> String {
    let minutes = "\(padded(seconds / 3_600, 2)):\(padded(seconds / 60 % 60, 2))"
    return seconds % 60 == 0 ? minutes : "\(minutes):\(padded(seconds % 60, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
