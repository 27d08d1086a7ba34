import Synchronization

/// Text as codes into a list of members.
public struct TextValues: Sendable {
  /// The member's index for every row; 0 where the row is missing.
  public var codes: [UInt32] { didSet { kept = KeptNumbers() } }
  /// The distinct texts, exact to the byte; some may be used by no row any more.
  public var dictionary: TextDictionary { didSet { kept = KeptNumbers() } }
  private(set) var kept: KeptNumbers

  /// Makes the values of a column; every code must be below the dictionary's count (or 0).
  public init(codes: [UInt32], dictionary: TextDictionary) {
    self.init(codes: codes, dictionary: dictionary, kept: KeptNumbers())
  }

  init(codes: [UInt32], dictionary: TextDictionary, kept: KeptNumbers) {
    self.codes = codes
    self.dictionary = dictionary
    self.kept = kept
  }
}

/// The distinct members of a text column, shared by the columns made from it.
public final class TextDictionary: Sendable {
  /// The members in the order of their codes.
  public let members: [String]

  private let searched = Mutex<PlainMembers?>(nil)
  private let compared = Mutex<[[UInt32]]?>(nil)

  /// Takes distinct members.
  public init(_ members: [String]) { self.members = members }

  /// The members as they are searched while somebody types; made when first asked for, then kept.
  public var plain: PlainMembers {
    searched.withLock { kept in
      let plain = kept ?? PlainMembers(members)
      kept = plain
      return plain
    }
  }

  /// The codes of members that read alike, group by group; found when first asked for, then kept.
  var alike: [[UInt32]] {
    compared.withLock { kept in
      let alike = kept ?? findAlike()
      kept = alike
      return alike
    }
  }

  /// How many members there are.
  public var count: Int { members.count }

  /// The member of a code; empty text for a code of none.
  public func text(_ code: UInt32) -> String {
    Int(code) < members.count ? members[Int(code)] : ""
  }
}

/// A text that equals another only byte by byte, unlike `String`, for which Unicode forms are equal.
struct ExactText: Hashable {
  let text: String

  static func == (a: ExactText, b: ExactText) -> Bool {
    a.text.utf8.elementsEqual(b.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isHashed == nil { Array(text.utf8).withUnsafeBytes { hasher.combine(bytes: $0) } }
    hasher.combine(0xFF as UInt8)
  }
}
