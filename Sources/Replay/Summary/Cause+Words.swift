import Diagnostics

extension ReplayReport.Cause {
  /// The cause as a sentence.
  var words: Message {
    switch self {
    case .handEdit: "the recorded table was edited by hand"
    case .definition: "the query was changed after its result was recorded"
    case .version(let version): "it was recorded by mittari \(version)"
    case .noQuery: "the cell has no query any more"
    }
  }
}
