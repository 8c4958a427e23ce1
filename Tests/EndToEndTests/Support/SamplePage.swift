/// Small pages of one article each, told apart by a word.
enum SamplePage {
  /// A title line, an empty line and two paragraphs of full sentences in which the word stands once.
  static func text(_ word: String, title: String = "高新区新材料产业园迎来首批企业") -> String {
    """
    \(title)

    近日，位于园区东部的新材料产业园正式投入使用，首批企业陆续进驻。据了解，项目名称为\(word)，由园区平台公司负责建设。

    园区负责人表示，下一步将继续完善配套设施，为企业提供更好的服务。目前，二期工程的各项准备工作正在有序推进。

    """
  }
}
