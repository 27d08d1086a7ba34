import Foundation
import Testing

@testable import Rendering

/// Colours of pages can be told apart by everybody: https://www.w3.org/TR/WCAG22/#contrast-minimum, #non-text-contrast.
@Suite struct PaletteTests {
  /// The grounds for which the style sheet has colours: light, dark, paper.
  private static let grounds = ["light", "dark", "print"]

  /// The colours by name: of each ground its own, else those of the light one.
  private static func colours(_ ground: String) throws -> [String: String] {
    let blocks = HTMLStyle.common.components(separatedBy: ":root {").dropFirst().map {
      String($0.prefix { $0 != "}" })
    }
    try #require(blocks.count == 3)
    let index = try #require(grounds.firstIndex(of: ground))
    var colours: [String: String] = [:]
    for block in index == 0 ? [blocks[0]] : [blocks[0], blocks[index]] {
      for match in block.matches(of: /--([a-z]+): #([0-9a-f]+)/) {
        colours[String(match.1)] = String(match.2)
      }
    }
    return colours
  }

  /// The relative luminance of a colour.
  ///
  /// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
  private static func luminance(_ colour: String) throws -> Double {
    let digits = colour.count == 3 ? colour.map { "\($0)\($0)" }.joined() : colour
    let number = try #require(Int(digits, radix: 16))
    let parts = [number >> 16, number >> 8 & 255, number & 255].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private static func contrast(_ a: String, _ b: String) throws -> Double {
    let (first, second) = (try luminance(a), try luminance(b))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  @Test func knowsBlackFromWhite() throws { #expect(try Self.contrast("000", "ffffff") == 21) }

  @Test(arguments: grounds) func textCanBeRead(_ ground: String) throws {
    let colours = try Self.colours(ground)
    let paper = try #require(colours["paper"])
    let band = try #require(colours["band"])
    for name in ["ink", "quiet", "better", "level", "worse", "focus"] {
      let colour = try #require(colours[name])
      // On paper links and focus keep the light colours; nothing there is focused.
      #expect(try Self.contrast(colour, paper) >= 4.5, "\(name) on \(ground)")
      #expect(try Self.contrast(colour, band) >= 4.5, "\(name) on the bands of \(ground)")
    }
    let line = try #require(colours["line"])
    #expect(try Self.contrast(line, paper) >= 3, "lines on \(ground)")
  }

  @Test func chartsCanBeRead() throws {
    for (name, colour) in SVGPalette.classes where name != "page" && name != "grid" {
      let light = String(colour.light.dropFirst())
      let dark = String(colour.dark.dropFirst())
      #expect(try Self.contrast(light, String(SVGPalette.page.light.dropFirst())) >= 4.5, "\(name)")
      #expect(try Self.contrast(dark, String(SVGPalette.page.dark.dropFirst())) >= 4.5, "\(name)")
    }
  }
}
