/// Which links of prose may be followed.
enum LinkDestination {
  private static let schemes = ["http", "https", "mailto"]

  /// True for `http`, `https`, `mailto`, and places relative to the page or in it.
  ///
  /// Browsers drop controls within and blanks before a scheme, so what has any there is refused, as is `//host`, which
  /// would take the page's own scheme.
  static func isSafe(_ destination: String) -> Bool {
    let scalars = destination.unicodeScalars
    if scalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) { return false }
    if scalars.first?.properties.isWhitespace ?? false { return false }
    let plain = destination.replacing("\\", with: "/")
    if plain.hasPrefix("//") { return false }
    guard let colon = scalars.firstIndex(of: ":") else { return true }
    let scheme = scalars[..<colon]
    // A colon behind `/`, `?`, `#` or whatever else no scheme has is no scheme's.
    let isScheme = scheme.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || "+-.".unicodeScalars.contains($0)
    }
    guard isScheme else { return true }
    return schemes.contains(String(scheme).lowercased())
  }

  /// The destination as a page writes it: whatever has no place in an address is percent-encoded.
  ///
  /// https://url.spec.whatwg.org/#url-code-points; percent signs are kept, as they may be escapes already.
  static func encoded(_ destination: String) -> String {
    var result = ""
    for scalar in destination.unicodeScalars {
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "!#$%&'()*+,-./:;=?@_~".unicodeScalars.contains(scalar))
      if isPlain {
        result.unicodeScalars.append(scalar)
      } else {
        for byte in Array(String(scalar).utf8) {
          let digits = String(byte, radix: 16, uppercase: true)
          result += "%" + (digits.count < 2 ? "0" : "") + digits
        }
      }
    }
    return result
  }
}
