import Diagnostics
import Indicators
import Tables

/// The words of reports, besides those of results.
extension Wording {
  static let contents = Phrase("Contents", fi: "Sisällys", sv: "Innehåll")
  static let queryOf = Phrase(
    "How this was computed", fi: "Näin tulos laskettiin", sv: "Så räknades resultatet")
  static let definitionOf = Phrase(
    "A definition that the results below build on",
    fi: "Määritelmä, johon alla olevat tulokset nojaavat",
    sv: "En definition som resultaten nedan bygger på")
  static let failedQuery = Phrase(
    "The query that failed", fi: "Epäonnistunut kysely", sv: "Frågan som misslyckades")
  static let chartInWords = Phrase("The chart in words", fi: "Kuvio sanoin", sv: "Diagrammet i ord")
  static let chartGoesOn = Phrase(
    "the figure goes on to the right: scroll it", fi: "kuvio jatkuu oikealle: vieritä sitä",
    sv: "figuren fortsätter åt höger: rulla den")
  static let table = Phrase("Table {0}", fi: "Taulukko {0}", sv: "Tabell {0}")
  static let chart = Phrase("Figure {0}", fi: "Kuvio {0}", sv: "Figur {0}")
  static let dataAndSources = Phrase(
    "Data and sources", fi: "Aineistot ja lähteet", sv: "Data och källor")
  static let whatChanged = Phrase(
    "What changed since last time", fi: "Mikä on muuttunut viime kerrasta",
    sv: "Vad som har ändrats sedan sist")
  static let asAccepted = Phrase(
    "Every result is as it was accepted on {0}.",
    fi: "Kaikki tulokset ovat samat kuin hyväksyttäessä {0}.",
    sv: "Alla resultat är desamma som vid godkännandet {0}.")
  static let nothingAccepted = Phrase(
    "No results have been accepted yet.", fi: "Tuloksia ei ole vielä hyväksytty.",
    sv: "Inga resultat har ännu godkänts.")
  static let comparedWith = Phrase(
    "Compared with what was accepted on {0}.", fi: "Verrattu {0} hyväksyttyihin tuloksiin.",
    sv: "Jämfört med det som godkändes {0}.")

  // Notices.
  static let notice = Phrase("Note", fi: "Huomaa", sv: "Obs")
  static let someFailed = CountedPhrase(
    one: Phrase(
      "1 result could not be brought up to date", fi: "1 tulosta ei voitu päivittää",
      sv: "1 resultat kunde inte uppdateras"),
    several: Phrase(
      "{0} results could not be brought up to date", fi: "{0} tulosta ei voitu päivittää",
      sv: "{0} resultat kunde inte uppdateras"))
  static let someChanged = CountedPhrase(
    one: Phrase(
      "1 result differs from the one that was accepted",
      fi: "1 tulos on muuttunut hyväksymisen jälkeen",
      sv: "1 resultat har ändrats sedan det godkändes"),
    several: Phrase(
      "{0} results differ from those that were accepted",
      fi: "{0} tulosta on muuttunut hyväksymisen jälkeen",
      sv: "{0} resultat har ändrats sedan de godkändes"))
  static let someQuoted = CountedPhrase(
    one: Phrase(
      "the text quotes 1 figure that is another now",
      fi: "tekstissä on 1 luku, joka on nyt toinen",
      sv: "texten anger 1 tal som nu är ett annat"),
    several: Phrase(
      "the text quotes {0} figures that are others now",
      fi: "tekstissä on {0} lukua, jotka ovat nyt toisia",
      sv: "texten anger {0} tal som nu är andra"))
  static let failedHere = Phrase(
    "Not up to date: this result could not be computed (line {0}: {1}).",
    fi: "Ei ajan tasalla: tulosta ei voitu laskea (rivi {0}: {1}).",
    sv: "Inte aktuellt: resultatet kunde inte räknas (rad {0}: {1}).")
  static let acceptedInstead = Phrase(
    "Shown is the result accepted on {0}.", fi: "Näkyvissä on {0} hyväksytty tulos.",
    sv: "Resultatet som visas godkändes {0}.")
  static let nothingInstead = Phrase(
    "There is no accepted result to show.", fi: "Hyväksyttyä tulosta ei ole.",
    sv: "Det finns inget godkänt resultat.")
  static let changedHere = Phrase(
    "Changed since it was accepted; not yet accepted anew.",
    fi: "Muuttunut hyväksymisen jälkeen; uutta tulosta ei ole vielä hyväksytty.",
    sv: "Ändrat sedan det godkändes; ännu inte godkänt på nytt.")
  static let alarmHere = Phrase(
    "Differs from the accepted result although the data are the same.",
    fi: "Poikkeaa hyväksytystä, vaikka aineisto on sama.",
    sv: "Avviker från det godkända fast data är desamma.")
  static let staleFigure = Phrase(
    "(not up to date)", fi: "(ei ajan tasalla)", sv: "(inte aktuellt)")
  static let picture = Phrase("Picture", fi: "Kuva", sv: "Bild")
  static let figuresOfChart = Phrase(
    "The figures of the chart", fi: "Kuvion luvut", sv: "Diagrammets tal")

