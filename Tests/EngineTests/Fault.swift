import Testing

/// A faulty pipeline and what it is told: code, marked text and hint, a line per fault.
struct Fault: CustomTestStringConvertible, Sendable {
  let question: String
  let told: [String]

  init(_ question: String, _ told: String...) {
    self.question = question
    self.told = told
  }

  var testDescription: String { question }

  /// The codes that are told.
  var codes: [String] { told.compactMap { $0.split(separator: " ").first.map(String.init) } }
}
