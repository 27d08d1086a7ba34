public import Tables

extension TableFormat {
  /// Writes a table into its file, or files of a folder, and what tells of it beside; all of them whole or none.
  ///
  /// The query and the data's hash go along where the options have them.
  ///
  /// - Parameters:
  ///   - path: the file; of a folder that of its descriptor.
  ///   - onlooker: told how far the writing is; once it calls it off all files are as they were.
  ///   - rendered: asked for the formats that Rendering writes.
  public func write(
    _ table: Table, to path: String, options: WriteOptions, onlooker: Onlooker = .nobody,
    rendered: (Table) -> RowBlocks
  ) throws(WriteError) {
    let told = options.provenance
    let cells = table.rowCount * table.columnCount
    var work = WatchedWork(
      .writing, bytes: (told?.bytesLeft ?? 0) + cells * bytesPerCell, onlooker)
    defer { work.end() }
    guard told?.sumUp(&work) ?? true else { throw .cancelled }
    var pending: [PendingFile] = []
    var hash = provenance == .beside && told != nil ? RunningFingerprint() : nil
    for file in try files(of: table, at: path, options: options, &work, rendered: rendered) {
      pending.append(try write(file, &hash, &work, bytesPerRow: table.columnCount * bytesPerCell))
    }
    if let told, let hash {
      let about = AboutFile.bytes(
        about: Path.fileName(of: path), hash.finish(), of: table,
        dialect: dialect(options), told)
      let file = WrittenFile(path: AboutFile.path(for: path), contents: RowBlocks(about))
      var none: RunningFingerprint?
      pending.append(try write(file, &none, &work, bytesPerRow: 0))
    }
    let folder = Path.folder(of: path)
    do { try AtomicFile.place(pending, in: folder) } catch { throw .file(error) }
  }

  /// The files that are written beside one that is told where its rows come from.
  public func companions(of path: String) -> [String] {
    provenance == .beside ? [AboutFile.path(for: path)] : []
  }

  /// About how long a cell takes to be written: as long as so many bytes to be summed up.
  private var bytesPerCell: Int {
    switch writing {
    case .rows, .rendered, .folder: 24
    case .file: 350
    }
  }

  /// The files that a table becomes, those that speak of others last.
  func files(
    of table: Table, at path: String, options: WriteOptions, _ work: inout WatchedWork,
    rendered: (Table) -> RowBlocks
  ) throws(WriteError) -> [WrittenFile] {
    var contents: RowBlocks
    switch writing {
    case .folder(let write):
      let folder = Path.folder(of: path)
      return write(table, Path.fileName(of: folder), options).map { file in
        WrittenFile(path: Path.join(folder, file.path), contents: file.contents)
      }
    case .rows(let write): contents = write(table, options)
    case .rendered: contents = rendered(table)
    case .file(let write): contents = RowBlocks(try write(table, options, &work))
    }
    if provenance == .comment, let told = options.provenance { contents.end(with: told.comment) }
    return [WrittenFile(path: path, contents: contents)]
  }

  /// Writes all of a file but its name.
  private func write(
    _ file: WrittenFile, _ hash: inout RunningFingerprint?, _ work: inout WatchedWork,
    bytesPerRow: Int
  ) throws(WriteError) -> PendingFile {
    let pending: PendingFile
    do { pending = try PendingFile(for: file.path) } catch { throw .file(error) }
    var contents = file.contents
    var rows = 0
    while let block = contents.next() {
      do { try pending.append(block) } catch { throw .file(error) }
      hash?.update(block)
      guard work.advance((contents.rowsDone - rows) * bytesPerRow) else { throw .cancelled }
      rows = contents.rowsDone
    }
    return pending
  }
}
