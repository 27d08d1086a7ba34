import Tables

/// What stands between whole and decimal digits.
public enum DecimalMark: String, Sendable, Hashable, CaseIterable {
  /// `1.5`
  case point = "."
  /// `1,5`
  case comma = ","
  /// Some figures with one and some with the other, as in Sotkanet's web tables.
  case both = "both"
}

/// What stands between groups of three digits; every kind of space may do so in any case.
public enum GroupMark: String, Sendable, Hashable, CaseIterable {
  /// Nothing but spaces.
  case space = " "
  /// `1.234`
  case point = "."
  /// `1,234`
  case comma = ","
}

/// What commas and points mean in the numbers of a file.
struct NumberMarks: Hashable {
  var decimal = DecimalMark.point
  var group = GroupMark.space

  /// What a scanned number comes to.
  enum Reading {
    /// The number, exactly.
    case exact(ExactDecimal)
    /// A number with decimals or an exponent whose digits don't fit an exact one.
    case inexact
    /// A row of digits too long for a number: a code.
    case code
    /// A decimal mark or a mark between groups: nobody can tell.
    case unclear
    /// Not a number with these marks.
    case none
  }

  /// Reads a scanned number by these marks.
  func reading(_ number: ScannedNumber) -> Reading {
    guard isClear(number.shape) else {
      if case .unclear = number.shape { return .unclear }
      return .none
    }
    switch number.shape {
    case .whole, .groups: return value(number, decimals: 0)
    case .decimal, .groupsAndDecimal: return value(number, decimals: number.lastRun)
    case .unclear(let mark): return value(number, decimals: isGroup(mark) ? 0 : number.lastRun)
    case .exponent: return .inexact
    }
  }

  /// Tells whether numbers of a shape are numbers with these marks, and in one way only.
  func isClear(_ shape: ScannedNumber.Shape) -> Bool {
    switch shape {
    case .whole, .exponent: true
    case .decimal(let mark): isDecimal(mark)
    case .groups(let mark): isGroup(mark)
    case .groupsAndDecimal(let mark):
      isDecimal(mark) && isGroup(mark == .comma ? .point : .comma)
    case .unclear(let mark):
      isGroup(mark) ? !isDecimal(mark) : isDecimal(mark) && decimal != .both
    }
  }

  private func value(_ number: ScannedNumber, decimals: Int) -> Reading {
    guard let mantissa = number.mantissa, decimals <= ExactDecimal.maximumScale else {
      return decimals > 0 ? .inexact : .code
    }
    return .exact(ExactDecimal(mantissa: mantissa, scale: decimals))
  }

  private func isDecimal(_ mark: ScannedNumber.Mark) -> Bool {
    switch decimal {
    case .both: true
    case .comma: mark == .comma
    case .point: mark == .point
    }
  }

  /// Tells whether a mark stands between groups of digits.
  func isGroup(_ mark: ScannedNumber.Mark) -> Bool {
    switch group {
    case .space: false
    case .comma: mark == .comma
    case .point: mark == .point
    }
  }

  /// The nearest binary number of a cell whose digits don't fit an exact one.
  func approximation(_ bytes: ArraySlice<UInt8>) -> Double? {
    let cell = Blanks.trimmed(bytes)
    var place = cell.startIndex + Minus.length(cell)
    var plain: [UInt8] = place > cell.startIndex ? [UInt8(ascii: "-")] : []
    while place < cell.endIndex {
      let byte = cell[place]
      let blank = Blanks.length(cell, at: place)
      let isMark = byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
      if isMark, isDecimal(byte == UInt8(ascii: ",") ? .comma : .point) {
        plain.append(UInt8(ascii: "."))
      } else if !isMark, blank == 0 {
        plain.append(byte)
      }
      place += max(1, blank)
    }
    guard let value = Double(String(decoding: plain, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }
}
