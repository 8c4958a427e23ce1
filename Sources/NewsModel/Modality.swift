/// How real a fact is by its own words.
package enum Modality: String, Hashable, Sendable, CaseIterable {
  /// 已, 完成, 实现 — done, or a plain statement.
  case actual
  /// 正在, 加快, 推进 — under way.
  case ongoing
  /// 预计, 有望, 即将 — expected.
  case expected
  /// 计划, 拟, 力争, 争取 — planned.
  case planned
  /// 行业第一, 国内首家 — claimed by somebody.
  case claimed
  /// 未, 尚未 — denied.
  case negated
}
