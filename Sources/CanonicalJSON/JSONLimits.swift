/// What the wire form allows of any value.
public enum JSONLimits {
  /// How deep arrays and objects may be nested: the outermost is depth 1.
  public static let depth = 64

  /// The integers that every JSON reader keeps exact (RFC 7493 §2.2): ±(2^53−1).
  public static let integers: ClosedRange<Int64> = -9_007_199_254_740_991...9_007_199_254_740_991
}
