/// The characters that fill more than half of any Chinese text, which a wrong decoding hardly ever hits.
enum FrequentCharacters {
  /// Simplified, or the same in both scripts.
  private static let common = """
    的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种\
    面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本\
    去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比\
    或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总\
    次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做\
    必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权\
    收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信\
    马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连\
    断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存\
    候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严企创\
    园镇投签项链服芯材药医疗源储氢智慧端亿讯版
    """

  /// Traditional forms.
  private static let traditional = """
    這為個國時來們對發動說種後學經進過電裡氣實現產業與關數線質會條變無結問見運農幾區強決處隊給門導壓濟階\
    術極聯認權證採轉單風帶場車務萬達積議聲報類離華確張馬節話況傳許廣記連難礦備辦習響約勞團歷構稱準號維劃\
    選標寫親際驗斷層專狀識屬圓滿縣參紅細聽該鐵價嚴億員創園鎮簽項鏈醫療儲氫從應開間樣題黨領東資邊級圖統較\
    組計別論還當點體將設長頭熱據爭僅內並
    """

  /// Punctuation and digits of full width.
  private static let marks = """
    ，。、；：？！“”‘’（）《》〈〉【】「」『』—…·％０１２３４５６７８９　－～
    """

  /// One bit for each character of the Basic Multilingual Plane.
  private static let bits: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 1024)
    for scalar in (common + traditional + marks).unicodeScalars where scalar.value < 0x10000 {
      bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
    }
    return bits
  }()

  /// Whether a character is one of them.
  static func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && bits[Int(scalar >> 6)] & 1 << UInt64(scalar & 63) != 0
  }
}
