/// Makes one list of the members that several threads have met.
enum MemberMerge {
  /// All members in the order in which they first come in the text, and for each reader where its own went.
  ///
  /// A map is nil where nothing moved.
  static func merged(_ readers: [TextCells]) -> (members: [String], maps: [[UInt32]?]) {
    if readers.count == 1, !readers[0].mayRepeat { return (readers[0].members, [nil]) }
    var members: [String] = []
    var maps = readers.map { [UInt32](repeating: 0, count: $0.members.count) }
    var nextOf = readers.map { _ in 0 }
    let dictionary = CellDictionary()
    var codeOfNumber: [UInt32] = []
    var emptyCode: UInt32?
    while true {
      var first: Int?
      for (index, reader) in readers.enumerated() where nextOf[index] < reader.members.count {
        let place = reader.firstPlaces[nextOf[index]]
        if let best = first, readers[best].firstPlaces[nextOf[best]] <= place { continue }
        first = index
      }
      guard let first else { break }
      let own = nextOf[first]
      nextOf[first] += 1
      let reader = readers[first]
      let bytes = reader.bytes(ofMember: own)
      if bytes.isEmpty {
        if emptyCode == nil {
          emptyCode = UInt32(members.count)
          members.append(reader.members[own])
        }
        maps[first][own] = emptyCode ?? 0
        continue
      }
      let number = dictionary.number(of: bytes)
      if number == codeOfNumber.count {
        codeOfNumber.append(UInt32(members.count))
        members.append(reader.members[own])
      }
      maps[first][own] = codeOfNumber[number]
    }
    return (
      members,
      maps.map { map in map.indices.allSatisfy { map[$0] == UInt32($0) } ? nil : map }
    )
  }
}
