internal import TerminalText

/// An element of a picture in Scalable Vector Graphics (SVG 1.1, second edition; SVG 2 reads it alike).
///
/// Only elements and attributes that draw can be named: no script, link, style sheet or foreign object can come in, and
/// every text and every value is escaped where it is written. Equal elements are written alike, byte for byte.
public struct SVGElement: Sendable, Hashable {
  /// What is drawn, or groups what is.
  public enum Name: String, Sendable, Hashable {
    /// A group, or definitions that others use.
    case group = "g", definitions = "defs"
    /// A shape.
    case rectangle = "rect", circle, line, path, polygon
    /// Text, and a piece of it.
    case text, span = "tspan"
    /// What is said of an element to who cannot see it.
    case title, description = "desc"
    /// A colour that changes from one end to the other.
    case linearGradient, stop
    /// A drawing that fills a shape again and again.
    case pattern
  }

  /// What is said of an element.
  public enum Attribute: String, Sendable, Hashable {
    /// A place.
    case x, y, x1, y1, x2, y2, cx, cy
    /// A size.
    case width, height, r, rx
    /// A shape.
    case d, points
    /// How it is drawn.
    case fill, stroke, strokeWidth = "stroke-width", strokeDashes = "stroke-dasharray", opacity
    /// How a gradient or pattern is drawn.
    case offset, stopColour = "stop-color", stopOpacity = "stop-opacity", patternUnits, patternTransform
    /// How text stands.
    case anchor = "text-anchor", fontWeight = "font-weight", fontSize = "font-size"
    /// What others, or a style sheet, know it by.
    case id, style = "class"
    /// Its language, and what it is to a reader of the screen.
    case language = "lang", role, isHidden = "aria-hidden"
  }

  /// What it is.
  public var name: Name
  /// What is said of it; written in the order of the names.
  public private(set) var attributes: [Attribute: String]
  /// The text in it, before what else is in it.
  public var text: String
  /// The elements in it.
  public var children: [SVGElement]

  /// An element from its parts.
  public init(_ name: Name, text: String = "", children: [SVGElement] = []) {
    self.name = name
    attributes = [:]
    self.text = text
    self.children = children
  }

  /// The element with a text for an attribute.
  public func with(_ attribute: Attribute, _ value: String) -> SVGElement {
    var element = self
    element.attributes[attribute] = value
    return element
  }

  /// The element with a number for an attribute.
  public func with(_ attribute: Attribute, _ value: Double) -> SVGElement { with(attribute, Self.number(value)) }

  /// A number to a tenth, which is as finely as anything is drawn: 12, 12.5.
  ///
  /// What is no finite number becomes 0; so is what is beyond a million.
  public static func number(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1_000_000 else { return "0" }
    let tenths = Int((value * 10).rounded())
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : ".\(rest)")
  }

  /// Appends the element as it is written.
  func write(to output: inout String) {
    output += "<\(name.rawValue)"
    for (name, value) in attributes.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      output += " \(name.rawValue)=\"\(Self.escaped(value))\""
    }
    guard !text.isEmpty || !children.isEmpty else {
      output += "/>"
      return
    }
    output += ">" + Self.escaped(text)
    for child in children { child.write(to: &output) }
    output += "</\(name.rawValue)>"
  }

  /// The text without meaning to XML, in content and in a quoted attribute; what is invisible is shown.
  static func escaped(_ text: String) -> String { HTMLText.escaped(text) }
}

extension SVGElement {
  /// A straight line.
  public static func line(from: (x: Double, y: Double), to: (x: Double, y: Double)) -> SVGElement {
    SVGElement(.line).with(.x1, from.x).with(.y1, from.y).with(.x2, to.x).with(.y2, to.y)
  }

  /// A rectangle.
  public static func rectangle(x: Double, y: Double, width: Double, height: Double) -> SVGElement {
    SVGElement(.rectangle).with(.x, x).with(.y, y).with(.width, max(0, width)).with(.height, max(0, height))
  }

  /// A circle.
  public static func circle(x: Double, y: Double, radius: Double) -> SVGElement {
    SVGElement(.circle).with(.cx, x).with(.cy, y).with(.r, radius)
  }

  /// A line of text that begins at a place; its language where that is not the picture's.
  public static func text(_ text: String, x: Double, y: Double, language: String? = nil) -> SVGElement {
    let element = SVGElement(.text, text: text).with(.x, x).with(.y, y)
    return language.map { element.with(.language, $0) } ?? element
  }

  /// Elements as one.
  public static func group(_ children: [SVGElement]) -> SVGElement { SVGElement(.group, children: children) }

  /// The element in the style that a class of ``PictureStyle`` has.
  public func styled(_ style: PictureStyle.Class) -> SVGElement { with(.style, style.rawValue) }
}
