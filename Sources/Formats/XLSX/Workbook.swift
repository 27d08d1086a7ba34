/// The parts of a workbook that its sheets have in common, and where the sheets are.
struct Workbook {
  /// A sheet's name and its part.
  struct SheetPart {
    let name: String
    let isHidden: Bool
    let part: String
  }

  private var archive: ZipArchive
  private let watch: Watch
  private let packedBytes: Int
  private(set) var sheets: [SheetPart] = []
  private(set) var strings = SharedStrings()
  private(set) var styles = CellStyles()
  private(set) var isFrom1904 = false

  /// Opens a workbook and reads everything but its sheets.
  init(_ bytes: [UInt8], watch: Watch = Watch()) throws(WorkbookError) {
    self.watch = watch
    packedBytes = bytes.count
    do {
      archive = try ZipArchive(bytes)
    } catch {
      throw error == .cutOff ? .cutOff : .damagedDirectory
    }
    let main = try mainPart()
    let relations = try relations(of: main)
    try readMain(main, relations)
    for relation in relations {
      if relation.isOf("sharedStrings"), let part = try contents(relation.target) {
        strings = try parsed(relation.target) { () throws(XMLError) in try SharedStrings(part) }
      } else if relation.isOf("styles"), let part = try contents(relation.target) {
        styles = try parsed(relation.target) { () throws(XMLError) in try CellStyles(part) }
      }
    }
  }

  /// Reads the cells of a sheet.
  mutating func cells(of sheet: SheetPart) throws(FormatError) -> Sheet {
    let bytes: [UInt8]?
    do {
      bytes = try contents(sheet.part)
    } catch {
      throw error.told(under: watch)
    }
    guard let bytes else { throw .workbook(.damaged(part: sheet.part)) }
    try watch.hold(bytes.count)
    do {
      let cells = try SheetReader.read(bytes, workbook: self, watch: watch, of: packedBytes)
      try watch.hold(-bytes.count)
      return cells
    } catch let error as FormatError {
      throw error
    } catch let error as SheetReader.SheetFault {
      switch error {
      case .xml(let fault): throw .workbook(WorkbookError(fault, part: sheet.part))
      case .outside(let cell): throw .workbook(.outside(cell: cell))
      case .tooManyCells: throw .workbook(.tooManyCells)
      }
    } catch {
      throw .workbook(.damaged(part: sheet.part))
    }
  }

  /// What the workbook tells of a sheet's columns beside its cells; nil where it tells nothing, or of other cells.
  mutating func about(_ sheet: SheetPart) throws(WorkbookError) -> AboutFile? {
    guard archive.has(WorkbookAbout.part), let about = try contents(WorkbookAbout.part),
      let cells = try contents(sheet.part), let strings = try contents("xl/sharedStrings.xml")
    else { return nil }
    return WorkbookAbout.about(about, cells: [cells, strings])
  }

  private mutating func contents(_ part: String) throws(WorkbookError) -> [UInt8]? {
    do {
      let limit = min(Limits.workbookPartBytes, watch.memoryLimit)
      return try archive.contents(of: part, limit: limit)
    } catch {
      throw WorkbookError(error, part: part)
    }
  }

  private func parsed<Result>(
    _ part: String, _ read: () throws(XMLError) -> Result
  ) throws(WorkbookError) -> Result {
    do {
      return try read()
    } catch {
      throw WorkbookError(error, part: part)
    }
  }

  /// The part that lists the sheets; an archive of something else says so by what it has in its place.
  private mutating func mainPart() throws(WorkbookError) -> String {
    if archive.has("mimetype"), archive.has("content.xml") { throw .openDocument }
    let main = try relations(of: "").first { $0.isOf("officeDocument") }?.target
    if let main, main.hasSuffix(".bin") { throw .binary }
    let part = main ?? "xl/workbook.xml"
    guard archive.has(part) else { throw archive.has("xl/workbook.bin") ? .binary : .notWorkbook }
    return part
  }

  private struct Relation {
    let id: String
    let type: String
    let target: String

    func isOf(_ word: String) -> Bool { type.hasSuffix("/\(word)") }
  }

  /// The parts that a part refers to; those outside the archive are left out.
  private mutating func relations(of part: String) throws(WorkbookError) -> [Relation] {
    let folder = part.lastIndex(of: "/").map { String(part[..<$0]) + "/" } ?? ""
    let name = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
    guard let bytes = try contents(name) else { return [] }
    return try parsed(name) { () throws(XMLError) in
      var relations: [Relation] = []
      var parser = XMLPullParser(bytes)
      while let event = try parser.next() {
        guard event == .start, parser.name == "Relationship",
          try parser.attribute("TargetMode") != "External",
          let target = try parser.attribute("Target")
        else { continue }
        relations.append(
          Relation(
            id: try parser.attribute("Id") ?? "", type: try parser.attribute("Type") ?? "",
            target: Self.resolved(target, in: folder)))
      }
      return relations
    }
  }

  /// The name of a part that is named from a folder of the archive.
  private static func resolved(_ target: String, in folder: String) -> String {
    let full = target.hasPrefix("/") ? target : folder + target
    var names: [Substring] = []
    for name in full.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return names.joined(separator: "/")
  }

  private mutating func readMain(
    _ part: String, _ relations: [Relation]
  ) throws(WorkbookError) {
    guard let bytes = try contents(part) else { throw .notWorkbook }
    var found: [SheetPart] = []
    var is1904 = false
    try parsed(part) { () throws(XMLError) in
      var parser = XMLPullParser(bytes)
      while let event = try parser.next() {
        guard event == .start else { continue }
        if parser.name == "workbookPr" { is1904 = try parser.isSet("date1904") }
        guard parser.name == "sheet", let name = try parser.attribute("name"),
          let id = try parser.attribute("id"),
          let relation = relations.first(where: { $0.id == id && $0.isOf("worksheet") })
        else { continue }
        let state = try parser.attribute("state") ?? "visible"
        found.append(
          SheetPart(name: name, isHidden: state != "visible", part: relation.target))
      }
    }
    sheets = found
    isFrom1904 = is1904
  }
}

extension WorkbookError {
  /// The error of reading: a part may be too large only for the memory that reading may take.
  func told(under watch: Watch) -> FormatError {
    if case .tooLarge(_, let limit) = self, limit == watch.memoryLimit {
      return .tooMuchMemory(limit: limit)
    }
    return .workbook(self)
  }

  fileprivate init(_ error: ZipError, part: String) {
    switch error {
    case .cutOff: self = .cutOff
    case .damaged, .unknownMethod: self = .damaged(part: part)
    case .tooLarge(let limit): self = .tooLarge(part: part, limit: limit)
    }
  }

  fileprivate init(_ error: XMLError, part: String) {
    switch error {
    case .cutOff, .malformed, .tooDeep: self = .damaged(part: part)
    case .documentType: self = .documentType(part: part)
    }
  }
}
