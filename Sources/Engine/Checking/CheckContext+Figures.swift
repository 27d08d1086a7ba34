import Diagnostics
import Language
import Tables

/// The choice of the figures that a verb works on.
extension CheckContext {
  /// The figures that `of` names, else the only measure; reports what is wrong.
  ///
  /// - Parameters:
  ///   - taken: a column that has another part in the stage.
  ///   - range: where the choice would stand.
  ///   - which: how to say which figures are meant, given a column's name as it is written.
  mutating func figures(
    named name: Syntax.Name?, except taken: Int?, range: Syntax.Range,
    which: (String) -> Message
  ) -> Int? {
    if let name {
      guard let index = column(name) else { return nil }
      guard index != taken else {
        report(
          Diagnostic(
            "same-column", "`\(name.text)` has another part in this stage", range: name.range,
            hint: "name another column of numbers after `of`"))
        return nil
      }
      guard scope.columns[index].type.isNumeric else {
        report(
          Diagnostic(
            "not-numeric", "`\(name.text)` holds no figures", range: name.range,
            hint: "name a column of numbers after `of`"))
        return nil
      }
      return index
    }
    if let sole = scope.soleMeasure, sole != taken, scope.columns[sole].type.isNumeric {
      return sole
    }
    let names = scope.figures(except: taken)
    report(
      Diagnostic(
        "which-measure",
        names.isEmpty
          ? "there are no figures here" : "there are several columns of figures here",
        range: range, hint: names.first.map { which(Language.spelling(ofColumn: $0)) },
        details: names.isEmpty
          ? [] : ["figures: \(scope.figures(except: nil).joined(separator: ", "))"]))
    return nil
  }
}
