import Tables

/// Where table and chart stand on a screen, and how the table is wrapped for the largest type.
struct ScreenLayout {
  /// Where the chart is.
  enum Place: String {
    /// There is none, so the table has the whole width.
    case alone
    /// Right of the table.
    case beside
    /// Below a table of few rows.
    case below

    /// The part of a screen of 16 : 9 that the table has, in hundredths of the screen's height; the style sheet's.
    var room: (width: Double, height: Double) {
      switch self {
      case .alone: (94 * 16 / 9, 66)
      case .beside: (52 * 16 / 9, 66)
      case .below: (94 * 16 / 9, 27)
      }
    }
  }

  /// More rows than these cannot be read from the back of a room.
  static let mostRows = 12
  /// Up to so many rows leave room for a chart below them.
  private static let mostRowsAboveChart = 5
  /// Smaller type than this, in hundredths of the screen's height, is no price for a chart that nobody asked for.
  private static let leastType = 2.1
  /// The widths in letters to which tables are wrapped.
  private static let widths = stride(from: 120, through: 50, by: -10)

  let fit: ScreenFit
  let place: Place

  /// The table as it is shown.
  var parts: ShownTable { fit.parts }

  /// Finds room for the table, and for a chart if there is one; one that was asked for always gets some.
  init(_ table: Table, language: DisplayLanguage, hasChart: Bool, isChartAskedFor: Bool) {
    let whole = ShownTable(table, language: language, maximumRows: Self.mostRows)
    let beside = Self.largest(whole, in: .beside)
    if hasChart, whole.rows.shown.count <= Self.mostRowsAboveChart {
      (fit, place) = (Self.largest(whole, in: .below), .below)
    } else if hasChart, isChartAskedFor || beside.type(in: .beside) >= Self.leastType {
      (fit, place) = (beside, .beside)
    } else {
      (fit, place) = (Self.largest(whole, in: .alone), .alone)
    }
  }

  /// The wrapping with the largest type; of several the widest.
  private static func largest(_ whole: ShownTable, in place: Place) -> ScreenFit {
    let fits = widths.compactMap { whole.fitted(letters: $0) }.map { ScreenFit(parts: $0) }
    return fits.reduce(fits.first ?? ScreenFit(parts: whole)) { best, next in
      next.type(in: place) > best.type(in: place) ? next : best
    }
  }

  /// Table and chart in their places; a chart for which there is no room is left out.
  func markup(_ figures: String, _ chart: String?) -> String {
    let size = "--width: \(fit.width); --height: \(fit.height)"
    var content =
      HTMLElement.make("div", [("class", "figures"), ("style", size)], "\n" + figures) + "\n"
    if place != .alone, let chart {
      content += HTMLElement.make("div", [("class", "chart")], "\n" + chart) + "\n"
    }
    return HTMLElement.make("div", [("class", "answer " + place.rawValue)], "\n" + content) + "\n"
  }
}

/// How much room a table takes in sizes of its type.
struct ScreenFit {
  let parts: ShownTable

  /// How wide it is: letters are little more than half as wide as tall, and cells have a margin.
  var width: Int {
    let letters = parts.columns.reduce(0) { $0 + $1.width }
    return (letters * 6 + parts.columns.count * 14) / 10 + 1
  }

  /// How tall it is: each row is a line with its margin and those that wrapped texts need.
  var height: Int {
    let wrapped = (0..<parts.rows.shown.count).reduce(0) { sum, row in
      sum + (parts.columns.map { $0.lineCount(row) }.max() ?? 1) - 1
    }
    // Caption, headers and facts are as tall as three rows.
    return ((parts.rows.shown.count + 3) * 18 + wrapped * 13) / 10 + 1
  }

  /// The size of the type that fits, in hundredths of the screen's height.
  func type(in place: ScreenLayout.Place) -> Double {
    min(place.room.width / Double(width), place.room.height / Double(height))
  }
}

extension ShownColumn {
  /// How many lines a cell takes where it is wrapped to the width.
  fileprivate func lineCount(_ row: Int) -> Int {
    guard isText, width > 0 else { return 1 }
    return max(1, (DisplayWidth.of(cells[row].joined) + width - 1) / width)
  }
}
