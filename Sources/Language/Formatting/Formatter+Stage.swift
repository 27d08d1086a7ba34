/// Stages as canonical text, without their bars.
extension Formatter {
  func stage(_ kind: Syntax.StageKind) -> String {
    switch kind {
    case .filter(let condition): "where \(expression(condition))"
    case .select(let items): "select \(self.items(items))"
    case .add(let items): "add \(self.items(items))"
    case .sort(let keys): "sort \(keys.map(sortKey).joined(separator: ", "))"
    case .take(let count): "take \(count.fromEnd ? "last " : "")\(count.count)"
    case .distinct(let names): names.isEmpty ? "distinct" : "distinct \(self.names(names))"
    case .count(let by): "count" + clause("by", names(by))
    case .summarize(let items, let by, let options):
      "summarize \(self.items(items))" + clause("by", names(by)) + self.options(options)
    case .compare(let compare): self.compare(compare)
    case .trend(let over, let measure):
      "trend" + clause("over", over.map(name)) + clause("of", measure.map(name))
    case .score(let measure, let by):
      "score" + clause("of", measure.map(name)) + clause("by", names(by))
    case .meter(let source, let names): meter(source, names)
    case .pivot(let column, let measure):
      "pivot \(name(column))" + clause("of", measure.map(name))
    case .unpivot(let columns, let name, let value):
      joined("unpivot", columns.isEmpty ? nil : columns.map(wideColumn).joined(separator: ", "))
        + clause("as", name.map(self.name)) + clause("of", value.map(self.name))
    case .join(let join):
      "join \(source(join.source)) on \(names(join.keys))"
        + (join.keepsMatchedOnly ? " keep matched" : "") + (join.allowsMany ? " many" : "")
    case .append(let source): "append \(self.source(source))"
    case .describe: "describe"
    case .chart(let kind, let by):
      joined("chart", kind.map(name)) + clause("by", names(by))
    case .export(let path, let options): "export \(text(path))" + self.options(options)
    case .named(let name): "as \(tableName(name))"
    case .sql(let dialect): joined("sql", dialect.map(name))
    }
  }

  /// The table is left out where it is the usual one.
  private func meter(_ source: Syntax.TableSource, _ by: [Syntax.Name]) -> String {
    var table: String? = self.source(source)
    if case .named(let name) = source, name.text == Syntax.standardMeter { table = nil }
    return joined("meter", table) + clause("by", names(by))
  }

  private func items(_ items: [Syntax.Item]) -> String {
    items.map(item).joined(separator: ", ")
  }

  /// `value as share` for a mere renaming, `pct = n / total` for what is computed.
  private func item(_ item: Syntax.Item) -> String {
    let value = expression(item.value)
    guard let name = item.name.map(name) else {
      return beginsLikeItem(item.value) ? "(\(value))" : value
    }
    if case .name = item.value.kind { return "\(value) as \(name)" }
    return "\(name) = \(value)"
  }

  /// True for what would read, if bare, as a name and what to compute: `a = b`, `a = b and c`.
  private func beginsLikeItem(_ value: Syntax.Expression) -> Bool {
    guard case .binary(let sign, let left, _, _) = value.kind else { return false }
    if sign == .equal, case .name = left.kind { return true }
    return beginsLikeItem(left)
  }

  private func sortKey(_ key: Syntax.SortKey) -> String {
    expression(key.value) + (key.descending ? " desc" : "")
  }

  /// A column of `unpivot`, where digits may stand bare.
  private func wideColumn(_ column: Syntax.Name) -> String {
    let isNumber = column.text.unicodeScalars.allSatisfy(CharacterClass.isDigit)
    return isNumber && !column.isQuoted && !column.text.isEmpty ? column.text : name(column)
  }

  private func compare(_ compare: Syntax.Compare) -> String {
    let members: String? =
      switch compare.members {
      case .none: nil
      case .reference(let member): self.member(member)
      case .span(let first, let second): span(first, second)
      case .list(let members): members.map(member).joined(separator: ", ")
      }
    let over = compare.over.map { over in
      joined(name(over.column), over.span.map { span($0.first, $0.last) })
    }
    return joined("compare \(name(compare.column))", members) + clause("over", over)
      + clause("of", compare.measure.map(name)) + (compare.isRelative ? " relative" : "")
      + (compare.test == nil ? "" : " with test")
  }

  private func span(_ first: Syntax.Member, _ last: Syntax.Member) -> String {
    "\(member(first)) to \(member(last))"
  }

  private func member(_ member: Syntax.Member) -> String {
    switch member {
    case .literal(let literal): self.literal(literal)
    case .ordinal(let ordinal, _): ordinal.rawValue
    case .parameter(let name): "$\(self.name(name))"
    case .word(let name): self.name(name)
    }
  }
}
