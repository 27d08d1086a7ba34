import Diagnostics
import Replay

extension Invocation {
  /// Reads the arguments after the program's name.
  public init(arguments: [String]) throws(UsageError) {
    self.init()
    var rest = arguments[...]
    var operands: [String] = []
    var command: CommandLineCommand?
    var given: [(name: String, option: CommandLineOption)] = []
    var optionsEnded = false
    while let argument = rest.popFirst() {
      if argument == "--", !optionsEnded {
        optionsEnded = true
      } else if argument.hasPrefix("-"), argument != "-", !optionsEnded {
        given.append(try readOption(argument, &rest))
        if case .help = self.command { return }
        if case .version = self.command { return }
      } else if command == nil, operands.isEmpty {
        command = try Self.command(argument)
      } else {
        operands.append(argument)
      }
    }
    try refuse(given, notFor: command)
    if check, accept != nil {
      throw UsageError(
        message: "--check writes nothing and --accept writes: they do not go together",
        hint: "give one of them")
    }
    if accept == nil, acceptedBy != nil || reason != nil {
      let option = acceptedBy != nil ? "--by" : "--reason"
      throw UsageError(
        message: "\(option) says something of what is accepted, and nothing is",
        hint: "give --accept with it")
    }
    guard let command else { return }
    // The cells after --accept look like operands: what is no file of its own is a cell.
    if accept != nil, command.name == "replay", operands.count > 1 {
      accept = Array(operands.dropFirst())
      operands = [operands[0]]
    }
    if case .statements = self.command {
      throw UsageError(
        message: "-c and \(command.name) do not go together", hint: "give one of them")
    }
    guard command.counts.contains(operands.count) else {
      throw UsageError(
        message: "\(command.name) takes \(command.operands)",
        hint: "mittari \(command.name) \(command.operands)")
    }
    self.command = command.make(operands)
  }

  private mutating func readOption(
    _ argument: String, _ rest: inout ArraySlice<String>
  ) throws(UsageError) -> (name: String, option: CommandLineOption) {
    var name = argument
    var attached: String?
    if argument.hasPrefix("--"), let sign = argument.firstIndex(of: "=") {
      name = String(argument[..<sign])
      attached = String(argument[argument.index(after: sign)...])
    }
    guard let option = CommandLineOption.all.first(where: { $0.names.contains(name) }) else {
      let names = CommandLineOption.all.flatMap(\.names)
      let near = NearestName.match(for: name, among: names)
      throw UsageError(
        message: "there is no option \(name)",
        hint: near.map { "did you mean \($0)?" } ?? "mittari --help lists them")
    }
    guard let value = option.value else {
      guard attached == nil else {
        throw UsageError(message: "\(name) takes no value", hint: "write \(name) alone")
      }
      try option.apply(&self, "")
      return (name, option)
    }
    guard let text = attached ?? rest.popFirst() else {
      throw UsageError(message: "\(name) needs \(value)", hint: "write \(name) \(value)")
    }
    try option.apply(&self, text)
    if option.isRepeated { repeated.append(Replay.GivenOption(name: name, value: text)) }
    return (name, option)
  }

  /// Refuses what the command would not heed: whoever wrote it expects something of it.
  private func refuse(
    _ given: [(name: String, option: CommandLineOption)], notFor command: CommandLineCommand?
  ) throws(UsageError) {
    var taker = command.map { CommandLineOption.Taker.command($0.name) } ?? .shell
    if command == nil, case .statements = self.command { taker = .statements }
    for (name, option) in given {
      guard let takers = option.takers, !takers.contains(taker) else { continue }
      throw UsageError(
        message: "\(taker.text) does not take \(name)",
        hint: "it goes with: \(takers.map(\.text).joined(separator: ", "))")
    }
  }

  private static func command(_ word: String) throws(UsageError) -> CommandLineCommand {
    if let command = CommandLineCommand.all.first(where: { $0.name == word }) { return command }
    let names = CommandLineCommand.all.map(\.name)
    let near = NearestName.match(for: word, among: names)
    throw UsageError(
      message: "there is no command \(word)",
      hint: near.map { "did you mean \($0)?" } ?? "a statement stands after -c; mittari --help")
  }
}
