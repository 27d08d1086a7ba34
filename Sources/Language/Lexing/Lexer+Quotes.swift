import Diagnostics

extension Lexer {
  /// `"…"`: may go on over line ends, but not over a blank line, so that a forgotten quote stays local.
  mutating func text() {
    let start = (index: index, offset: offset)
    var lineEnd: (index: Int, offset: Int)?
    advance()
    var value = String.UnicodeScalarView()
    var fault: Diagnostic?
    while let scalar = current {
      if scalar == "\"" {
        advance()
        if lineEnd != nil, let next = current, CharacterClass.continuesWord(next) { break }
        let kind = fault.map(Lexeme.Kind.invalid) ?? .text(String(value))
        return emit(kind, from: start.offset)
      }
      if scalar == "\n" {
        lineEnd = lineEnd ?? (index, offset)
        if index < singleLineUntil || nextLineIsBlank() { break }
      }
      if scalar == "\\" {
        escape(closing: "\"", into: &value, fault: &fault)
      } else {
        value.append(scalar)
        advance()
      }
    }
    if current == nil, index > singleLineUntil { result.openText = start.offset }
    singleLineUntil = max(singleLineUntil, index)
    if let lineEnd { (index, offset) = lineEnd }
    emit(.invalid(.unclosedText(range: start.offset..<offset)), from: start.offset)
  }

  /// `` `…` ``: one line, with the escapes of a text.
  mutating func quotedNameKind() -> Lexeme.Kind {
    let start = offset
    advance()
    var value = String.UnicodeScalarView()
    var fault: Diagnostic?
    while let scalar = current, scalar != "\n" {
      if scalar == "`" {
        advance()
        if value.isEmpty { return .invalid(fault ?? .emptyName(range: start..<offset)) }
        return fault.map(Lexeme.Kind.invalid) ?? .quotedName(String(value))
      }
      if scalar == "\\" {
        escape(closing: "`", into: &value, fault: &fault)
      } else {
        value.append(scalar)
        advance()
      }
    }
    return .invalid(.unclosedName(range: start..<offset))
  }

  /// `\"`, `\\`, `\n`, `\t`, `\u{…}`; the first fault found is kept.
  private mutating func escape(
    closing: Unicode.Scalar, into value: inout String.UnicodeScalarView, fault: inout Diagnostic?
  ) {
    let start = offset
    advance()
    guard let scalar = current, scalar != "\n" else { return }
    advance()
    switch scalar {
    case closing, "\\": value.append(scalar)
    case "n": value.append("\n")
    case "t": value.append("\t")
    case "u" where current == "{":
      advance()
      let digits = take { $0.properties.isASCIIHexDigit }
      if current == "}", let code = UInt32(digits, radix: 16), let made = Unicode.Scalar(code) {
        advance()
        value.append(made)
      } else {
        _ = take { $0 != "}" && $0 != closing && $0 != "\n" }
        if current == "}" { advance() }
        fault = fault ?? .badCode(range: start..<offset)
      }
    default:
      fault = fault ?? .unknownEscape(scalar, closing: closing, range: start..<offset)
    }
  }

  /// True when the line after the line feed at the cursor holds only blanks.
  private func nextLineIsBlank() -> Bool {
    var ahead = index + 1
    while ahead < scalars.count, CharacterClass.isBlank(scalars[ahead]) { ahead += 1 }
    return ahead < scalars.count && scalars[ahead] == "\n"
  }

  /// Curly, angled and single quotes: what they hold, up to a partner on the same line, with straight ones.
  mutating func foreignQuote(_ opening: Unicode.Scalar) {
    let start = offset
    let partners: [Unicode.Scalar] =
      switch opening {
      case "“", "”", "„", "‟": ["“", "”", "‟"]
      case "«", "»": ["«", "»"]
      case "'": ["'"]
      default: ["‘", "’"]
      }
    advance()
    let lookahead = scalars[index...].prefix { $0 != "\n" }
    guard let close = lookahead.firstIndex(where: partners.contains) else {
      emit(.invalid(.foreignQuote(holding: nil, range: start..<offset)), from: start)
      return
    }
    var held = String.UnicodeScalarView()
    while index < close, let scalar = current {
      held.append(scalar)
      advance()
    }
    advance()
    let fault = Diagnostic.foreignQuote(holding: String(held), range: start..<offset)
    emit(.invalid(fault), from: start)
  }
}
