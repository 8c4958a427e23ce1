/// A person who signs an article.
package struct Byline: Hashable, Sendable {
  /// Name as printed, without role.
  package let name: String
  /// 记者, 通讯员, 特约通讯员 … as printed without 本报; nil for a bare name.
  package let role: String?

  package init(name: String, role: String?) {
    self.name = name
    self.role = role
  }
}
