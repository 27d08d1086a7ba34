extension Vocabulary {
  /// The functions that make one figure of many rows.
  public static let aggregates: [Entry] = [
    Entry("count", "count()", "the number of rows; count(x) of those with x", "n = count()"),
    Entry("sum", "sum(x)", "the exact sum", "sum(value)"),
    Entry("mean", "mean(x)", "the unweighted mean", "mean(value)"),
    Entry("median", "median(x)", "the middle value", "median(value)"),
    Entry("min", "min(x)", "the least value", "min(value)"),
    Entry("max", "max(x)", "the greatest value", "max(value)"),
    Entry("first", "first(x)", "the value of the first row that has one", "first(value)"),
    Entry("last", "last(x)", "the value of the last row that has one", "last(value)"),
    Entry("stdev", "stdev(x)", "the sample standard deviation", "stdev(value)"),
    Entry(
      "quantile", "quantile(x, p)", "the value below which a share p lies", "quantile(value, 0.9)"),
    Entry("distinct", "distinct(x)", "how many different values there are", "distinct(area)"),
  ]

  /// The functions that make one figure of one row.
  public static let functions: [Entry] = [
    Entry(
      "if", "if(condition, a, b)", "a where the condition is true, b where it is false",
      "if(value > 50, \"most\", \"few\")"),
    Entry("coalesce", "coalesce(a, b, …)", "the first that is not missing", "coalesce(value, 0)"),
    Entry("round", "round(x, n)", "rounded to n decimals, half away from zero", "round(value, 1)"),
    Entry("abs", "abs(x)", "the size without its sign", "abs(difference)"),
    Entry("lower", "lower(x)", "in small letters", "lower(area)"),
    Entry("upper", "upper(x)", "in capital letters", "upper(area)"),
    Entry("length", "length(x)", "the number of characters", "length(indicator)"),
    Entry("text", "text(x)", "a figure as text", "text(year)"),
    Entry("number", "number(x)", "a text as a figure; missing if it is none", "number(code)"),
  ]

  /// The operators, loosest last within their kind.
  public static let operators: [Entry] = [
    Entry("=", "a = b", "equal, as people read: case and kind of dash aside", "group = \"lukio\""),
    Entry("!=", "a != b", "not equal, as people read", "group != \"lukio\""),
    Entry("==", "a == b", "equal to the letter", "unit == \"Kpl\""),
    Entry("<", "a < b", "less", "value < 10"),
    Entry("<=", "a <= b", "less or equal", "value <= 10"),
    Entry(">", "a > b", "greater", "value > 10"),
    Entry(">=", "a >= b", "greater or equal", "year >= 2021"),
    Entry("~", "a ~ \"part\"", "contains, as people read", "indicator ~ \"yksinäi\""),
    Entry("!~", "a !~ \"part\"", "does not contain", "indicator !~ \"yksinäi\""),
    Entry(
      "in", "a in (b, c)", "is one of; `not in` is none of",
      "group in (\"lukio\", \"ammattikoulu\")"),
    Entry("between", "a between b and c", "from b to c, both included", "value between 10 and 20"),
    Entry(
      "is", "a is missing", "has no figure; also `is suppressed`, `is not missing`",
      "value is missing"),
    Entry("starts", "a starts with b", "begins with, as people read", "area starts with \"Ky\""),
    Entry("and", "a and b", "both hold", "year = 2021 and value > 10"),
    Entry("or", "a or b", "at least one holds", "value < 10 or value > 20"),
    Entry("not", "not a", "does not hold", "not value > 10"),
    Entry("+", "a + b", "sum", "value + 1"),
    Entry("-", "a - b", "difference", "value - 50"),
    Entry("*", "a * b", "product", "n / total * 100"),
    Entry("/", "a / b", "quotient; missing where b is zero", "n / total"),
    Entry("%", "a % b", "remainder", "year % 2"),
  ]

  /// Every function's name, for suggestions.
  static let functionNames: [String] = (aggregates + functions).map(\.word)
}
