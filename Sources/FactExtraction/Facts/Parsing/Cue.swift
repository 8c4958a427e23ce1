/// What a word does in a sentence: the classes of the table `cues`.
///
/// Made once for each row of the table, then shared by every place of the word.
final class Cue: Hashable, Sendable {
  /// Classes of words.
  struct Classes: OptionSet, Hashable, Sendable {
    let rawValue: UInt32
    /// 达, 完成 — joins a name and its figure.
    static let reach = Classes(rawValue: 1 << 0)
    /// 提高到 — the figure is what was reached.
    static let to = Classes(rawValue: 1 << 1)
    /// 增长.
    static let up = Classes(rawValue: 1 << 2)
    /// 下降.
    static let down = Classes(rawValue: 1 << 3)
    /// 同比 — against an earlier time.
    static let yoy = Classes(rawValue: 1 << 4)
    /// 占.
    static let share = Classes(rawValue: 1 << 5)
    /// 位居.
    static let rank = Classes(rawValue: 1 << 6)
    /// 预计.
    static let exp = Classes(rawValue: 1 << 7)
    /// 计划.
    static let plan = Classes(rawValue: 1 << 8)
    /// 正在.
    static let ongo = Classes(rawValue: 1 << 9)
    /// 尚未.
    static let neg = Classes(rawValue: 1 << 10)
    /// 已.
    static let done = Classes(rawValue: 1 << 11)
    /// 实现 — a verb that is no part of a figure's name.
    static let light = Classes(rawValue: 1 << 12)
    /// Any other verb.
    static let verb = Classes(rawValue: 1 << 13)
    /// A stage of a project.
    static let stage = Classes(rawValue: 1 << 14)
    /// 在, 由.
    static let prep = Classes(rawValue: 1 << 15)
    /// 还, 先后.
    static let adv = Classes(rawValue: 1 << 16)
    /// 表示.
    static let say = Classes(rawValue: 1 << 17)
    /// 据介绍.
    static let report = Classes(rawValue: 1 << 18)
    /// 达产后.
    static let after = Classes(rawValue: 1 << 19)
    /// 年产.
    static let yearly = Classes(rawValue: 1 << 20)
    /// A noun that only looks as if it held another cue.
    static let noun = Classes(rawValue: 1 << 21)
    /// 增速, 总量 — stands for the figure named before.
    static let yoyclause = Classes(rawValue: 1 << 22)
    /// 制造, 服务 — a verb that also stands inside nouns.
    static let nominal = Classes(rawValue: 1 << 24)
    /// 率, 额 — makes a noun of the verb in front of it.
    static let tail = Classes(rawValue: 1 << 25)
    /// 二期 — a part of a project.
    static let phase = Classes(rawValue: 1 << 23)

    private static let names: [String: Classes] = [
      "reach": .reach, "to": .to, "up": .up, "down": .down, "yoy": .yoy, "share": .share, "rank": .rank, "exp": .exp,
      "plan": .plan, "ongo": .ongo, "neg": .neg, "done": .done, "light": .light, "verb": .verb, "stage": .stage,
      "prep": .prep, "adv": .adv, "say": .say, "report": .report, "after": .after, "yearly": .yearly, "noun": .noun,
      "yoyclause": .yoyclause, "phase": .phase, "nv": .nominal,
      "tail": .tail,
    ]

    /// The classes that some words of the table name; unknown ones are left out.
    init(named words: [String]) {
      self = words.reduce(into: []) { $0.formUnion(Classes.names[$1] ?? []) }
    }

    init(rawValue: UInt32) { self.rawValue = rawValue }
  }

  /// The word.
  let word: String
  /// Its classes.
  let classes: Classes
  /// The stages of a project that a stage word tells; 竣工投产 tells two.
  let stages: [ProjectStage]

  /// 签约率, 采购额: a verb with a tail.
  static let compound = Cue(word: "", classes: [.noun], stages: [])

  init(word: String, classes: Classes, stages: [ProjectStage]) {
    self.word = word
    self.classes = classes
    self.stages = stages
  }

  static func == (one: Cue, two: Cue) -> Bool { one === two }

  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
