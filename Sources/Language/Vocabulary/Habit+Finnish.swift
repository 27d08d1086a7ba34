/// Words that people bring from Finnish, with ours for them.
extension Habit {
  /// Our verb for a word at the beginning of a stage; nil for any other word.
  static func stage(for word: String) -> String? {
    stages[word] ?? finnishStages[word] ?? swedishStages[word]
  }

  /// Our command for a word at the beginning of a statement; nil for any other word.
  static func command(for word: String) -> String? {
    commands[word] ?? finnishCommands[word] ?? swedishCommands[word]
  }

  /// Our operator for a word after a value; nil for any other word.
  static func operation(for word: String) -> String? {
    operators[word] ?? finnishOperators[word] ?? swedishOperators[word]
  }

  /// Our function for a word before a parenthesis; nil for any other word.
  static func function(for word: String) -> String? {
    functions[word] ?? finnishFunctions[word] ?? swedishFunctions[word]
  }

  private static let finnishStages: [String: String] = [
    "missä": "where", "jossa": "where", "joissa": "where", "suodata": "where", "rajaa": "where",
    "valitse": "select", "näytä": "select", "lisää": "add", "järjestä": "sort",
    "lajittele": "sort", "ota": "take", "rivit": "take", "erilaiset": "distinct",
    "laske": "count", "ryhmittele": "summarize", "yhteenveto": "summarize", "vertaa": "compare",
    "vertaile": "compare", "kehitys": "trend", "suunta": "trend", "pisteytä": "score",
    "yhdistä": "join", "liitä": "append", "kuvaile": "describe", "piirrä": "chart",
    "kaavio": "chart", "vie": "export", "tallenna": "export", "nimeä": "as",
  ]

  private static let finnishCommands: [String: String] = [
    "lataa": "load", "avaa": "load", "tuo": "load", "aineistot": "datasets",
    "sarakkeet": "columns", "etsi": "find", "hae": "find", "apua": "help", "ohje": "help",
    "huomautus": "note", "muistiinpano": "note", "kumoa": "undo", "peru": "undo",
    "palauta": "recover", "tallenna": "save", "toista": "replay", "aja": "replay",
    "aseta": "set", "kirjaa": "record", "muokkaa": "edit", "esitä": "present", "lisää": "more",
    "seuraava": "next", "lopeta": "quit", "poistu": "quit", "parametri": "param",
  ]

  private static let finnishOperators: [String: String] = [
    "ja": "and", "tai": "or", "sisältää": "~", "alkaa": "starts with", "on": "=",
    "väliltä": "between", "puuttuu": "is missing",
  ]

  private static let finnishFunctions: [String: String] = [
    "keskiarvo": "mean", "summa": "sum", "mediaani": "median", "pienin": "min", "suurin": "max",
    "lukumäärä": "count", "keskihajonta": "stdev", "pyöristä": "round", "jos": "if",
  ]
}
