import Indicators

/// The words of charts.
extension Wording {
  static func chart(_ kind: ChartRequest.Kind) -> Phrase {
    switch kind {
    case .line: Phrase("Line chart", fi: "Viivakaavio", sv: "Linjediagram")
    case .bar: Phrase("Bar chart", fi: "Pylväskaavio", sv: "Stapeldiagram")
    case .slope: Phrase("Slope chart", fi: "Muutoskaavio", sv: "Lutningsdiagram")
    case .dots: Phrase("Dot chart", fi: "Pistekaavio", sv: "Punktdiagram")
    }
  }

  static let noChart = Phrase(
    "no chart: {0}; {1}", fi: "ei kaaviota: {0}; {1}", sv: "inget diagram: {0}; {1}")
  static let coinciding = Phrase(
    "several at one point", fi: "useita samassa kohdassa", sv: "flera i samma punkt")
  static let withoutFigures = Phrase(
    "without figures: {0}", fi: "ei lukuja: {0}", sv: "utan värden: {0}")
  static let seriesLeftOut = CountedPhrase(
    one: Phrase(
      "1 more series not drawn: choose with where or take",
      fi: "1 sarja piirtämättä: valitse where- tai take-vaiheella",
      sv: "1 serie till ritas inte: välj med where eller take"),
    several: Phrase(
      "{0} more series not drawn: choose with where or take",
      fi: "{0} sarjaa piirtämättä: valitse where- tai take-vaiheella",
      sv: "{0} serier till ritas inte: välj med where eller take"))
  static let chartRowsLeftOut = CountedPhrase(
    one: Phrase(
      "1 more row not drawn: choose with where or take",
      fi: "1 rivi piirtämättä: valitse where- tai take-vaiheella",
      sv: "1 rad till ritas inte: välj med where eller take"),
    several: Phrase(
      "{0} more rows not drawn: choose with where or take",
      fi: "{0} riviä piirtämättä: valitse where- tai take-vaiheella",
      sv: "{0} rader till ritas inte: välj med where eller take"))

  // The description of a chart for those who do not see it.
  static let firstFigure = Phrase("first {0} ({1})", fi: "ensin {0} ({1})", sv: "först {0} ({1})")
  static let lastFigure = Phrase("last {0} ({1})", fi: "lopuksi {0} ({1})", sv: "sist {0} ({1})")
  static let highestFigure = Phrase(
    "highest {0} ({1})", fi: "suurin {0} ({1})", sv: "högst {0} ({1})")
  static let lowestFigure = Phrase(
    "lowest {0} ({1})", fi: "pienin {0} ({1})", sv: "lägst {0} ({1})")
  static let onlyFigure = Phrase("{0} ({1})", fi: "{0} ({1})", sv: "{0} ({1})")
  static let figuresMissing = CountedPhrase(
    one: Phrase("1 figure missing", fi: "1 luku puuttuu", sv: "1 värde saknas"),
    several: Phrase("{0} figures missing", fi: "{0} lukua puuttuu", sv: "{0} värden saknas"))
}

extension ChartError {
  /// What is wrong, and the way out.
  public func sentence(_ language: DisplayLanguage) -> (fault: String, advice: String) {
    let (fault, advice, values) = parts
    let fill = { (phrase: Phrase) in
      phrase.filled(
        language, values.first ?? "", values.dropFirst().first ?? "",
        values.dropFirst(2).first ?? "")
    }
    return (fill(fault), fill(advice))
  }

