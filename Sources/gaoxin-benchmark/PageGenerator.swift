/// Makes pages that look like a newspaper's, the same ones each time.
struct PageGenerator {
  private var state: UInt64

  /// - Parameter seed: pages of equal seeds are equal.
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A page of about `bytes` bytes of UTF-8, with a word that stands on no other page: `标记` and the number.
  mutating func page(_ number: Int, bytes: Int = 4096) -> String {
    let zone = pick(Self.zones)
    var text = "\(zone)\(pick(Self.verbs))\(pick(Self.goods))\n\n本报记者 \(pick(Self.names))\n\n"
    text += "本报编号标记\(number)号。"
    while text.utf8.count < bytes {
      for _ in 0..<(2 + below(4)) { text += sentence(zone) }
      text += "\n\n"
    }
    return text
  }

  private mutating func sentence(_ zone: String) -> String {
    switch below(5) {
    case 0:
      return
        "\(2020 + below(7))年，\(zone)\(pick(Self.goods))产业实现产值\(1 + below(900))亿元，同比增长\(1 + below(30)).\(below(10))%。"
    case 1: return "总投资\(1 + below(99))亿元的\(pick(Self.firms))\(pick(Self.goods))项目\(pick(Self.stages))。"
    case 2: return "\(zone)\(pick(Self.verbs))\(pick(Self.goods))，新引进企业\(2 + below(80))家，带动就业\(100 + below(900))人。"
    case 3: return "“我们的\(pick(Self.goods))已经\(pick(Self.stages))。”\(pick(Self.firms))负责人\(pick(Self.names))说。"
    default:
      return
        "\(pick(Self.firms))与\(pick(Self.firms))围绕\(pick(Self.goods))、\(pick(Self.goods))签订合作协议，\(pick(Self.verbs))上下游企业协同发展。"
    }
  }

  private mutating func pick(_ words: [String]) -> String { words[below(words.count)] }

  private mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }

  private static let zones = ["镇江高新区", "苏州高新区", "合肥高新区", "西安高新区", "株洲高新区", "襄阳高新区", "南宁高新区", "昆明高新区"]
  private static let verbs = ["做强", "推进", "布局", "加快发展", "持续壮大", "着力培育", "聚焦"]
  private static let goods = ["船舶海工", "半导体", "新能源电池", "生物医药", "智能制造装备", "低空经济", "光电子信息", "新材料", "轨道交通", "量子信息"]
  private static let stages = ["签约落地", "开工建设", "主体封顶", "竣工投产", "试生产", "全面达产"]
  private static let firms = ["恒岳装备公司", "澜图科技公司", "北辰新材料公司", "启衡动力公司", "云泽医药公司", "华榕光电公司", "铭川芯片公司"]
  private static let names = ["江予安", "陆见深", "沈知白", "顾长风", "闻朝歌", "程以南", "许望舒"]
}
