public import Diagnostics
import Language
import Tables

extension Replay {
  /// A notebook that is run once for every member of one of its parameters: `--each area`.
  ///
  /// The members are those of the column that answers to the parameter's name, in every dataset that the notebook reads.
  public struct Each: Sendable, Hashable {
    /// The parameter, as the notebook declares it.
    public let parameter: String
    /// The members without repetition: numbers by size, texts in Finnish order.
    public let members: [String]
    /// The titles of the column of the members, by language.
    public let titles: [String: String]
    /// The language of the members, as `fi`; nil where the data do not say, or in several.
    public let language: String?

    /// The most members that a notebook is run for.
    public static let maximumMembers = 10_000

    /// Finds the members; throws where the notebook cannot be read or has no such parameter, or its data no such column.
    ///
    /// The notebook is run once for this, with its own parameters and nothing written.
    public init(_ parameter: String, path: String, options: Options) throws(DiagnosticList) {
      try self.init(parameter, try Notebook(path: path), path: path, options: options)
    }

    init(
      _ parameter: String, _ notebook: Notebook, path: String, options: Options
    ) throws(DiagnosticList) {
      if let given = options.parameters[parameter] {
        throw DiagnosticList(
          Diagnostic(
            "each-and-set", "`\(parameter)` is given as \(given) and asked for each of its members",
            hint: "leave out --set \(parameter)=… or --each \(parameter)"))
      }
      let run = NotebookRun(
        notebook, Replay.configuration(notebook, path: path, options: options),
        isCancelled: options.isCancelled)
      guard run.faults.isEmpty else { throw DiagnosticList(run.faults) }
      guard run.declaredParameters.contains(parameter) else {
        throw DiagnosticList(
          GivenNames.unknown(
            parameter, "unknown-parameter", "the notebook declares no parameter",
            run.declaredParameters))
      }
      self.parameter = parameter
      members = try Self.members(of: parameter, in: run)
      let fields = run.sourceTables().compactMap { table in
        table.index(answeringTo: parameter).map { table.fields[$0] }
      }
      titles = fields.first?.titles ?? [:]
      let languages = Set(fields.map(\.language))
      language = languages.count == 1 ? languages.first ?? nil : nil
    }

    private static func members(
      of column: String, in run: NotebookRun
    ) throws(DiagnosticList) -> [String] {
      let tables = run.sourceTables()
      var seen: Set<String> = []
      var members: [String] = []
      var isFound = false
      for table in tables {
        guard let index = table.index(answeringTo: column) else { continue }
        isFound = true
        for member in table.columns[index].members where seen.insert(member).inserted {
          members.append(member)
        }
      }
      guard isFound else {
        let names = tables.flatMap { table in table.visibleIndices.map { table.fields[$0].name } }
        var distinct: Set<String> = []
        throw DiagnosticList(
          GivenNames.unknown(
            column, "no-members", "the data that the notebook reads have no column",
            names.filter { distinct.insert($0).inserted }))
      }
      guard members.count <= maximumMembers else {
        throw DiagnosticList(
          Diagnostic(
            "too-many-members",
            "`\(column)` has \(members.count) members, and a notebook is run for at most \(maximumMembers)"
          ))
      }
      return sorted(members)
    }

    private static func sorted(_ members: [String]) -> [String] {
      let numbers = members.compactMap { ExactDecimal($0) }
      if numbers.count == members.count {
        return zip(members, numbers).sorted { $0.1 < $1.1 }.map(\.0)
      }
      return members.sorted { FinnishCollation.precedes($0, $1) }
    }

    /// How to run the notebook for one member: as asked, with the parameter given from outside.
    public func options(_ options: Options, for member: String) -> Options {
      var own = options
      own.parameters[parameter] = member
      own.given.append(GivenOption(name: "--set", value: "\(parameter)=\(member)"))
      return own
    }
  }
}

extension Column {
  /// The members that occur, as texts.
  fileprivate var members: [String] {
    type == .text ? usedMembers() : distinctDecimals().map(\.description)
  }
}

extension Table {
  /// The column that queries mean by a name: that of the name, case aside, or of a title.
  func index(answeringTo name: String) -> Int? {
    index(of: name)
      ?? visibleIndices.first { TextFolding.equal(fields[$0].name, name) }
      ?? visibleIndices.first { index in
        fields[index].titles.values.contains { TextFolding.equal($0, name) }
      }
  }
}
