import Tables

/// A column of numbers as printed; a kind's label in brackets stands for a missing one: `[suppressed]`.
func numbers(_ cells: String...) -> Column {
  numbers(cells)
}

func numbers(_ cells: [String]) -> Column {
  var builder = DecimalBuilder()
  for cell in cells {
    if let value = ExactDecimal(cell) {
      builder.append(value)
    } else {
      builder.appendMissing(kind(cell))
    }
  }
  return builder.build()
}

/// A column of texts; `[absent]` and the like are missing.
func texts(_ cells: String...) -> Column {
  texts(cells)
}

func texts(_ cells: [String]) -> Column {
  var builder = TextBuilder()
  for cell in cells {
    if cell.hasPrefix("[") { builder.appendMissing(kind(cell)) } else { builder.append(cell) }
  }
  return builder.build()
}

/// A column of truth values from `t`, `f` and `?` (absent).
func truths(_ cells: String) -> Column {
  var builder = BooleanBuilder()
  for cell in cells {
    if cell == "?" { builder.appendMissing(.absent) } else { builder.append(cell == "t") }
  }
  return builder.build()
}

func kind(_ cell: String) -> MissingKind {
  MissingKind(label: String(cell.dropFirst().dropLast())) ?? .absent
}

extension Column {
  /// The cells in data form, missing ones as their kind in brackets.
  var cells: [String] {
    (0..<count).map { Self.text(self[$0]) }
  }

  /// The cells as a person sees them.
  var shownCells: [String] {
    (0..<count).map { Self.text(shown($0)) }
  }

  private static func text(_ cell: Cell) -> String {
    if case .missing(let kind) = cell { return "[\(kind.label)]" }
    return cell.dataText ?? "not finite"
  }

  /// Truth values as in `truths`.
  var marks: String {
    cells.map { $0 == "true" ? "t" : $0 == "false" ? "f" : "?" }.joined()
  }
}

/// One number as the operand of every row.
func value(_ text: String) -> Operand {
  .value(ExactDecimal(text).map { .decimal($0) } ?? .text(text))
}
