import Diagnostics

/// Every word that `help` says to a person besides those of the language's own tables.
enum HelpWords {
  /// The topics that list all questions.
  static let questionTopics: Set<String> = ["questions", "question", "kysymykset"]
  static let beginning: Message =
    "A query is a source and stages: school | where year = last | take 5"
  static let stages: Message = "Stages"
  static let commands: Message = "Commands"
  static let functions: Message = "Functions"
  static let aggregates: Message = "In summarize"
  static let operators: Message = "Operators"
  static let questions: Message = "Questions"
  static let formatsRead: Message = "Files, told apart by what is in them"
  static let loadOptions: Message = "After with, where a file leaves open how to read it"
  static let databases: Message = "Tables of databases, asked for rows when a query needs them"
  static let formatsWritten: Message = "Files, told apart by their names"
  static let ending: [Message] = [
    "help WORD tells more, help questions lists tasks.",
    "Tab completes, Right takes grey text, Ctrl-R searches, Ctrl-D leaves.",
  ]

  static func takes(_ values: Message) -> Message { "takes: \(values)" }

  static func more(_ words: [String]) -> Message {
    "more: \(words.map { "help \($0)" }.joined(separator: ", "))"
  }
}
