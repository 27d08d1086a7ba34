/// Tables whose rows are people.
extension Table {
  /// Tells whether most members of a column have a single row, as names, numbers and comments of people do.
  public func tellsPeopleApart(_ index: Int) -> Bool {
    let grouping = grouping(by: [index])
    var sizes = [Int](repeating: 0, count: grouping.count)
    for group in grouping.groupOfRow { sizes[Int(group)] += 1 }
    return sizes.count > 1 && sizes.count(where: { $0 == 1 }) * 2 > sizes.count
  }

  /// Of people's answers only the columns by which groups can be asked for; other tables whole.
  public var withoutAnswers: Table {
    guard holdsAnswers else { return self }
    return choosing(
      fields.indices.filter { !answerColumns.contains(fields[$0].name) && !tellsPeopleApart($0) })
  }
}
