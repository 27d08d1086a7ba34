import CLibedit

// libedit calls these through C, so they are free functions and find their state by the handle.

/// Gives libedit its next key; −1 ends the read.
func readEditorKey(_ handle: OpaquePointer?, _ key: UnsafeMutablePointer<wchar_t>?) -> Int32 {
  guard let key, let scalar = EditorState.of(handle)?.nextKey() else { return -1 }
  UnsafeMutableRawPointer(key).storeBytes(of: scalar.value, as: UInt32.self)
  return 1
}

/// Gives libedit the prompt.
func editorPrompt(_ handle: OpaquePointer?) -> UnsafeMutablePointer<CChar>? {
  EditorState.of(handle)?.encodedPrompt.pointer
}

func runEnter(_ handle: OpaquePointer?, _ key: Int32) -> UInt8 { run(handle) { $0.enter() } }

func runNewline(_ handle: OpaquePointer?, _ key: Int32) -> UInt8 { run(handle) { $0.newline() } }

func runComplete(_ handle: OpaquePointer?, _ key: Int32) -> UInt8 { run(handle) { $0.complete() } }

func runInsert(_ handle: OpaquePointer?, _ key: Int32) -> UInt8 {
  run(handle) { $0.insertPending() }
}

func runUp(_ handle: OpaquePointer?, _ key: Int32) -> UInt8 { run(handle) { $0.up() } }

func runDown(_ handle: OpaquePointer?, _ key: Int32) -> UInt8 { run(handle) { $0.down() } }

func runForward(_ handle: OpaquePointer?, _ key: Int32) -> UInt8 { run(handle) { $0.forward() } }

func runBackward(_ handle: OpaquePointer?, _ key: Int32) -> UInt8 { run(handle) { $0.backward() } }

func runErase(_ handle: OpaquePointer?, _ key: Int32) -> UInt8 { run(handle) { $0.erase() } }

func runDelete(_ handle: OpaquePointer?, _ key: Int32) -> UInt8 { run(handle) { $0.delete() } }

func runForwardWord(_ handle: OpaquePointer?, _ key: Int32) -> UInt8 {
  run(handle) { $0.forwardWord() }
}

func runLineStart(_ handle: OpaquePointer?, _ key: Int32) -> UInt8 {
  run(handle) { $0.lineStart() }
}

func runLineEnd(_ handle: OpaquePointer?, _ key: Int32) -> UInt8 { run(handle) { $0.lineEnd() } }

func runSearch(_ handle: OpaquePointer?, _ key: Int32) -> UInt8 {
  run(handle) { $0.beginSearch() }
}

func runShowFound(_ handle: OpaquePointer?, _ key: Int32) -> UInt8 {
  run(handle) { $0.showFound() }
}

private func run(_ handle: OpaquePointer?, _ command: (EditorState) -> Int32) -> UInt8 {
  guard let state = EditorState.of(handle) else { return UInt8(truncatingIfNeeded: CC_ERROR) }
  return UInt8(truncatingIfNeeded: command(state))
}
