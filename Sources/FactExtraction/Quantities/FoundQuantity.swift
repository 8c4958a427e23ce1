import NewsModel

/// An amount and where it stands, as the rules for facts use it.
package struct FoundQuantity: Hashable, Sendable {
  /// Number, unit and operator.
  package let amount: Amount
  /// What is stated.
  package let kind: MeasureWord.Kind
  /// Number, unit and the operator words next to them.
  package let place: FoldedSpan
  /// Number and unit alone.
  package let core: Range<Int>
  /// Start of the unit inside `core`.
  package let unitStart: Int
  /// 以上, 以下 stand behind it: often a threshold of the class that follows.
  package let hasSuffixOperator: Bool
  /// The size stands without digits (亿元以上, 过百家).
  package let isBareSize: Bool
}