  // Columns of the tables at the end.
  static let dataOfResults = Phrase(
    "The data that the results stand on", fi: "Tulosten aineistot",
    sv: "Data som resultaten bygger på")
  static let dataset = Phrase("Data", fi: "Aineisto", sv: "Data")
  static let years = Phrase("Years", fi: "Vuodet", sv: "År")
  static let rowCount = Phrase("Rows", fi: "Rivejä", sv: "Rader")
  static let fingerprint = Phrase("Fingerprint", fi: "Tunniste", sv: "Kontrollsumma")
  static let sources = Phrase("Sources", fi: "Lähteet", sv: "Källor")
  static let licence = Phrase("Licence", fi: "Lisenssi", sv: "Licens")
  static let noLicence = Phrase("none stated", fi: "ei ilmoitettu", sv: "inte angiven")
  static let parameters = Phrase("Parameters", fi: "Parametrit", sv: "Parametrar")
  static let madeWith = Phrase(
    "Made with {0} from a notebook that can be run again.",
    fi: "Tehty ohjelmalla {0} muistiosta, jonka voi ajaa uudelleen.",
    sv: "Gjord med {0} av en anteckningsbok som kan köras på nytt.")
}

/// Brings what a report says of itself into its language.
struct ReportWords {
  let language: DisplayLanguage

  /// A day such as `2026-11-21` as people write it.
  func day(_ day: String) -> String { Day.text(day, language) }

  /// What a reader must know before reading on; empty where everything is as accepted.
  func notices(_ content: ReportContent) -> [String] {
    let failed = content.count { if case .failed = $0 { true } else { false } }
    let changed = content.count { $0 == .changed || $0 == .alarm }
    let quoted = content.staleFigures
    return [
      (failed, Wording.someFailed), (changed, Wording.someChanged), (quoted, Wording.someQuoted),
    ]
    .filter { $0.0 > 0 }.map { count, phrase in sentence(phrase.filled(language, count)) }
  }

  /// Under which licences data may be used; that none is stated is said too.
  func licences(_ dataset: ReportContent.Dataset) -> String {
    dataset.licences.isEmpty
      ? Wording.noLicence[language] : dataset.licences.joined(separator: "; ")
  }

  /// A text that stands by itself: with a capital letter and a full stop.
  func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }

  /// What is to be said above a result; nil where it is as accepted.
  func notice(_ result: ReportResult, day: String?) -> MarkedText? {
    switch result.state {
    case .current: return nil
    case .changed: return MarkedText(Wording.changedHere[language])
    case .alarm: return MarkedText(Wording.alarmHere[language])
    case .failed(let reason, let line):
      let instead =
        result.table == nil
        ? Wording.nothingInstead[language]
        : Wording.acceptedInstead.filled(language, day.map(self.day) ?? "")
      return Wording.failedHere.marked(language, MarkedText(String(line)), reason)
        + MarkedText(" " + instead)
    }
  }

  /// How the caption of a table begins.
  func title(ofTable number: Int, _ result: ReportResult) -> MarkedText {
    MarkedText(Wording.table.filled(language, String(number)) + ". ") + result.caption
  }

  /// What is said where nothing changed, or above what did.
  func summary(_ content: ReportContent) -> String {
    guard let recorded = content.recordedDay else { return Wording.nothingAccepted[language] }
    let isSame =
      content.changes.allSatisfy { $0.heading == nil }
      && content.results.allSatisfy { $0.state == .current }
    return (isSame ? Wording.asAccepted : Wording.comparedWith).filled(language, day(recorded))
  }
}
