import Diagnostics
import Language

/// The names that cells would have made, had they not failed: what builds on one of them fails by the same cause.
///
/// Without this a later cell would be told that there is no such dataset, or would quietly take an older meaning of the
/// name.
struct UnmadeNames: Sendable {
  /// The cell that failed first.
  struct Failure: Sendable {
    let cell: String
    /// The line of the fault in the file.
    let line: Int
  }

  private var names: [String: Failure] = [:]
  private var lastResult: Failure?

  /// Why a statement cannot run; nil where all that it builds on was made.
  func fault(of statement: Syntax.Statement) -> (diagnostic: Diagnostic, failure: Failure)? {
    for source in statement.pipeline?.sources ?? [] {
      switch source {
      case .named(let name):
        guard let failure = names[name.text.lowercased()] else { continue }
        return (Self.fault("`\(name.text)` was not made", failure, name.range), failure)
      case .lastResult(let range):
        guard let lastResult else { continue }
        return (Self.fault("what `_` stands for was not made", lastResult, range), lastResult)
      case .path: continue
      }
    }
    return nil
  }

  /// The code of what fails because another cell did.
  static let faultCode: Diagnostic.Code = "cell-failed"

  private static func fault(_ what: Message, _ failure: Failure, _ range: Range<Int>) -> Diagnostic
  {
    Diagnostic(
      faultCode, "\(what), because the cell `\(failure.cell)` failed (line \(failure.line))",
      range: range, hint: "mend `\(failure.cell)` first")
  }

  /// Takes statements that did not run.
  mutating func add(_ statements: some Sequence<Syntax.Statement>, _ failure: Failure) {
    for statement in statements {
      for name in statement.madeNames { names[name] = failure }
      if case .query = statement.kind { lastResult = failure }
    }
  }

  /// Takes a text of which not every statement could be read: the names after `let`, `| as` and `load … as`.
  mutating func add(_ text: String, _ failure: Failure) {
    let bytes = Array(text.utf8)
    let tokens = Language.tokens(text).filter { $0.kind != .comment }
    var command = ""
    for (token, next) in zip(tokens, tokens.dropFirst()) {
      let word = String(decoding: bytes[token.range], as: UTF8.self).lowercased()
      if token.kind == .command { command = word }
      guard word == "let" || (word == "as" && (token.kind == .stage || command == "load")) else {
        continue
      }
      let name = String(decoding: bytes[next.range], as: UTF8.self)
      names[name.replacing("`", with: "").lowercased()] = failure
    }
    // Its query may be the one that could not be read.
    lastResult = failure
  }

  /// Takes a statement that ran.
  mutating func remove(_ statement: Syntax.Statement) {
    for name in statement.madeNames { names[name] = nil }
    if case .query = statement.kind { lastResult = nil }
  }
}

extension Syntax.Statement {
  /// The names that it gives, in lower case.
  fileprivate var madeNames: [String] {
    var made = pipeline?.givenNames ?? []
    switch kind {
    case .letName(let name, _), .load(_, let name?, _): made.append(name)
    default: break
    }
    return made.map { $0.text.lowercased() }
  }
}
