/// Words that people bring from Swedish, with ours for them.
extension Habit {
  static let swedishStages: [String: String] = [
    "där": "where", "filtrera": "where", "begränsa": "where", "välj": "select", "visa": "select",
    "beräkna": "add", "sortera": "sort", "ordna": "sort", "ta": "take", "unika": "distinct",
    "räkna": "count", "gruppera": "summarize", "summera": "summarize",
    "sammanfatta": "summarize", "jämför": "compare", "jämföra": "compare",
    "utveckling": "trend", "poängsätt": "score", "koppla": "join", "förena": "join",
    "bifoga": "append", "beskriv": "describe", "rita": "chart", "diagram": "chart",
    "exportera": "export", "spara": "export", "namnge": "as",
  ]

  static let swedishCommands: [String: String] = [
    "ladda": "load", "öppna": "load", "läs": "load", "datamängder": "datasets",
    "kolumner": "columns", "hitta": "find", "sök": "find", "hjälp": "help",
    "anteckning": "note", "ångra": "undo", "återställ": "recover", "spara": "save",
    "kör": "replay", "registrera": "record", "redigera": "edit", "presentera": "present",
    "mer": "more", "nästa": "next", "avsluta": "quit", "sluta": "quit",
  ]

  static let swedishOperators: [String: String] = [
    "och": "and", "eller": "or", "innehåller": "~", "börjar": "starts with", "är": "=",
    "mellan": "between", "saknas": "is missing",
  ]

  static let swedishFunctions: [String: String] = [
    "medelvärde": "mean", "minst": "min", "störst": "max", "antal": "count",
    "standardavvikelse": "stdev", "avrunda": "round", "om": "if",
  ]
}
