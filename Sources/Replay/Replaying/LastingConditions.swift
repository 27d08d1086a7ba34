import Language
import Tables

extension Syntax.Stage {
  /// The conditions of a `where` that a row of the same keys fulfils today if it did before.
  ///
  /// These compare dimensions with literals, and with nothing that data or parameters decide. Dimensions among `names`
  /// are left aside: by them the row is looked for anyway.
  func lastingConditions(in table: Table, besides names: [String]) -> [Syntax.Expression] {
    guard case .filter(let condition) = kind else { return [] }
    return condition.conjuncts.filter { part in
      guard let used = part.namesUsed, !used.isEmpty else { return false }
      return used.allSatisfy { name in
        !names.contains(name)
          && table.index(of: name).map { table.fields[$0].role.isKey } ?? false
      }
    }
  }
}

extension Syntax.Expression {
  /// The parts that `and` joins.
  fileprivate var conjuncts: [Syntax.Expression] {
    guard case .binary(.and, let left, let right, _) = kind else { return [self] }
    return left.conjuncts + right.conjuncts
  }

  /// The names in it, ordinals among them; nil where it depends on a parameter.
  fileprivate var namesUsed: [String]? {
    switch kind {
    case .parameter: return nil
    case .name(let name): return [name.text]
    case .literal: return []
    case .negate(let inner), .not(let inner), .missing(let inner, _, _): return inner.namesUsed
    case .binary(_, let left, let right, _), .startsWith(let left, let right):
      return Self.names(in: [left, right])
    case .membership(let value, let list, _): return Self.names(in: [value] + list)
    case .between(let value, let low, let high, _): return Self.names(in: [value, low, high])
    case .call(_, let arguments): return Self.names(in: arguments)
    }
  }

  private static func names(in parts: [Syntax.Expression]) -> [String]? {
    let names = parts.compactMap(\.namesUsed)
    return names.count == parts.count ? names.flatMap { $0 } : nil
  }
}
