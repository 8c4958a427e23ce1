import Testing

@Suite("People and their posts")
struct PersonTests {
  @Test(
    "a post is read with its organisation",
    arguments: [
      ("随州高新区管委会副主任卞雨薇表示，前景可期。", ["卞雨薇: 管委会副主任, 随州高新区"]),
      ("绥化高新区党工委副书记、管委会主任葛洪亮说：“信心更足。”", ["葛洪亮: 党工委副书记, 绥化高新区", "葛洪亮: 管委会主任, 绥化高新区"]),
      ("滁州高新发展集团董事长朱砚详细介绍了载体。", ["朱砚: 董事长, 滁州高新发展集团"]),
      ("渭城高新区招商局副局长白霖说，企业满意。", ["白霖: 副局长, 渭城高新区招商局"]),
      ("山东瓷岳新材料有限公司（以下简称“瓷岳新材”）党支部书记、副总经理张克勤说。", ["张克勤: 党支部书记, 山东瓷岳新材料有限公司", "张克勤: 副总经理, 山东瓷岳新材料有限公司"]),
      ("金建晟业有限公司总经理兼首席工程师欧阳霁坦言。", ["欧阳霁: 总经理, 金建晟业有限公司", "欧阳霁: 首席工程师, 金建晟业有限公司"]),
      ("洛阳擎川智能科技有限公司创始人、河南科技大学教授苏牧至今记得。", ["苏牧: 创始人, 洛阳擎川智能科技有限公司", "苏牧: 教授, 河南科技大学"]),
      ("吉木萨尔高新区管委会副主任帕尔哈提·艾山说，产量提高。", ["帕尔哈提·艾山: 管委会副主任, 吉木萨尔高新区"]),
      ("桂林启岳产业发展有限公司投产。“订单排到明年。”董事长兼总裁关峰说。", ["关峰: 董事长, 桂林启岳产业发展有限公司", "关峰: 总裁, 桂林启岳产业发展有限公司"]),
      ("绵阳高新区云岭检测中心揭牌。江西恒汐科技有限公司到场。“设备齐全。”中心副主任康以宁说。", ["康以宁: 副主任, 绵阳高新区云岭检测中心"]),
      ("江西恒汐科技有限公司临时党支部书记、项目总指挥吕长河在工地。", ["吕长河: 临时党支部书记, 江西恒汐科技有限公司", "吕长河: 项目总指挥, 江西恒汐科技有限公司"]),
      ("徐州鲁锐集团有限公司党委书记王砚森任联合党委书记。", ["王砚森: 党委书记, 徐州鲁锐集团有限公司", "王砚森: 联合党委书记, 徐州鲁锐集团有限公司"]),
    ])
  func posts(sentence: String, posts: [String]) throws {
    #expect(try MentionSample(sentence).posts == Set(posts))
  }

  @Test(
    "the end of a name is where a verb or a mark begins",
    arguments: [
      ("总经理江川说", "江川"), ("负责人张鹏的讲述", "张鹏"), ("项目负责人周立深有感触", "周立"), ("总工程师曾庆和算了一笔账", "曾庆和"),
      ("质量总监和丽芬说", "和丽芬"), ("副主任乌日娜表示", "乌日娜"), ("主任高原表示", "高原"), ("青年教师何溯团队获奖", "何溯"),
      ("副主任罗正平说", "罗正平"), ("董事长司马聿介绍", "司马聿"),
    ])
  func endOfName(sentence: String, name: String) throws {
    #expect(try MentionSample(sentence + "。").people == [name])
  }

  @Test("private people have no post, and a name is found wherever it stands again")
  func privatePeople() throws {
    let sample = try MentionSample("家住南岭山庄的市民王晴带着孩子散步。“很方便。”王晴说。")
    #expect(sample.people == ["王晴"])
    #expect(sample.mentions.people.first?.titles == [])
    #expect(sample.mentions.personMentions.count == 2)
  }

  @Test(
    "words that only look like names are none",
    arguments: [
      "相关负责人表示，经理向记者介绍情况。", "总经理办公会研究决定。", "书记高度重视，主任安排部署。", "“村民管家”平台上线。",
      "代表齐聚一堂，专家解读政策。", "本报哈尔滨9月10日电(记者 佟雨)装上它。", "教授团队和博士工作站。",
    ])
  func noNames(sentence: String) throws {
    #expect(try MentionSample(sentence).people == [])
  }
}
