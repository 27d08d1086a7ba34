import Diagnostics

extension ReplayReport {
  /// Cells that fail for the same reason.
  struct Failure {
    /// What is wrong.
    let message: Message
    /// The cells in the order of the notebook, with the lines at fault.
    var cells: [(name: String, line: Int)]
  }

  /// Why cells fail, each reason once, in the order of the first cell that it stops.
  var failures: [Failure] {
    var failures: [Failure] = []
    for cell in cells where cell.verdict == .failed {
      let place = (name: cell.cell.name, line: cell.faultLine ?? cell.cell.line)
      let message = cell.diagnostics.first?.message ?? ""
      if let known = failures.firstIndex(where: { $0.message == message }) {
        failures[known].cells.append(place)
      } else {
        failures.append(Failure(message: message, cells: [place]))
      }
    }
    return failures
  }

  /// What is wrong with the cells: a fault that several have is told where it is met first, with the others' names.
  var faults: [Diagnostic] {
    var faults: [(diagnostic: Diagnostic, others: [String])] = []
    for cell in cells {
      for diagnostic in cell.diagnostics {
        let known = faults.firstIndex { $0.diagnostic.reads(as: diagnostic) }
        guard let known else {
          faults.append((diagnostic, []))
          continue
        }
        let isNew = faults[known].diagnostic != diagnostic
        if isNew, !faults[known].others.contains(cell.cell.name) {
          faults[known].others.append(cell.cell.name)
        }
      }
    }
    return faults.map { diagnostic, others in
      guard !others.isEmpty else { return diagnostic }
      var diagnostic = diagnostic
      diagnostic.details.append("the same in \(others.joined(separator: ", "))")
      return diagnostic
    }
  }
}

extension Diagnostic {
  /// True for a fault that says the same, wherever it is.
  fileprivate func reads(as other: Diagnostic) -> Bool {
    code == other.code && message == other.message && hint == other.hint
      && details == other.details
  }
}
