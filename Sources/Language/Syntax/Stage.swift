extension Syntax {
  /// One stage with its places.
  public struct Stage: Sendable, Hashable {
    /// What it says.
    public var kind: StageKind
    /// The whole stage without its bar.
    public var range: Range
    /// The verb alone.
    public var verbRange: Range

    /// Makes a stage.
    public init(_ kind: StageKind, range: Range, verbRange: Range) {
      self.kind = kind
      self.range = range
      self.verbRange = verbRange
    }
  }

  /// What a stage says.
  public enum StageKind: Sendable, Hashable {
    /// `where year >= 2021`
    case filter(Expression)
    /// `select indicator, value as share, pct = n / total * 100`
    case select([Item])
    /// `add gap = value - 50`
    case add([Item])
    /// `sort difference desc, indicator`
    case sort([SortKey])
    /// `take 5`, `take last 5`
    case take(Count)
    /// `distinct group`; empty is all columns
    case distinct([Name])
    /// `count by area`
    case count(by: [Name])
    /// `summarize mean(value), n = count() by group, year with totals`
    case summarize([Item], by: [Name], options: [Option])
    /// `compare area "Koko maa" to "Kymenlaakso" over year previous to last of value relative with test`
    case compare(Compare)
    /// `trend over year of value`
    case trend(over: Name?, of: Name?)
    /// `score of actual by focus`
    case score(of: Name?, by: [Name])
    /// `meter by group`, `meter participation-meter by group`
    case meter(TableSource, by: [Name])
    /// `pivot year of value`
    case pivot(Name, of: Name?)
    /// `unpivot 2019, 2021 as year of value`; empty is every measure
    case unpivot([Name], name: Name?, value: Name?)
    /// `join population on municipality, year keep matched`
    case join(Join)
    /// `append other`
    case append(TableSource)
    /// `describe`
    case describe
    /// `chart line by group`
    case chart(kind: Name?, by: [Name])
    /// `export "worst.csv" with excel fi, bare`
    case export(Text, options: [Option])
    /// `as worst`
    case named(Name)
    /// `sql`
    case sql(Name?)
  }

  /// A column that a stage makes, as in `value`, `value as share` or `pct = n / total`.
  public struct Item: Sendable, Hashable {
    /// The given name, if any.
    public var name: Name?
    /// What to compute.
    public var value: Expression

    /// Makes an item.
    public init(name: Name?, value: Expression) {
      self.name = name
      self.value = value
    }
  }

  /// One key of `sort`.
  public struct SortKey: Sendable, Hashable {
    /// What to sort by.
    public var value: Expression
    /// True after `desc`.
    public var descending: Bool

    /// Makes a key.
    public init(value: Expression, descending: Bool) {
      self.value = value
      self.descending = descending
    }
  }

  /// The rows that `take` keeps.
  public struct Count: Sendable, Hashable {
    /// How many.
    public var count: Int
    /// True after `last`.
    public var fromEnd: Bool
    /// Where the number stands.
    public var range: Range

    /// Makes a count.
    public init(count: Int, fromEnd: Bool, range: Range) {
      self.count = count
      self.fromEnd = fromEnd
      self.range = range
    }
  }

  /// The parts of `compare`.
  public struct Compare: Sendable, Hashable {
    /// The column whose members are compared.
    public var column: Name
    /// How the members are named.
    public var members: CompareMembers
    /// The times after `over`, between which the last member is compared with itself.
    public var over: Over?
    /// The measure after `of`.
    public var measure: Name?
    /// True after `relative`.
    public var isRelative: Bool
    /// Where `with test` stands, if it does.
    public var test: Range?

    /// Makes a comparison.
    public init(
      column: Name, members: CompareMembers, over: Over? = nil, measure: Name?, isRelative: Bool,
      test: Range?
    ) {
      self.column = column
      self.members = members
      self.over = over
      self.measure = measure
      self.isRelative = isRelative
      self.test = test
    }
  }

  /// The clause `over year previous to last`.
  public struct Over: Sendable, Hashable {
    /// The column whose members are the earlier and the later time.
    public var column: Name
    /// The earlier and the later time; nil is the first and the last.
    public var span: Span?

    /// Two members of the column.
    public struct Span: Sendable, Hashable {
      /// The earlier time.
      public var first: Member
      /// The later time.
      public var last: Member

      /// Makes a span.
      public init(first: Member, last: Member) {
        self.first = first
        self.last = last
      }
    }

    /// Makes a clause.
    public init(column: Name, span: Span?) {
      self.column = column
      self.span = span
    }
  }

  /// The compared members as written.
  public enum CompareMembers: Sendable, Hashable {
    /// `compare year`: first to last
    case none
    /// `compare area "Koko maa"`: every other one with this
    case reference(Member)
    /// `compare year 2019 to 2023`
    case span(Member, Member)
    /// `compare year 2019, 2021, 2023`
    case list([Member])
  }

  /// A member of a column: a literal, a parameter, or a place in its order.
  public enum Member: Sendable, Hashable {
    /// `2019`, `"Kymenlaakso"`
    case literal(Literal)
    /// `first`, `previous`, `last`
    case ordinal(Ordinal, Range)
    /// `$area`
    case parameter(Name)
    /// A bare word that is no literal, kept for a good error: `Kymenlaakso`
    case word(Name)

    /// Where it stands.
    public var range: Range {
      switch self {
      case .literal(let literal): literal.range
      case .ordinal(_, let range): range
      case .parameter(let name), .word(let name): name.range
      }
    }
  }

  /// A place in the order of a column's members.
  public enum Ordinal: String, Sendable, Hashable, CaseIterable {
    /// The least member.
    case first
    /// The one before the last.
    case previous
    /// The greatest member.
    case last
  }

  /// The parts of `join`.
  public struct Join: Sendable, Hashable {
    /// The table that is looked up.
    public var source: TableSource
    /// The key columns, of the same name on both sides.
    public var keys: [Name]
    /// True after `keep matched`.
    public var keepsMatchedOnly: Bool
    /// True after `many`.
    public var allowsMany: Bool

    /// Makes a join.
    public init(source: TableSource, keys: [Name], keepsMatchedOnly: Bool, allowsMany: Bool) {
      self.source = source
      self.keys = keys
      self.keepsMatchedOnly = keepsMatchedOnly
      self.allowsMany = allowsMany
    }
  }
}
