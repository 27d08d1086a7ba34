import Tables

/// The parts of a workbook that hold no cells, and the styles that its cells have.
enum WorkbookParts {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packages = "http://schemas.openxmlformats.org/package/2006"

  /// The name of the sheet that tells where the rows come from.
  static let aboutName = "about"

  /// The parts by name, for a workbook with a sheet of this name.
  static func all(name: String, hasAbout: Bool) -> [(name: String, text: String)] {
    let sheets = [name] + (hasAbout ? [aboutName] : [])
    return [
      ("[Content_Types].xml", contentTypes(sheets.count)),
      (
        "_rels/.rels",
        relations([("officeDocument", "xl/workbook.xml")])
      ),
      ("xl/workbook.xml", workbook(sheets)),
      (
        "xl/_rels/workbook.xml.rels",
        relations(
          sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
            + [("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")])
      ),
      ("xl/styles.xml", styles),
    ]
  }

  private static func contentTypes(_ sheetCount: Int) -> String {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let parts =
      [("workbook.xml", "sheet.main"), ("styles.xml", "styles")]
      + [("sharedStrings.xml", "sharedStrings")]
      + (1...sheetCount).map { ("worksheets/sheet\($0).xml", "worksheet") }
    let overrides = parts.map { part, type in
      "<Override PartName=\"/xl/\(part)\" ContentType=\"\(kind).\(type)+xml\"/>"
    }
    return declaration + "<Types xmlns=\"\(packages)/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\(overrides.joined())</Types>"
  }

  private static func relations(_ parts: [(type: String, target: String)]) -> String {
    let all = parts.enumerated().map { place, part in
      "<Relationship Id=\"rId\(place + 1)\" Type=\"\(relationships)/\(part.type)\" "
        + "Target=\"\(part.target)\"/>"
    }
    return declaration
      + "<Relationships xmlns=\"\(packages)/relationships\">\(all.joined())</Relationships>"
  }

  private static func workbook(_ sheets: [String]) -> String {
    let all = sheets.enumerated().map { place, name in
      var escaped: [UInt8] = []
      SheetText.append(name, to: &escaped)
      return "<sheet name=\"\(String(decoding: escaped, as: UTF8.self))\" "
        + "sheetId=\"\(place + 1)\" r:id=\"rId\(place + 1)\"/>"
    }
    return declaration + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relationships)\">"
      + "<sheets>\(all.joined())</sheets></workbook>"
  }

  // MARK: Styles

  /// The reasons for a missing value that have a mark and a style.
  private static let kinds = MissingKind.allCases.filter { $0 != .absent }

  /// What stands in a cell without a value: Statistics Finland's dots, else the reason itself.
  static func mark(_ kind: MissingKind) -> String {
    switch kind {
    case .suppressed: ".."
    case .notApplicable: "."
    case .notAvailable: "..."
    case .notAsked, .absent: kind.label
    }
  }

  /// The style of texts.
  static let textStyle = 1

  /// The style of the header, at the right above numbers.
  static func headerStyle(isNumeric: Bool) -> Int { isNumeric ? 3 : 2 }

  /// The style of a missing value of a kind; nil for one that is merely absent.
  static func style(of kind: MissingKind) -> Int? { kinds.firstIndex(of: kind).map { 4 + $0 } }

  /// The style of numbers that are printed with so many decimals.
  static func style(decimals: Int) -> Int { 4 + kinds.count + decimals }

  private static var styles: String {
    let codes = (0...ExactDecimal.maximumScale).map { decimals in
      decimals == 0 ? "0" : "0." + String(repeating: "0", count: decimals)
    }
    let formats = codes.enumerated().map { decimals, code in
      "<numFmt numFmtId=\"\(164 + decimals)\" formatCode=\"\(code)\"/>"
    }
    let bases = kinds.map { _ in "<xf numFmtId=\"49\" fontId=\"2\" fillId=\"0\" borderId=\"0\"/>" }
    let named = kinds.enumerated().map { place, kind in
      "<cellStyle name=\"\(kind.label)\" xfId=\"\(place + 1)\"/>"
    }
    let plain = "fillId=\"0\" borderId=\"0\" xfId=\"0\""
    let header = "fontId=\"1\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyFont=\"1\""
    let right = "applyAlignment=\"1\"><alignment horizontal=\"right\"/></xf>"
    let cells =
      [
        "<xf numFmtId=\"0\" fontId=\"0\" \(plain)/>",
        "<xf numFmtId=\"49\" fontId=\"0\" \(plain) applyNumberFormat=\"1\"/>",
        "<xf numFmtId=\"49\" \(header) applyNumberFormat=\"1\"/>",
        "<xf numFmtId=\"49\" \(header) applyNumberFormat=\"1\" \(right)",
      ]
      + kinds.indices.map { place in
        "<xf numFmtId=\"49\" fontId=\"2\" fillId=\"0\" borderId=\"0\" xfId=\"\(place + 1)\" \(right)"
      }
      + codes.indices.map { decimals in
        "<xf numFmtId=\"\(164 + decimals)\" fontId=\"0\" \(plain) applyNumberFormat=\"1\"/>"
      }
    let font = "<sz val=\"11\"/><name val=\"Calibri\"/>"
    return declaration + "<styleSheet xmlns=\"\(main)\">" + list("numFmts", formats)
      + list(
        "fonts",
        [
          "<font>\(font)</font>", "<font><b/>\(font)</font>",
          "<font><sz val=\"11\"/><color rgb=\"FF5F6368\"/><name val=\"Calibri\"/></font>",
        ])
      + list(
        "fills",
        ["none", "gray125"].map { "<fill><patternFill patternType=\"\($0)\"/></fill>" })
      + list(
        "borders",
        ["<bottom/>", "<bottom style=\"thin\"><color auto=\"1\"/></bottom>"].map {
          "<border><left/><right/><top/>\($0)<diagonal/></border>"
        })
      + list(
        "cellStyleXfs", ["<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"] + bases)
      + list("cellXfs", cells)
      + list("cellStyles", ["<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"] + named)
      + "</styleSheet>"
  }

  private static func list(_ name: String, _ elements: [String]) -> String {
    "<\(name) count=\"\(elements.count)\">\(elements.joined())</\(name)>"
  }
}
