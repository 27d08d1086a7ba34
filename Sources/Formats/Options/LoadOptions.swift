import Diagnostics

/// What a person says of a file when loading it, whatever its format.
struct LoadOptions {
  /// What is said of delimited text; its encoding is every text's.
  var delimited = DelimitedOptions()
  /// The language that names and members are read in, of a file that has several.
  var language: String?
  /// The sheet to read of a workbook.
  var sheet: String?
  /// The dataset to read of a file that has several.
  var dataset: String?

  init() {}

  /// Takes options as written; an unknown name or value is an error that tells the option's place in the list.
  ///
  /// With a format, options that are for others are errors too.
  init(_ given: [GivenOption], for format: FileFormat? = nil) throws(OptionError) {
    for (index, option) in given.enumerated() {
      guard let known = LoadOption.all.first(where: { $0.name == option.name.lowercased() }) else {
        let nearest = NearestName.match(for: option.name, among: LoadOption.all.map(\.name))
        throw OptionError(
          index: index, name: option.name, value: option.value, kind: .unknown(nearest: nearest))
      }
      guard let value = option.value, known.set(&self, value) else {
        throw OptionError(
          index: index, name: known.name, value: option.value,
          kind: .value(takes: known.takes, nearest: option.value.flatMap(known.nearest)))
      }
      if let format, !known.formats.contains(format) {
        throw OptionError(
          index: index, name: known.name, value: option.value, kind: .otherFormat(format))
      }
    }
  }
}

extension DelimitedOptions {
  /// Takes options as written; an unknown name or value is an error that tells the option's place in the list.
  public init(_ given: [GivenOption]) throws(OptionError) {
    self = try LoadOptions(given).delimited
  }
}
