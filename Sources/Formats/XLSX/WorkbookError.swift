public import Diagnostics

/// Why a workbook cannot be read.
public enum WorkbookError: Error, Sendable, Hashable {
  /// The file ends before the workbook does.
  case cutOff
  /// The list of the workbook's parts is not what it should be.
  case damagedDirectory
  /// A part of the workbook is not what it says that it is.
  case damaged(part: String)
  /// A part comes to more bytes than are read.
  case tooLarge(part: String, limit: Int)
  /// A part holds a document type, which no workbook needs and which could reach outside.
  case documentType(part: String)
  /// The archive holds no workbook.
  case notWorkbook
  /// The workbook is locked with a password, or it is one of Excel's before 2007.
  case lockedOrOld(isLocked: Bool)
  /// The workbook is in Excel's binary form.
  case binary
  /// The workbook is LibreOffice's own.
  case openDocument
  /// No sheet has this name; those that there are.
  case noSheet(asked: String, names: [String])
  /// No sheet holds anything.
  case nothing
  /// A cell stands farther out than sheets reach.
  case outside(cell: String)
  /// More cells than are read.
  case tooManyCells

  /// One plain sentence without a full stop.
  public var message: Message {
    switch self {
    case .cutOff: "the workbook is cut off before its end"
    case .damagedDirectory: "the list of the workbook's parts is damaged"
    case .damaged(let part): "the workbook is damaged in \(part)"
    case .tooLarge(let part, let limit):
      "\(part) of the workbook comes to more than \(Limits.text(bytes: limit)), the most that is read"
    case .documentType(let part):
      "\(part) of the workbook holds a document type, which could reach outside"
    case .notWorkbook: "the archive holds no workbook"
    case .lockedOrOld(true): "the workbook is locked with a password"
    case .lockedOrOld(false): "the workbook is in the form of Excel before 2007 (.xls)"
    case .binary: "the workbook is in Excel's binary form (.xlsb)"
    case .openDocument: "the file is an OpenDocument spreadsheet (.ods)"
    case .noSheet(let asked, let names):
      "there is no sheet \"\(asked)\" among \(names.map { "\"\($0)\"" }.joined(separator: ", "))"
    case .nothing: "no sheet of the workbook holds anything"
    case .outside(let cell): "the cell \(cell) stands farther out than a sheet reaches"
    case .tooManyCells:
      "the sheet has more than \(count: Limits.sheetCells) cells, the most that is read"
    }
  }

  /// What a person can do about it.
  var wayOut: Message {
    switch self {
    case .cutOff, .damaged, .damagedDirectory, .documentType, .outside:
      "fetch the file anew, or save it anew as XLSX"
    case .lockedOrOld(true): "open it with its password and save it without one"
    case .lockedOrOld(false), .binary, .openDocument: "open it in a spreadsheet and save it as XLSX"
    case .notWorkbook: "take the file out of the archive first"
    case .noSheet(let asked, let names):
      (NearestName.match(for: asked, among: names) ?? names.first)
        .map { "name the one to read: with sheet \"\($0)\"" } ?? "leave the sheet's name out"
    case .nothing: "check that it was saved"
    case .tooLarge, .tooManyCells: "split it, or keep only the rows that you need"
    }
  }
}
