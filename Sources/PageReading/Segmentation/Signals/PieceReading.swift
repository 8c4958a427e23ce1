/// What was read in a piece while it was looked at: names, dates, sources.
package struct PieceReading: Hashable, Sendable {
  /// The names of a byline.
  package var signature: Signature?
  /// What furniture tells of the page.
  package var furniture: Furniture?
  /// The opening of a brief.
  package var dateline: Dateline?

  /// Whether nothing was read.
  package var isEmpty: Bool { signature == nil && furniture == nil && dateline == nil }
}

extension PieceSignals {
  /// Notes the forms of what was read.
  package mutating func note(_ reading: PieceReading) {
    if let names = reading.signature {
      signature = SignatureShape(names)
      isOfBoth = names.isOfBoth
    }
    if let found = reading.furniture { furniture = FurnitureShape(found) }
    if let opening = reading.dateline { dateline = opening.people.isEmpty ? .unsigned : .signed }
  }
}

extension PieceSignals.SignatureShape {
  fileprivate init(_ signature: Signature) {
    if signature.isExplicit {
      self = .explicit
    } else if signature.people.count >= 2 {
      self = signature.surnames == signature.people.count ? .names : signature.surnames > 0 ? .someNames : .unknownNames
    } else {
      self = signature.weakestSurname == 2 ? .oneName : signature.weakestSurname == 1 ? .oneRareName : .unknownNames
    }
  }
}

extension PieceSignals.FurnitureShape {
  fileprivate init(_ furniture: Furniture) {
    switch furniture.certainty {
    case .atEdges: self = .atEdges
    case .section: self = .section
    case .everywhere: self = furniture.continuesHere ? .continuesHere : .everywhere
    }
  }
}
