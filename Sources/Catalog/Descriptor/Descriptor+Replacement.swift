import Formats

extension Descriptor {
  /// The descriptor for another file of the same columns: delimiter, encoding and number marks as detected in it.
  ///
  /// Members that the descriptor does not list are welcome, as next year's data may have new ones.
  func relaxed(for file: DataFile, _ reading: Reading) throws(CatalogError) -> Descriptor {
    let marks: DelimitedOptions
    do {
      let detected = try TableReader.read(file, options: [], reading: reading)
      marks = try DelimitedOptions(detected.detection.options)
    } catch let error as FormatError {
      throw .data(path: file.path, error)
    } catch let error as OptionError {
      throw .data(path: file.path, .option(error))
    } catch {
      return self
    }
    var copy = self
    copy.resource.delimiter = marks.delimiter ?? resource.delimiter
    copy.resource.encoding = marks.encoding ?? resource.encoding
    copy.resource.fields = resource.fields.map { described in
      var described = described
      described.column = described.column.reading(marks)
      return described
    }
    return copy
  }
}

extension DeclaredColumn {
  fileprivate func reading(_ marks: DelimitedOptions) -> DeclaredColumn {
    let type: ValueType =
      switch self.type {
      case .number(let decimal, let group):
        .number(decimal: marks.decimal ?? decimal, group: marks.group ?? group)
      case .category: .text
      case .text, .integer, .boolean: self.type
      }
    return DeclaredColumn(name: name, type: type, missing: missing + newMarks(marks))
  }

  /// The marks of withheld and missing figures that the file has and the descriptor does not know.
  private func newMarks(_ marks: DelimitedOptions) -> [MissingMark] {
    switch type {
    case .text, .category: []
    case .number, .integer, .boolean:
      (marks.missing ?? []).filter { mark in !missing.contains { $0.text == mark.text } }
    }
  }
}