  private var parts: (fault: Phrase, advice: Phrase, values: [String]) {
    switch self {
    case .noRows:
      (
        Phrase(
          "there are no rows to draw", fi: "piirrettäviä rivejä ei ole",
          sv: "det finns inga rader att rita"),
        Phrase("loosen the conditions", fi: "väljennä ehtoja", sv: "lätta på villkoren"), []
      )
    case .noFigures:
      (
        Phrase(
          "there are no figures to draw", fi: "piirrettäviä lukuja ei ole",
          sv: "det finns inga tal att rita"),
        Phrase(
          "keep a column of numbers", fi: "säilytä jokin lukusarake", sv: "behåll en kolumn med tal"
        ), []
      )
    case .everythingMissing:
      (
        Phrase("every figure is missing", fi: "kaikki luvut puuttuvat", sv: "alla värden saknas"),
        Phrase("choose other rows", fi: "valitse muita rivejä", sv: "välj andra rader"), []
      )
    case .tooManyRows(let count, let most):
      (
        Phrase(
          "{0} rows are too many to draw", fi: "{0} riviä on liikaa piirrettäväksi",
          sv: "{0} rader är för många att rita"),
        Phrase(
          "summarize them, or take at most {1}",
          fi: "tiivistä ne (summarize) tai ota enintään {1} (take)",
          sv: "sammanfatta dem (summarize) eller ta högst {1} (take)"),
        [String(count), String(most)]
      )
    case .tooManyPlaces(let count, let most):
      (
        Phrase(
          "{0} places along the axis are too many", fi: "akselilla on liikaa kohtia: {0}",
          sv: "för många platser längs axeln: {0}"),
        Phrase(
          "choose at most {1} with where", fi: "valitse enintään {1} where-vaiheella",
          sv: "välj högst {1} med where"),
        [String(count), String(most)]
      )
    case .severalUnits(let units, let column):
      (
        Phrase(
          "the figures have several units ({0})", fi: "luvuilla on eri yksiköitä ({0})",
          sv: "talen har olika enheter ({0})"),
        Phrase(
          "keep one of them with where {1} = {2}", fi: "jätä niistä yksi: where {1} = {2}",
          sv: "behåll en av dem: where {1} = {2}"),
        [units.joined(separator: ", "), column ?? "unit", "\"" + (units.first ?? "") + "\""]
      )
    case .noAxis(let kind):
      (
        Phrase(
          "a {0} chart needs figures over time or compared members",
          fi: "kaavio {0} tarvitsee aikasarjan tai verrattavat jäsenet",
          sv: "diagrammet {0} behöver tal över tid eller jämförda medlemmar"),
        Phrase("use chart bar", fi: "käytä chart bar", sv: "använd chart bar"), [kind.rawValue]
      )
    case .onePlace(let place, let kind):
      (
        Phrase(
          "a {1} chart needs two places, and there is only {0}",
          fi: "kaavio {1} tarvitsee kaksi kohtaa, ja on vain {0}",
          sv: "diagrammet {1} behöver två platser, och det finns bara {0}"),
        Phrase("use chart bar", fi: "käytä chart bar", sv: "använd chart bar"),
        [place, kind.rawValue]
      )
    case .axisAsSeries(let column):
      (
        Phrase(
          "{0} is the axis of these lines", fi: "{0} on jo viivojen akseli",
          sv: "{0} är redan linjernas axel"),
        Phrase(
          "name another column after by, or use chart bar by {0}",
          fi: "nimeä by-sanan jälkeen muu sarake tai käytä chart bar by {0}",
          sv: "ange en annan kolumn efter by, eller använd chart bar by {0}"),
        [column]
      )
    case .noColumn(let column):
      (
        Phrase(
          "there is no column {0}", fi: "saraketta {0} ei ole", sv: "det finns ingen kolumn {0}"),
        Phrase(
          "name a column of the table", fi: "nimeä jokin taulukon sarake",
          sv: "ange en kolumn i tabellen"), [column]
      )
    case .repeated(let series, let place, let columns):
      (
        Phrase(
          "there are several figures for {0}", fi: "kohdassa {0} on useita lukuja",
          sv: "det finns flera tal för {0}"),
        columns.isEmpty
          ? Phrase(
            "keep one of them with where", fi: "jätä niistä yksi where-vaiheella",
            sv: "behåll en av dem med where")
          : Phrase(
            "add {1} after by, or keep one of them with where",
            fi: "lisää by-sanan jälkeen {1} tai jätä yksi where-vaiheella",
            sv: "lägg till {1} efter by, eller behåll en med where"),
        [
          [series, place].filter { !$0.isEmpty }.joined(separator: ", "),
          columns.joined(separator: ", "),
        ]
      )
    }
  }
}
