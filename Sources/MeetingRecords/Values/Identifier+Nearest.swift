extension Identifier {
  /// The known identifiers that a mistyped one was most likely meant as, nearest first.
  ///
  /// What begins with the text, or has it as a whole segment, comes first; then what is few slips away: letters left
  /// out, added, changed or two neighbours swapped (Damerau and Levenshtein's distance, optimal string alignment), at
  /// most one for each three letters and never fewer than one. Equally near ones are in byte order. The text may be
  /// anything; it is folded first.
  ///
  /// Linear in the candidates; each costs at most the product of the two lengths.
  public static func nearest(
    to text: String, among candidates: some Sequence<Identifier>, limit: Int = 3
  ) -> [Identifier] {
    guard limit > 0, let wanted = spelling(of: text) else { return [] }
    let wantedBytes = Array(wanted.utf8)
    let cutoff = max(1, wantedBytes.count / 3)
    var found: Set<Match> = []
    for candidate in candidates where candidate.description != text {
      let isCompletion =
        wantedBytes.count >= 2
        && (candidate.description.hasPrefix(wanted) || candidate.segments.contains(wanted))
      let bytes = Array((candidate.isReference ? TextFolding.fold(candidate.description) : candidate.description).utf8)
      let distance =
        isCompletion ? bytes.count - wantedBytes.count : EditDistance.between(wantedBytes, bytes, cutoff: cutoff)
      guard let distance else { continue }
      found.insert(Match(isSlip: !isCompletion, distance: distance, identifier: candidate))
    }
    return found.sorted().prefix(limit).map(\.identifier)
  }

  /// How a mistyped text is compared with what there is: folded, a reference with its colon.
  private static func spelling(of text: String) -> String? {
    text.utf8.contains(UInt8(ascii: ":"))
      ? TextFolding.fold(String(text.unicodeScalars.prefix(greatestLength))) : suggestion(for: text)?.description
  }

  private struct Match: Hashable, Comparable {
    let isSlip: Bool
    let distance: Int
    let identifier: Identifier

    static func < (first: Match, second: Match) -> Bool {
      (first.isSlip ? 1 : 0, first.distance, first.identifier) < (
        second.isSlip ? 1 : 0, second.distance, second.identifier
      )
    }
  }
}

/// The number of slips between two words.
public enum EditDistance {
  /// The optimal string alignment distance; `nil` where it is more than the cutoff.
  ///
  /// - Complexity: O(n × m) in the lengths.
  public static func between(_ first: [UInt8], _ second: [UInt8], cutoff: Int) -> Int? {
    guard abs(first.count - second.count) <= cutoff else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in 0..<first.count {
      var current = [row + 1]
      current.reserveCapacity(second.count + 1)
      for column in 0..<second.count {
        let isSame = first[row] == second[column]
        var best = min(current[column] + 1, last[column + 1] + 1, last[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      guard current.contains(where: { $0 <= cutoff }) else { return nil }
      (beforeLast, last) = (last, current)
    }
    let distance = last[second.count]
    return distance <= cutoff ? distance : nil
  }
}
