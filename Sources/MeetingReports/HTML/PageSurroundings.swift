/// The pages among which a page is, and what it has beside its document.
public struct PageSurroundings: Sendable {
  /// A way to another page.
  public struct Way: Sendable, Hashable {
    /// Where the page is, relative to this one.
    public var address: String
    /// What it is called.
    public var title: String
  }

  /// The pages of things, relative to this one, by the identifier of the thing.
  public var addresses: [String: String] = [:]
  /// What those pages are called whose things have no name in the record, by the identifier of the thing.
  public var titles: [String: String] = [:]
  /// The address of the page itself, to which nothing on it leads.
  public var own: String?
  /// The ways to the pages above this one, the first page first.
  public var ways: [Way] = []
  /// What the page is searched with, where it is the one to search in.
  var search: SiteSearch?

  /// No pages.
  public init() {}

  /// The page of a thing, unless it is this one.
  func address(of identifier: String) -> String? {
    addresses[identifier].flatMap { $0 == own ? nil : $0 }
  }
}
