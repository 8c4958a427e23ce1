/// Pages of no real paper that the tests are made of.
enum SamplePages {
  /// Plain text; every character of it is in all encodings of pages.
  static let plain = """
    平川高新区开园三年 新兴产业成林

    本报记者 江一河

    　　本报讯 平川高新区成立三年来，共引进企业 120 家，完成投资 43.5 亿元。“我们要把园区建成一流的科技新城。”区主任江河山在会上说。
    第二期工程占地 800 亩，其中科研用地 200 亩；２０２５年上半年可交付使用。



    图为园区全景
    """

  /// The same in traditional characters, which Big5 has.
  static let traditional = """
    平川高新區開園三年 新興產業成林

    本報記者 江一河

    　　本報訊 平川高新區成立三年來，共引進企業 120 家，完成投資 43.5 億元。「我們要把園區建成一流的科技新城。」區主任江河山在會上說。
    第二期工程佔地 800 畝，其中科研用地 200 畝；２０２５年上半年可交付使用。



    圖為園區全景
    """

  static let markdown = """
    # 平川高新区开园三年

    **本报记者 江一河**

    平川高新区共引进企业*120家*，[完成投资](http://a.example/b)43.5亿元，
    其中`新兴产业`占比过半。

    ## 新城

    > 园区规划 \\* 两期。

    - 第一期
    - 第二期

    ![图为园区全景](a.jpg)

    | 指标 | 数值 |
    |---|---|
    | 产值 | 43亿元 |
    """

  static let html = """
    <!DOCTYPE html><html><head><meta charset="gb2312"><title>平川高新区开园三年-平川日报</title></head><body>
    <div class="nav"><a href="/">首页</a> | <a href="/n">要闻</a></div>
    <h1>平川高新区开园三年</h1>
    <p>本报记者&nbsp;江一河</p>
    <p>&emsp;&emsp;平川高新区共引进企业<b>120</b>家，&ldquo;完成投资&#x201d;43.5亿元，
       其中新兴产业占比过半。R&D<!-- 注 -->投入增长&lt;20%。</p>
    <figure><img src="a.jpg"><figcaption>图为园区全景</figcaption></figure>
    <script>var text = "<p>不是正文</p>";</script>
    </body></html>
    """
}
