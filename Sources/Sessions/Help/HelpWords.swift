/// Every word that `help` says to a person besides those of the language's own tables.
enum HelpWords {
  /// The topics that list all questions.
  static let questionTopics: Set<String> = ["questions", "question", "kysymykset"]
  static let beginning = "A query is a source and stages: school | where year = last | take 5"
  static let (stages, commands, functions) = ("Stages", "Commands", "Functions")
  static let (aggregates, operators) = ("In summarize", "Operators")
  static let questions = "Questions"
  static let ending = """
    help WORD tells more, help questions lists tasks.
      Tab completes, Right takes grey text, Ctrl-R searches, Ctrl-D leaves.
    """

  static func more(_ words: [String]) -> String {
    let pages = words.map { "help \($0)" }
    return "more: " + pages.joined(separator: ", ")
  }
}
