import Language
import Tables

extension Syntax.Stage {
  /// The conditions of a `where` that a row of the same keys fulfils today if it did before.
  ///
  /// These compare dimensions with literals, and with nothing that data decide; with parameters only where these have
  /// their recorded values. Dimensions among `names` are left aside: by them the row is looked for anyway.
  func lastingConditions(
    in table: Table, besides names: [String], parametersLast: Bool
  ) -> [Syntax.Expression] {
    guard case .filter(let condition) = kind else { return [] }
    return condition.conjuncts.filter { part in
      guard let used = part.namesUsed(parametersLast), !used.isEmpty else { return false }
      return used.allSatisfy { name in
        !names.contains(name)
          && table.index(of: name).map { table.fields[$0].role.isKey } ?? false
      }
    }
  }
}

extension Syntax.Expression {
  /// The names in it, ordinals among them.
  var names: [String] { namesUsed(true) ?? [] }

  /// The parts that `and` joins.
  fileprivate var conjuncts: [Syntax.Expression] {
    guard case .binary(.and, let left, let right, _) = kind else { return [self] }
    return left.conjuncts + right.conjuncts
  }

  /// The names in it, ordinals among them; nil where it depends on a parameter that may be another one.
  fileprivate func namesUsed(_ parametersLast: Bool) -> [String]? {
    func names(in parts: [Syntax.Expression]) -> [String]? {
      let names = parts.compactMap { $0.namesUsed(parametersLast) }
      return names.count == parts.count ? names.flatMap { $0 } : nil
    }
    switch kind {
    case .parameter: return parametersLast ? [] : nil
    case .name(let name): return [name.text]
    case .literal: return []
    case .negate(let inner), .not(let inner), .missing(let inner, _, _): return names(in: [inner])
    case .binary(_, let left, let right, _), .startsWith(let left, let right):
      return names(in: [left, right])
    case .membership(let value, let list, _): return names(in: [value] + list)
    case .between(let value, let low, let high, _): return names(in: [value, low, high])
    case .call(_, let arguments): return names(in: arguments)
    }
  }
}
