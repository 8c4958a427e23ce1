import Testing

/// Pages in the forms that other papers use, and how an editor reads them.
enum EditedPages {
  /// One page.
  struct Page: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    /// One line for each title (`#`), signer (`by`), heading (`h`), caption (`c`), credit (`cr`) and paragraph (`p`, its
    /// first six characters).
    let outline: String
  }

  static let all = papers + sites

  private static let papers = [
    Page(
      testDescription: "a commentary under a rubric behind the text, with a note of the editors before it",
      text: #"""
        人民日报 2025年4月16日 星期三 第10版 经济

        推动科技创新和产业创新深度融合
        平川高新区培育新质生产力
        ——来自中部一座老工业城市的调查

        本报记者 周舟 林晓

        编者按：如何把科技优势转化为产业优势？本报记者走进平川高新区，看这里的企业怎样答题。

        走进平川高新区宏图电子的车间，机械臂上下翻飞，一块块电路板在流水线上成形。

        “去年我们研发投入占比达到8%。”公司总经理王海涛说。

        打通堵点

        一项成果从实验室走到生产线，往往要跨过资金、场地、人才几道坎。平川高新区为此设立了10亿元的转化基金。

        用好人才

        平川高新区与4所高校共建研究院，引进团队26个。

        （本报记者 陈晨参与采写）

        短评
        让创新之树常青
        钟文

        科技创新不是一朝一夕之功，需要久久为功的定力，也需要只争朝夕的干劲。

        平川高新区的实践说明，搭好平台、用好人才，创新之树才能常青。
        """#,
      outline: """
        # 推动科技创新和产业创新深度融合 平川高新区培育新质生产力 ——来自中部一座老工业城市的调查
        by 周舟 记者
        by 林晓 记者
        by 陈晨 记者
        p 编者按：如何
        p 走进平川高新
        p “去年我们研
        h 打通堵点
        p 一项成果从实
        h 用好人才
        p 平川高新区与
        # 让创新之树常青
        by 钟文 -
        p 科技创新不是
        p 平川高新区的
        """),
    Page(
      testDescription: "a title of three lines, people named twice",
      text: #"""
        平川高新区：
        “三级跳”跳出
        产业新高度

        ◎本报记者 李明阳 通讯员 王芳 赵子涵

        科技日报讯 （记者李明阳 通讯员王芳）3月12日，平川高新区宏图电子的第三条产线投产。

        园区新型研发机构达到23家，其中省级以上11家。

        责任编辑 张三 
        """#,
      outline: """
        # 平川高新区： “三级跳”跳出 产业新高度
        by 李明阳 记者
        by 王芳 通讯员
        by 赵子涵 通讯员
        p 科技日报讯
        p 园区新型研发
        """),
    Page(
      testDescription: "leads to other pages",
      text: #"""
        平川日报 
        2025年6月18日 星期三
        今日导读
        平川高新区夏粮收购忙 >>>2版
        高考志愿怎么填 >>>3版

        平川高新区首个千亿级产业集群诞生

        本报记者 周舟

        记者17日从平川高新区获悉，园区新能源产业集群产值突破千亿元。

        下一步，园区将围绕电池、电机、电控强链补链。

        （下转第2版）
        """#,
      outline: """
        # 平川高新区首个千亿级产业集群诞生
        by 周舟 记者
        p 记者17日从
        p 下一步，园区
        """),
    Page(
      testDescription: "titles of three lines behind briefs",
      text: #"""
        本报讯（记者 周舟）6月3日，平川高新区氢能产业园开园，12家企业签约入驻，总投资46亿元。

        园区规划面积3.2平方公里，重点发展制氢、储氢、加氢和氢能装备。

        平川高新区
        氢能产业园开园
        12家企业入驻


        本报讯（记者 林晓）6月4日，青石高新区的无人机企业拿到首张适航证，首批订单120架。

        该企业2021年落户青石高新区，现有研发人员86人。

        青石高新区企业
        拿到首张适航证
        """#,
      outline: """
        # 平川高新区 氢能产业园开园 12家企业入驻
        by 周舟 记者
        p 本报讯（记者
        p 园区规划面积
        # 青石高新区企业 拿到首张适航证
        by 林晓 记者
        p 本报讯（记者
        p 该企业202
        """),
    Page(
      testDescription: "a table that was kept as text",
      text: #"""
        平川高新区这五年

        本报记者 周舟

        数字背后是平川高新区企业的拼劲。五年间，园区地区生产总值从320亿元增加到560亿元。

        指标        2020年      2025年
        地区生产总值  320亿元     560亿元
        高企数量     312家       860家
        研发投入强度  4.1%        7.6%

        制图：张三

        “最难的是前两年。”宏图电子负责人王海涛回忆说，“那时连招一个工程师都难。”
        """#,
      outline: """
        # 平川高新区这五年
        by 周舟 记者
        p 数字背后是平
        p 指标
        p 地区生产总值
        p 高企数量
        p 研发投入强度
        p “最难的是前
        """),
    Page(
      testDescription: "a section's name before a title on the same line",
      text: #"""
        高新园区速览 平川高新区：“数据贷”解企业之渴

        5月12日，平川高新区宏图电子凭借数据资产获得贷款500万元，这是园区首笔“数据贷”。

        目前，平川高新区已为46家企业发放“数据贷”2.3亿元。

        周舟

        园区短波 青石高新区：人才公寓“拎包入住”

        青石高新区人才公寓日前投用，首批提供房源860套，租金为市场价的七成。

        人才公寓配有健身房、共享厨房。

        林晓
        """#,
      outline: """
        # 平川高新区：“数据贷”解企业之渴
        by 周舟 -
        p 5月12日，
        p 目前，平川高
        # 青石高新区：人才公寓“拎包入住”
        by 林晓 -
        p 青石高新区人
        p 人才公寓配有
        """),
    Page(
      testDescription: "captions without a gap or a credit",
      text: #"""
        平川高新区的“绿色账本”

        本报记者 周舟

        平川高新区屋顶光伏总装机达到86兆瓦，年发电9000万千瓦时，占园区用电的12%。

        工人在平川高新区屋顶检修光伏板

        园区还建成储能电站3座，容量120兆瓦时，削峰填谷为企业节省电费2100万元。

        图为平川高新区储能电站

        下一步，平川高新区将建设零碳园区，力争2027年绿电占比达到40%。
        """#,
      outline: """
        # 平川高新区的“绿色账本”
        by 周舟 记者
        p 平川高新区屋
        c 工人在平川高新区屋顶检修光伏板
        p 园区还建成储
        c 图为平川高新区储能电站
        p 下一步，平川
        """),
  ]
}
