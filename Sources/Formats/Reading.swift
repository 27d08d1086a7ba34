public import Tables

/// How files are read: by how many threads, in how much memory, who looks on, and where columns are kept.
public struct Reading: Sendable {
  /// How many threads may read at once; nil for as many as there are processors.
  public var threads: Int?
  /// The most bytes that a table and what is needed to read it may take; nil for most of what the machine has free.
  public var memoryLimit: Int?
  /// Where the columns of big files are kept, so that they are not read anew the next time; nil keeps none.
  public var cache: ColumnCache?
  /// The columns that are asked for; nil for all.
  ///
  /// Others may be left unread where they change nothing of these.
  public var wanted: WantedColumns?
  /// Asked often, from any thread; true calls the reading off.
  public var isCancelled: @Sendable () -> Bool = { false }
  /// Told often, from any thread, how far the reading of a big file is.
  public var report: (@Sendable (WorkProgress) -> Void)?

  /// Reads by so many threads, in so much memory, and reports to nobody.
  public init(threads: Int? = nil, memoryLimit: Int? = nil) {
    self.threads = threads
    self.memoryLimit = memoryLimit
  }

  /// The most bytes that may be held, most of what the machine has free where no limit is set.
  public var mostBytes: Int { memoryLimit ?? FreeMemory.mostOfIt }
}
