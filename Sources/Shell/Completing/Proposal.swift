/// Something that may stand at the cursor, before it is known whether it fits what was typed.
struct Proposal {
  /// What a person begins to type to get it.
  let names: [String]
  /// What is put in and shown.
  let candidate: Completion.Candidate
  /// True for what is found by any part of it, as members of a column are.
  var isMember = false

  init(
    _ name: String, text: String, shown: String? = nil, detail: String = "",
    alsoNamed others: [String] = [], isMember: Bool = false
  ) {
    names = [name] + others
    candidate = Completion.Candidate(text: text, shown: shown ?? name, detail: detail)
    self.isMember = isMember
  }

  /// Tells whether one of its names fits what was typed.
  func matches(_ typed: String, _ fits: (_ name: String, _ typed: String) -> Bool) -> Bool {
    names.contains { fits($0, typed) }
  }
}
