import Testing

@Suite("Names of organisations that a word closes")
struct OrganizationNameTests {
  @Test(
    "a name begins behind verbs, prepositions, marks and announcing words",
    arguments: [
      ("记者走进位于铜陵高新区的安徽恒嵘铜基材料有限公司，机器轰鸣。", ["zone 铜陵高新区", "company 安徽恒嵘铜基材料有限公司"]),
      ("孵化器还帮他牵线中锐传动机械股份有限公司，由后者试制样机。", ["company 中锐传动机械股份有限公司"]),
      ("该企业控股股东湖北能泰智造集团有限公司追加投资。", ["company 湖北能泰智造集团有限公司"]),
      ("公司与四川向荣商旅服务公司、成都仲平律师事务所共同开展服务。", ["company 四川向荣商旅服务公司", "company 成都仲平律师事务所"]),
      ("龙头企业宜宾金帆动力电池有限公司满负荷生产。", ["company 宜宾金帆动力电池有限公司"]),
      ("平台公司——桂林启岳产业发展有限公司负责运营。", ["company 桂林启岳产业发展有限公司"]),
      ("一季度以来，共有12家企业入驻绍兴高新区集成电路产业园。", ["park 绍兴高新区集成电路产业园"]),
      ("依托西安交通大学徐州智能装备研究院，企业攻克难题。", ["institute 西安交通大学徐州智能装备研究院"]),
      ("据泸州高新区管委会统计，产值同比增长。", ["government 泸州高新区管委会"]),
      ("四川省生态环境厅批复了该项目。", ["government 四川省生态环境厅"]),
      ("安阳市委要求加快建设。", ["party 安阳市委"]),
      ("由德阳高新区装备制造产业链联合党委牵头。", ["party 德阳高新区装备制造产业链联合党委"]),
      ("记者走进莲洲高新区云河产业园。", ["park 莲洲高新区云河产业园"]),
      ("在绵阳高新区四川恒岳机械有限公司的车间。", ["zone 绵阳高新区", "company 四川恒岳机械有限公司"]),
      ("联合哈尔滨工业大学(威海)、中国石油大学（北京）等高校攻关。", ["institute 哈尔滨工业大学(威海)", "institute 中国石油大学(北京)"]),
      ("公司与韩国清川食品株式会社签约。", ["company 韩国清川食品株式会社"]),
      ("中国光伏行业协会发布报告。", ["association 中国光伏行业协会"]),
      ("新华社播发了这条消息。", ["media 新华社"]),
    ])
  func leftBoundary(sentence: String, names: [String]) throws {
    #expect(try MentionSample(sentence).names == Set(names))
  }

  @Test("brackets of the legal name, dots and quote marks belong to the name")
  func marksInside() throws {
    let sample = try MentionSample(
      "北方重器(集团)有限公司、东曜（贵州）数据有限公司和盐城孵化港·智能终端产业园签约，另建“氢芯”实验室。")
    #expect(
      sample.names == [
        "company 北方重器(集团)有限公司", "company 东曜(贵州)数据有限公司", "park 盐城孵化港·智能终端产业园", "institute “氢芯”实验室",
      ])
  }

  @Test("a joining word inside a name does not divide it, between two names it does")
  func joiningWords() throws {
    let sample = try MentionSample("由洛南高新区管委会与西南交通大学共建的泰安轨道车辆与传动创新研究院揭牌。")
    #expect(sample.names.isSuperset(of: ["institute 西南交通大学", "institute 泰安轨道车辆与传动创新研究院"]))
  }

  @Test("a branch's name goes on behind the company's")
  func branches() throws {
    let sample = try MentionSample("西安翎航动力科技有限公司咸阳分公司、南京迅标医药有限公司西北总部首批入驻。")
    #expect(sample.names == ["company 西安翎航动力科技有限公司咸阳分公司", "company 南京迅标医药有限公司西北总部"])
  }

  @Test(
    "descriptions, classes, honours and projects are no names",
    arguments: [
      "园区引进3所高校院所、1个博士后科研工作站和多家检测中心。",
      "建成省级企业技术中心31家、省级现代农业产业园5家。",
      "不少企业获评省级工程研究中心。",
      "合资公司负责运营，平台公司出资，上市公司参与。",
      "公司优化产业布局，开局良好，格局一新，得到各部门处理。",
      "大学生和专家走进农村社区，为村民办事。",
      "计划建设疫苗产业化基地项目，配套研发中心和食堂。",
      "一家拟落户的封测企业因成本谈不拢。",
      "金山公园与人民广场相邻。",
    ])
  func noNames(sentence: String) throws {
    #expect(try MentionSample(sentence).names == [])
  }

  @Test("管委会 and 党委 in front of a post belong to the post")
  func organsOfPosts() throws {
    let sample = try MentionSample("蚌埠高新区管委会副主任周启明表示，蚌埠高新区管委会将出台政策。")
    #expect(sample.places == ["蚌埠高新区→蚌埠高新区", "蚌埠高新区管委会→蚌埠高新区管委会"])
  }
}
