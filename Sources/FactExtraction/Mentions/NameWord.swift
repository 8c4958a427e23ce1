import NewsModel

/// What the lexicon knows about a word that can stand in or around a name.
struct NameWord: Sendable {
  /// The parts that a word can play; one word can play several.
  struct Roles: OptionSet, Hashable, Sendable {
    let rawValue: UInt32
    /// A name begins behind it at the earliest.
    static let cut = Roles(rawValue: 1 << 0)
    /// Like `cut` where a place or a known name follows.
    static let soft = Roles(rawValue: 1 << 1)
    /// Announces a name: 企业, 龙头企业.
    static let lead = Roles(rawValue: 1 << 2)
    /// A modifier without identity.
    static let empty = Roles(rawValue: 1 << 3)
    /// Industry, product or technology.
    static let trade = Roles(rawValue: 1 << 4)
    /// A word that is none of a name's.
    static let whole = Roles(rawValue: 1 << 5)
    /// A word that names are made of.
    static let part = Roles(rawValue: 1 << 6)
    /// 与, 和, 及.
    static let join = Roles(rawValue: 1 << 7)
    /// A province, city or county.
    static let place = Roles(rawValue: 1 << 8)
    /// A zone of the list, by any of its names.
    static let zone = Roles(rawValue: 1 << 9)
    /// 有限公司 — proves a name.
    static let legal = Roles(rawValue: 1 << 10)
    /// 公司, 产业园 — closes a name.
    static let suffix = Roles(rawValue: 1 << 11)
    /// 科技, 光学 — closes a company's short name.
    static let brand = Roles(rawValue: 1 << 12)
    /// An organisation that is known by itself.
    static let known = Roles(rawValue: 1 << 13)
    /// 商务局 — a body that every place has.
    static let bureau = Roles(rawValue: 1 << 14)
    /// 局长 — closes a post.
    static let post = Roles(rawValue: 1 << 15)
    /// 市民 — what a private person is called.
    static let privateRole = Roles(rawValue: 1 << 16)
    /// 说, 表示 — follows a person's name.
    static let speech = Roles(rawValue: 1 << 17)
    /// 管委会, 党委 — belongs to the post where one follows.
    static let organ = Roles(rawValue: 1 << 18)
    /// 分公司, 西北总部 — goes on behind a whole name.
    static let branch = Roles(rawValue: 1 << 19)
    /// A determiner or measure word.
    static let count = Roles(rawValue: 1 << 20)

    /// Says what a list of organisations held: 企业, 机构.
    static let closer = Roles(rawValue: 1 << 21)
    /// A kind of place with a name of its own: 组团, 载体, 综合体.
    static let site = Roles(rawValue: 1 << 22)
    /// 智谷, 园 — needs but two characters in front, whatever they are.
    static let naming = Roles(rawValue: 1 << 23)
    /// 该公司, 全区 — means an organisation named before.
    static let anaphor = Roles(rawValue: 1 << 24)
    /// Tells that a title was won: 获评, 入选.
    static let honor = Roles(rawValue: 1 << 25)
    /// 任, 兼任 — tells that a post was taken up.
    static let appoint = Roles(rawValue: 1 << 26)
    /// 为龙头 — closes 以X为龙头.
    static let head = Roles(rawValue: 1 << 27)
    /// 建立, 签订 — what two partners do.
    static let pair = Roles(rawValue: 1 << 28)

    /// Words that give a name an identity.
    static let identity: Roles = [.place, .zone, .known, .part]
    /// Words that close a name.
    static let ending: Roles = [.suffix, .bureau]
  }

  /// Its parts.
  var roles: Roles = []
  /// What the organisation is that it closes or names.
  var kind: Organization.Kind?
  /// For a known organisation or zone: the number of the name that stands for it.
  var entry: Int?
}
