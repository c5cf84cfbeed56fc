/// Numbers the items of an agenda: 1, 2, 3, and (a), (b), (c) under each.
///
/// The items that open the meeting come first, those that close it last. Between them, items that the office numbered come
/// in the order of their numbers, each at its own number where the items before it allow that, and the others fill the
/// places. Printed numbers run through; a number that is not kept is noted at its item. `5(b)` of an item under none puts
/// it under the item that was given the number 5, or else is printed with it. What is no such number is shown as given, and
/// counts for nothing.
struct AgendaNumbering {
  /// Whether an office gave an item a number that is that of a whole item.
  static func isWhole(_ number: String?) -> Bool { number.flatMap { Designation($0).whole } != nil }

  /// The items in order, numbered.
  func numbered(
    opening: [AgendaReportItem], _ items: [AgendaReportItem], closing: [AgendaReportItem]
  ) -> [AgendaReportItem] {
    var parts: [(number: Int, item: AgendaReportItem)] = []
    var (given, free) = ([(number: Int, item: AgendaReportItem)](), [AgendaReportItem]())
    for item in items {
      switch Designation(item.number) {
      case .whole(let number): given.append((number, item))
      case .part(let number, _): parts.append((number, item))
      case .other: free.append(item)
      }
    }
    // A part of an item that there is not stands by itself, before the items that close the meeting.
    let all = opening + items + closing
    let wholes = Set(all.compactMap { Designation($0.number).whole })
    let count = all.count { $0.number.isEmpty || Designation($0.number).whole != nil }
    let orphans = parts.filter { !wholes.contains($0.number) && $0.number > count }
    let placeable = parts.filter { wholes.contains($0.number) || $0.number <= count }
    var partsByNumber = Dictionary(grouping: placeable) { $0.number }
    given.sort { $0.number < $1.number }

    var result: [AgendaReportItem] = []
    var next = 1
    func place(_ item: AgendaReportItem) {
      var item = item
      if item.number.isEmpty || Designation(item.number) != .other {
        (item.numberGiven, item.number) = (item.number.isEmpty ? nil : item.number, String(next))
        next += 1
      }
      result.append(item)
    }
    opening.forEach(place)
    var (nextGiven, nextFree) = (given[...], free[...])
    while let item = nextGiven.first.map({ $0.number <= next || nextFree.isEmpty }) == true
      ? nextGiven.popFirst()?.item : nextFree.popFirst()
    {
      place(item)
    }
    orphans.map(\.item).forEach(place)
    closing.forEach(place)
    return result.map { item in
      var item = item
      let given = Designation(item.numberGiven ?? "").whole
      let printed = Int(item.number).flatMap { wholes.contains($0) ? nil : $0 }
      for number in [given, printed].compactMap(\.self) {
        item.subitems += (partsByNumber.removeValue(forKey: number) ?? []).map(\.item)
      }
      return lettered(item, under: item.number).checked(item.number)
    }
  }

  /// The items under one, lettered around those that have a letter.
  private func lettered(_ item: AgendaReportItem, under number: String) -> AgendaReportItem {
    var given: [Int: AgendaReportItem] = [:]
    var unlettered: [AgendaReportItem] = []
    for part in item.subitems {
      if let place = Designation.place(ofLetterIn: part.number), given[place] == nil {
        given[place] = part
      } else {
        unlettered.append(part)
      }
    }
    var free = unlettered[...]
    var result: [AgendaReportItem] = []
    while !free.isEmpty || !given.isEmpty {
      let place = result.count
      // The letters run through: one that nothing leads up to comes when there is nothing else.
      let own = given.keys.min()
      let takesGiven = own.map { $0 <= place || free.isEmpty } ?? false
      guard var part = takesGiven ? own.flatMap({ given.removeValue(forKey: $0) }) : free.popFirst() else { break }
      (part.numberGiven, part.number) = (part.number.isEmpty ? nil : part.number, Designation.letter(place))
      let whole = "\(number)(\(part.number))"
      result.append(lettered(part, under: whole).checked(whole))
    }
    var item = item
    item.subitems = result
    return item
  }
}

extension AgendaReportItem {
  /// The item, with the number given only where another one is printed.
  fileprivate func checked(_ printed: String) -> AgendaReportItem {
    var item = self
    let isKept =
      switch Designation(numberGiven ?? "") {
      case .whole(let given): String(given) == printed
      case .part(let given, let letter): "\(given)(\(letter))" == printed
      case .other:
        numberGiven.map { Designation.place(ofLetterIn: $0) == Designation.place(ofLetterIn: number) } ?? true
      }
    if isKept { item.numberGiven = nil }
    return item
  }
}

/// A number as officers write it.
private enum Designation: Hashable {
  case whole(Int)
  case part(Int, letter: String)
  case other

  init(_ text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard digits.count < 6, let number = Int(digits), number > 0 else {
      self = .other
      return
    }
    if rest.isEmpty || rest == "." {
      self = .whole(number)
    } else if let place = Self.place(ofLetterIn: String(rest)) {
      self = .part(number, letter: Self.letter(place))
    } else {
      self = .other
    }
  }

  /// The number, where it is a whole one.
  var whole: Int? {
    guard case .whole(let number) = self else { return nil }
    return number
  }

  /// The place, from 0, of the letter a–z in `b`, `(b)` or `1(b)`.
  static func place(ofLetterIn text: String) -> Int? {
    let letters = text.drop { $0.isASCII && $0.isNumber }.filter { $0 != "(" && $0 != ")" }
    guard letters.utf8.count == 1, let letter = letters.utf8.first, (0x61...0x7A).contains(letter) else { return nil }
    return Int(letter) - 0x61
  }

  /// a–z, then aa, ab and so on.
  static func letter(_ place: Int) -> String {
    let (round, letter) = (place / 26, String(UnicodeScalar(UInt8(0x61 + place % 26))))
    return round == 0 ? letter : self.letter(round - 1) + letter
  }
}
