import Diagnostics
import Formats
import Language
import Sessions
import Tables

/// What a session did, as a notebook without results.
struct SessionDraft {
  /// The notebook's text to be.
  private(set) var draft = NotebookDraft()
  /// What each cell gave in the session; nil for cells without a query.
  private(set) var tables: [Table?] = []

  private let session: Session
  private let paths: FilePaths
  private var names: Set<String> = []
  /// Definitions that are waiting for a cell.
  private var setup: [String] = []

  /// Writes down the accepted statements of a session for a notebook in `folder`.
  init(_ session: Session, folder: String, title: String) throws(Diagnostic) {
    self.session = session
    paths = FilePaths(base: session.configuration.paths.base, folder: folder)
    draft.frontMatter = FrontMatter(title: title, language: Self.language(of: session))
    declareGivenParameters()
    for entry in session.journal { try add(entry) }
    flushSetup()
  }

  /// The session's language, where it is not the one that everything begins with.
  private static func language(of session: Session) -> String? {
    let language = session.settings.language
    return language == Settings().language ? nil : language
  }

  /// Parameters that were given on the command line and that no statement declares.
  private mutating func declareGivenParameters() {
    let declared = Set(
      session.journal.compactMap { entry in
        if case .parameter(let name, _) = entry.statement.kind { name.text } else { nil }
      })
    for parameter in session.parameters where !declared.contains(parameter.name) {
      declare(parameter.name, parameter.value)
    }
  }

  private mutating func declare(_ name: String, _ value: Cell) {
    draft.frontMatter.parameters.append(
      FrontMatter.Parameter(
        name: Syntax.Name(name, range: 0..<0),
        value: Syntax.Literal(value.literalValue, range: 0..<0)))
  }

  private mutating func add(_ entry: JournalEntry) throws(Diagnostic) {
    switch entry.statement.kind {
    case .note(let text):
      guard let prose = ProseText.write(text.value) else { return }
      flushSetup()
      draft.parts.append(.prose(prose))
    case .parameter(let name, let literal):
      addParameter(name.text, literal.value, text: entry.recordedText)
    case .set(let name, _) where Settings.ofResults.contains(name.text.lowercased()):
      setup.append(entry.recordedText)
    case .letName, .load:
      setup.append(try paths.rewritten(entry.recordedText))
    case .query(let pipeline):
      flushSetup()
      guard case .result(let table, _) = entry.reply.content else { return }
      draft.parts.append(
        .cell(name: name(of: pipeline), text: try paths.rewritten(entry.recordedText)))
      tables.append(table)
    case .datasets, .columns, .find, .more, .next, .help, .undo, .recover, .save, .replay, .set,
      .edit, .present, .quit, .record:
      break
    }
  }

  /// The first declaration goes to the front matter; a later one stays where it was made.
  private mutating func addParameter(
    _ name: String, _ value: Syntax.LiteralValue, text: String
  ) {
    let given = session.configuration.parameterOverrides[name]
    let isDeclared = draft.frontMatter.parameters.contains { $0.name.text == name }
    if isDeclared {
      // A value given from outside wins over every declaration.
      if given == nil { setup.append(text) }
    } else if given != nil, let present = session.parameters.first(where: { $0.name == name }) {
      declare(name, present.value)
    } else {
      draft.frontMatter.parameters.append(
        FrontMatter.Parameter(
          name: Syntax.Name(name, range: 0..<0), value: Syntax.Literal(value, range: 0..<0)))
    }
  }

  private mutating func flushSetup() {
    guard !setup.isEmpty else { return }
    draft.parts.append(.cell(name: nil, text: setup.joined(separator: "\n")))
    tables.append(nil)
    setup = []
  }

  /// The name that `as` gives a result, unless a cell has it already.
  private mutating func name(of pipeline: Syntax.Pipeline) -> String? {
    let given = pipeline.stages.reversed().lazy.compactMap { stage in
      if case .named(let name) = stage.kind { name.text } else { nil }
    }.first
    guard let given, CellFence.isName(given), !given.hasPrefix("cell-"),
      names.insert(given).inserted
    else { return nil }
    return given
  }
}
