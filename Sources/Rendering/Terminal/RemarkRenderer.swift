public import Indicators

/// Writes the remarks of a result by themselves, where the result is written as data and has no footer.
public enum RemarkRenderer {
  /// A line for each remark, worded in the style's language.
  public static func render(_ remarks: [Remark], style: TerminalStyle) -> String {
    remarks.map { remark in
      let text = style.safe(Wording.remark(remark, style.language).plain)
      return Wrapping.lines(text, width: style.usableWidth - 2, hanging: "  ")
        .map { "  " + style.paint($0, .quiet) + "\n" }.joined()
    }.joined()
  }
}
