/// Parts the thousands of long numbers.
public enum DigitGroups {
  /// Digits with a separator between groups of three from five digits up; anything but digits stays as it is.
  public static func grouped(_ digits: String, by separator: String) -> String {
    guard digits.utf8.count >= 5, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return digits
    }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += separator }
      result.append(digit)
    }
    return result
  }
}
