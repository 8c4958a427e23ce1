extension EditedPages {
  /// Further pages.
  static let sites = [
    Page(
      testDescription: "rubrics between articles",
      text: #"""
        A3 园区 责编：李丽 美编：王平 2025年7月9日 星期三 电话：010-12345678

        平川高新区：夜经济点亮产业园

        ■周舟

        入夜，平川高新区的创意街区灯火璀璨，下班的工程师们三三两两坐在露天咖啡馆里。

        街区开业3个月，客流达到42万人次。

        ■相关新闻

        青石高新区开通夜间公交

        记者从青石高新区获悉，园区开通夜间公交3条，末班车延长至23时。

        ■链接

        夜经济是指从当日下午6点到次日凌晨6点所包含的经济文化活动。
        """#,
      outline: """
        # 平川高新区：夜经济点亮产业园
        by 周舟 -
        p 入夜，平川高
        p 街区开业3个
        # 青石高新区开通夜间公交
        p 记者从青石高
        h ■链接
        p 夜经济是指从
        """),
    Page(
      testDescription: "a page of a newspaper's site",
      text: #"""
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>平川高新区首个零碳工厂投产_平川日报数字报</title>
        <meta name="publishdate" content="2025-07-11"><meta name="source" content="平川日报"><script>var a="广告";</script><style>.x{}</style></head><body>
        <div class="nav"><a href="/">首页</a> | <a href="/2">往期</a> | <a>版面导航</a></div>
        <div class="ad"><a href="x">点击了解更多优惠活动</a></div>
        <div id="layer"><h3>园区新闻</h3><h1>平川高新区首个零碳工厂投产</h1><h2>年减碳1.2万吨</h2>
        <div class="info">平川日报 2025年07月11日 作者：周舟</div>
        <div class="content"><p>　　本报讯（记者 周舟）7月10日，平川高新区首个零碳工厂投产，年产逆变器30万台。</p><p>　　工厂屋顶铺设光伏板4.6万平方米，绿电占比达到85%。</p><img src="a.jpg"><p class="caption">图为零碳工厂的屋顶光伏。周舟 摄</p>
        <p>　　园区计划三年内建成零碳工厂10家。</p></div></div>
        <div class="related"><h4>相关阅读</h4><ul><li><a>平川高新区发布清单</a></li><li><a>平川高新区招才引智</a></li></ul></div>
        <div class="footer">版权所有 平川日报社 京ICP备123456号</div></body></html>
        """#,
      outline: """
        # 平川高新区首个零碳工厂投产 年减碳1.2万吨
        by 周舟 记者
        p 本报讯（记者
        p 工厂屋顶铺设
        c 图为零碳工厂的屋顶光伏。
        cr 周舟 摄
        p 园区计划三年
        """),
    Page(
      testDescription: "a title that the page prints twice",
      text: #"""
        <html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>科技日报-平川高新区：中试平台“解锁”新成果</title></head><body>
        <table><tr><td>第05版：区域</td><td><a href=#>上一版</a> <a href=#>下一版</a></td></tr></table>
        <founder-title>平川高新区：中试平台“解锁”新成果</founder-title>
        <div style="text-align:center;font-size:20px"><strong>平川高新区：中试平台“解锁”新成果</strong></div>
        <div>《科技日报》（2025年09月04日 第05版）</div>
        <founder-content><P>◎本报记者 李明 通讯员 王芳</P><P>平川高新区的中试平台里，研发人员正在调试反应釜。</P><P>平台今年已服务项目46个，转化成果18项。</P><P>“中试是从1到10的关键。”平台负责人陈立说。</P></founder-content>
        </body></html>
        """#,
      outline: """
        # 平川高新区：中试平台“解锁”新成果
        by 李明 记者
        by 王芳 通讯员
        p 平川高新区的
        p 平台今年已服
        p “中试是从1
        """),
    Page(
      testDescription: "a picture before the title",
      text: #"""
        平川高新区航拍图。 周舟 摄

        平川高新区：从“一棵树”到“一片林”

        本报记者 周舟

        平川高新区围绕龙头企业宏图电子，引进上下游企业46家。

        配套半径缩短到30公里。
        """#,
      outline: """
        # 平川高新区：从“一棵树”到“一片林”
        by 周舟 记者
        c 平川高新区航拍图。
        cr 周舟 摄
        p 平川高新区围
        p 配套半径缩短
        """),
    Page(
      testDescription: "correspondents inside the dateline",
      text: #"""
        平川高新区举办跨境电商对接会
        帮助86家企业“出海”

        本报平川讯（记者周舟 通讯员李文博 王雪）5月14日，平川高新区举办跨境电商对接会，86家企业与12个平台面对面交流。

        据了解，平川高新区去年跨境电商交易额达43亿元。

        平川高新区设立知识产权法庭

        本报讯（周舟 林晓）记者从平川高新区法院获悉，园区知识产权法庭5月13日揭牌，首月受理案件26件。
        """#,
      outline: """
        # 平川高新区举办跨境电商对接会 帮助86家企业“出海”
        by 周舟 记者
        by 李文博 通讯员
        by 王雪 通讯员
        p 本报平川讯（
        p 据了解，平川
        # 平川高新区设立知识产权法庭
        by 周舟 -
        by 林晓 -
        p 本报讯（周舟
        """),
    Page(
      testDescription: "columns that break inside words",
      text: #"""
        平川高新区：小巨人“长”成记

        本报记者 周舟

        在平川高新区，专精特新企业数量五年增长四倍，其中国家级“小巨人”企业达到36家，占全市的一

        半以上。

        宏图电子就是其中之一。公司十年只做一件事：把控制器做到极致，产品远销40多个国家和地

        区，市场占有率连续三年居全国第一。

        “我们不做大而全，只做小而精。”公司总经理王海

        涛说。
        """#,
      outline: """
        # 平川高新区：小巨人“长”成记
        by 周舟 记者
        p 在平川高新区
        p 宏图电子就是
        p “我们不做大
        """),
    Page(
      testDescription: "bylines in brackets behind the text",
      text: #"""
        平川高新区：一枚芯片的旅程

        清晨6点，平川高新区的洁净车间已经灯火通明，第一批晶圆正在下线。

        “每一片都要经过1000多道工序。”车间主任刘强说。

        到去年底，园区已集聚集成电路企业58家，实现产值126亿元。

        （记者 周舟 通讯员 李文博）

        青石高新区：老厂房变身文创园

        走进青石高新区的老纺织厂，红砖墙上爬满了爬山虎，厂房里飘出咖啡香。

        这里如今入驻文创企业46家，年接待游客50万人次。

        （本报记者 林晓）
        """#,
      outline: """
        # 平川高新区：一枚芯片的旅程
        by 周舟 记者
        by 李文博 通讯员
        p 清晨6点，平
        p “每一片都要
        p 到去年底，园
        # 青石高新区：老厂房变身文创园
        by 林晓 记者
        p 走进青石高新
        p 这里如今入驻
        """),
  ]
}
