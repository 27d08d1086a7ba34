import Glibc

/// A string in C's memory, for a library that keeps the pointer.
struct OwnedCString: ~Copyable {
  /// Ends in NUL; nil only when memory is short.
  let pointer: UnsafeMutablePointer<CChar>?

  /// Copies the text up to its first NUL.
  init(_ text: String) {
    pointer = strdup(text)
  }

  deinit {
    free(pointer)
  }
}
