/// As many made-up names as Finland has municipalities: some with ä and ö, one in ten with a comma and so in quotes.
enum AreaNames {
  static let count = 309

  private static let beginnings = [
    "Hämeen", "Järven", "Kallio", "Kanta", "Kivi", "Koski", "Lahden", "Lappi", "Meri", "Mänty",
    "Niemen", "Pohja", "Pyhä", "Rauma", "Saari", "Suo", "Uusi", "Vesi", "Yli", "Ähtä",
  ]
  private static let endings = [
    "joki", "järvi", "kangas", "kylä", "lahti", "linna", "maa", "mäki", "niemi", "nummi",
    "pää", "ranta", "salmi", "salo", "selkä", "vaara", "vuori",
  ]

  /// The names as they stand in a file, quotes included.
  static let all: [String] = (0..<count).map { number in
    let name =
      beginnings[number / endings.count % beginnings.count] + endings[number % endings.count]
    return number % 10 == 9 ? "\"\(name), seutu\"" : name
  }
}
