/// Writes syntax trees as canonical text, which reads back as the same tree.
struct Formatter {
  /// A pipeline longer than this many characters gets a line for each stage.
  static let lineWidth = 90
  /// Bars are set under the first one up to this column; behind longer beginnings every stage gets its own line.
  static let widestMargin = 30

  func statement(_ statement: Syntax.Statement) -> String {
    switch statement.kind {
    case .query(let pipeline): self.pipeline(pipeline)
    case .letName(let name, let pipeline):
      self.pipeline(pipeline, after: "let \(tableName(name)) = ")
    case .parameter(let name, let value): "param \(self.name(name)) = \(literal(value))"
    case .load(let path, let name, let options):
      "load \(text(path))" + clause("as", name.map(tableName)) + self.options(options)
    case .datasets: "datasets"
    case .columns(let name): joined("columns", name.map(tableName))
    case .find(let text): joined("find", line(text))
    case .more: "more"
    case .next: "next"
    case .help(let text): joined("help", text.map(line))
    case .note(let text): "note \(self.text(text))"
    case .undo: "undo"
    case .recover(let forgets): forgets ? "recover nothing" : "recover"
    case .save(let path, let isOver): "save \(text(path))" + (isOver ? " over" : "")
    case .replay(let path): "replay \(text(path))"
    case .set(let name, let value): joined("set \(tableName(name))", value.map(literal))
    case .edit(let text): joined("edit", text.map(line))
    case .present(let path): "present " + (path.map(text) ?? "off")
    case .quit: "quit"
    case .record(let entry): record(entry)
    }
  }

  private func record(_ entry: Syntax.Entry) -> String {
    let members = entry.members.map(literal).joined(separator: ", ")
    return ["record", tableName(entry.table), members, literal(entry.year), "="]
      .filter { !$0.isEmpty }.joined(separator: " ")
      + " " + literal(entry.result) + clause("note", entry.note.map(text))
      + clause("target", entry.target.map(literal)) + (entry.replaces ? " instead" : "")
  }

  /// A pipeline on one line, or with aligned bars where it is long.
  func pipeline(_ pipeline: Syntax.Pipeline, after beginning: String = "") -> String {
    let isAlone = beginning.isEmpty && pipeline.stages.isEmpty
    let head = beginning + (isAlone ? lone(pipeline.source) : source(pipeline.source))
    let stages = pipeline.stages.map { stage($0.kind) }
    let whole = ([head] + stages).joined(separator: " | ")
    guard whole.count > Self.lineWidth, let first = stages.first, stages.count > 1 else {
      return whole
    }
    guard head.count < Self.widestMargin else {
      return ([head] + stages.map { "  | \($0)" }).joined(separator: "\n")
    }
    let margin = String(repeating: " ", count: head.count + 1)
    let rest = stages.dropFirst().map { "\(margin)| \($0)" }
    return (["\(head) | \(first)"] + rest).joined(separator: "\n")
  }

  /// A table as a statement of its own, where one named like a command needs its backticks.
  private func lone(_ source: Syntax.TableSource) -> String {
    guard case .named(let name) = source, !name.isQuoted else { return self.source(source) }
    return Language.spelling(ofTable: name.text)
  }

  // MARK: Small parts

  func source(_ source: Syntax.TableSource) -> String {
    switch source {
    case .named(let name): tableName(name)
    case .lastResult: "_"
    case .path(let path): text(path)
    }
  }

  func name(_ name: Syntax.Name) -> String {
    name.isQuoted ? Spelling.quotedName(name.text) : Spelling.name(name.text)
  }

  func tableName(_ name: Syntax.Name) -> String {
    name.isQuoted ? Spelling.quotedName(name.text) : Spelling.tableName(name.text)
  }

  func names(_ names: [Syntax.Name]) -> String { names.map(name).joined(separator: ", ") }

  func text(_ text: Syntax.Text) -> String { Spelling.text(text.value) }

  /// The operand of `help` or `find`: bare where it is a single plain word.
  private func line(_ text: Syntax.Text) -> String {
    CharacterClass.isPlainWord(text.value) ? text.value : Spelling.text(text.value)
  }

  func literal(_ literal: Syntax.Literal) -> String { self.literal(literal.value) }

  func literal(_ value: Syntax.LiteralValue) -> String {
    switch value {
    case .number(let digits), .word(let digits): digits
    case .text(let text): Spelling.text(text)
    case .boolean(let value): value ? "true" : "false"
    }
  }

  /// ` with delimiter ";", bare`, or nothing.
  func options(_ options: [Syntax.Option]) -> String {
    guard !options.isEmpty else { return "" }
    let written = options.map { joined(name($0.name), $0.value.map(literal)) }
    return " with " + written.joined(separator: ", ")
  }

  func joined(_ word: String, _ rest: String?) -> String { rest.map { "\(word) \($0)" } ?? word }

  /// A keyword with its operand, or nothing where there is none.
  func clause(_ keyword: String, _ operand: String?) -> String {
    operand.map { $0.isEmpty ? "" : " \(keyword) \($0)" } ?? ""
  }
}
