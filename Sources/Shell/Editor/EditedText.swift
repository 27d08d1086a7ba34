internal import CLibedit

/// The text in libedit's buffer and the cursor in it, counted in scalars.
struct EditedText {
  let scalars: [Unicode.Scalar]
  let cursor: Int

  /// Copies what is edited now.
  init(of handle: OpaquePointer) {
    guard let line = el_wline(handle), let buffer = line.pointee.buffer,
      let cursor = line.pointee.cursor, let end = line.pointee.lastchar
    else {
      scalars = []
      self.cursor = 0
      return
    }
    scalars = Self.scalars(at: buffer, count: end - buffer)
    self.cursor = min(max(cursor - buffer, 0), scalars.count)
  }

  /// The text as a string.
  var string: String { Self.string(scalars[...]) }
  /// The cursor as a UTF-8 offset of `string`.
  var cursorUTF8Offset: Int { Self.string(scalars[..<cursor]).utf8.count }

  /// Reads wide characters, of which nothing guarantees that they are scalars.
  static func scalars(at buffer: UnsafePointer<wchar_t>, count: Int) -> [Unicode.Scalar] {
    let raw = UnsafeRawPointer(buffer)
    return (0..<count).map { index in
      let value = raw.load(fromByteOffset: index * MemoryLayout<UInt32>.stride, as: UInt32.self)
      return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
  }

  /// The scalars joined.
  static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
