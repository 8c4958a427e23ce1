/// A number as it is written, before its unit: `1,200`, `3.5亿`, `两千`, `五六百万`, `百`, `半`.
struct Numeral {
  /// Its value; the lower one of `五六百万`.
  var value: DecimalNumber
  /// The upper value of a pair such as `五六百万`.
  var high: DecimalNumber?
  /// Offset past it, 余 or 多 inside it included.
  var end: Int
  /// Written with 一二三, not with digits.
  var isHan = false
  /// Only a size without digits: 百, 千, 亿.
  var isBareSize = false
  /// Has 百, 千, 万 or 亿 in it.
  var hasSize = false
  /// The power of ten of its last size word: 8 in 3.5亿; 0 without one.
  var lastSize = 0
  /// Has 余, 多, 几 in it: the true value is larger.
  var isOpen = false
  /// It is 一 alone, mostly an article.
  var isOne = false
  /// It is 半 alone.
  var isHalf = false
}
