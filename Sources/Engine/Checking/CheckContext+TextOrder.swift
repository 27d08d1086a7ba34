import Diagnostics
import Indicators
import Language
import Tables

/// Texts that look like dates or numbers are ordered as texts, which nobody means who asks for their order.
extension CheckContext {
  /// What the cells of a column look like; nil for one that is no text, or whose texts are not known yet.
  private func look(of index: Int) -> TextLook? {
    let column = scope.columns[index]
    return column.type == .text ? column.members.flatMap(TextLook.init) : nil
  }

  /// Warns where a column of dates written as `31.12.2023` is put in order.
  mutating func remarkOnOrder(of index: Int) {
    guard case .writtenDates(let date)? = look(of: index) else { return }
    remarks.append(
      .note(
        "the dates in `\(scope.columns[index].field.name)` are texts, ordered as texts and not in time: write them in the file as \(date.standard)"
      ))
  }

  /// Checks a comparison by order of a text column: refuses a date in another form, warns of what is no order in time or
  /// by size.
  mutating func checkOrder(
    of subject: CheckedExpression, with other: CheckedExpression, range: Syntax.Range
  ) -> Bool {
    guard let index = subject.column, let look = look(of: index) else { return true }
    let name = scope.columns[index].field.name
    switch look {
    case .writtenDates: remarkOnOrder(of: index)
    case .standardDates:
      guard case .text(let text)? = other.constant, let date = WrittenDate(text) else { break }
      let literal = Language.spelling(ofText: date.standard)
      report(
        Diagnostic(
          "date-form", "the dates in `\(name)` are written with the year first", range: range,
          hint: "write \(literal)", replacement: literal))
      return false
    case .figures:
      guard case .text(let text)? = other.constant, TextLook.isFigure(text),
        let odd = scope.columns[index].members?.members.first(where: TextLook.isOutOfOrder)
      else { break }
      remarks.append(
        .note("`\(name)` is text, as \"\(odd)\" is, and is compared as text and not by size"))
    }
    return true
  }

  /// The way out where a text column is compared by order with a number.
  func wayToSize(of index: Int) -> (hint: Message, details: [Message]) {
    let column = scope.columns[index]
    guard let members = column.members, case .figures(let odd)? = look(of: index) else {
      return ("texts have no size: compare with = or ~", [])
    }
    let why: Message = "`\(column.field.name)` is text as it has cells such as \"\(odd)\""
    return TextLook.areMostlyPlainNumbers(members)
      ? ("write number(\(Language.spelling(ofColumn: column.field.name)))", [why])
      : ("leave nothing but digits in these cells of the file", [why])
  }
}
