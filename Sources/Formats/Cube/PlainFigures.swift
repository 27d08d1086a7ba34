/// Reads runs of plain figures, as nearly all of a big file are: `306443 290460 -1.5`.
enum PlainFigures {
  /// The most digits that always fit 64 bits.
  private static let mostDigits = 18

  /// Adds the plain figures from a place on, up to the first thing that is none; gives its place.
  ///
  /// Blanks, commas and semicolons stand between figures and are all the same.
  static func append(
    _ bytes: [UInt8], from start: Int, to figures: inout Figures, atMost most: Int
  ) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var place = start
      while figures.count < most {
        while place < bytes.count, isSeparator(bytes[place]) { place &+= 1 }
        guard let figure = plain(bytes, at: place),
          figure.end == bytes.count || isSeparator(bytes[figure.end])
        else { return place }
        figures.append(figure.digits, figure.decimals)
        place = figure.end
      }
      return place
    }
  }

  /// Adds the plain figures of a JSON array from a place on, each with the comma after it; gives the place after the
  /// last comma that was passed.
  ///
  /// What follows that comma is no plain figure, or it is the last element.
  static func appendElements(
    _ bytes: [UInt8], from start: Int, to figures: inout Figures, atMost most: Int
  ) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var place = start
      while figures.count < most {
        var next = place
        while next < bytes.count, isBlank(bytes[next]) { next &+= 1 }
        guard let figure = plain(bytes, at: next), isJSON(bytes, from: next) else { return place }
        next = figure.end
        while next < bytes.count, isBlank(bytes[next]) { next &+= 1 }
        guard next < bytes.count, bytes[next] == UInt8(ascii: ",") else { return place }
        figures.append(figure.digits, figure.decimals)
        place = next &+ 1
      }
      return place
    }
  }

  /// JSON has no zero before other digits and no figure without one before its point.
  @inline(__always)
  private static func isJSON(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    let first = bytes[start] == UInt8(ascii: "-") ? start &+ 1 : start
    guard first < bytes.count, bytes[first] != UInt8(ascii: ".") else { return false }
    guard bytes[first] == UInt8(ascii: "0"), first &+ 1 < bytes.count else { return true }
    return bytes[first &+ 1] &- UInt8(ascii: "0") > 9
  }

  @inline(__always)
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
  }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// A figure of few digits, with a point or without; nil for anything else.
  @inline(__always)
  private static func plain(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (digits: Int64, decimals: UInt8, end: Int)? {
    var place = start
    guard place < bytes.count else { return nil }
    let isNegative = bytes[place] == UInt8(ascii: "-")
    if isNegative { place &+= 1 }
    let first = place
    var value: Int64 = 0
    while place < bytes.count {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      value = value &* 10 &+ Int64(digit)
      place &+= 1
    }
    var count = place &- first
    var decimals = 0
    if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
      place &+= 1
      let point = place
      while place < bytes.count {
        let digit = bytes[place] &- UInt8(ascii: "0")
        guard digit < 10 else { break }
        value = value &* 10 &+ Int64(digit)
        place &+= 1
      }
      decimals = place &- point
      guard decimals > 0 else { return nil }
      count &+= decimals
    }
    guard count > 0, count <= mostDigits else { return nil }
    return (isNegative ? 0 &- value : value, UInt8(truncatingIfNeeded: decimals), place)
  }
}
