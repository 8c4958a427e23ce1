import FactExtraction
import NewsModel
import Testing

@Suite("Looking up mentions by place")
struct ArticleMentionsTests {
  @Test("the mentions of a sentence are those inside it, in reading order")
  func insideSentence() throws {
    let sample = try MentionSample("宜昌高新区签约。荆门高新区与枣阳高新区跟进，宜昌高新区再签。")
    let paragraph = sample.text.paragraphs[0]
    let second = FoldedSpan(paragraph: 0, range: paragraph.sentences[1].range)
    let words = sample.mentions.organizations(in: second).map { sample.text.words($0.place) }
    #expect(words == ["荆门高新区", "枣阳高新区", "宜昌高新区"])
  }

  @Test("a byte finds the mention that covers it, a place the one in front of it")
  func byOffset() throws {
    let sample = try MentionSample("宜昌高新区签约，荆门高新区跟进。")
    let second = sample.mentions.organizationMentions[1].place
    for offset in second.range {
      #expect(sample.mentions.organization(covering: offset, paragraph: 0)?.place == second)
    }
    #expect(sample.mentions.organization(covering: second.range.upperBound, paragraph: 0) == nil)
    #expect(sample.mentions.organization(before: second)?.organization == 0)
    #expect(sample.mentions.organization(at: second)?.organization == 1)
  }

  @Test("a name that a column break divides has the raw bytes of both pieces")
  func columnBreak() throws {
    var content = MappedText()
    for (words, start) in [("记者走进安徽恒嵘铜基", 40), ("材料有限公司。", 200)] {
      var map = SourceMap()
      map.append(rawStart: start, count: words.utf8.count)
      content.append(MappedText(text: words, map: map))
    }
    let sample = try MentionSample(paragraphs: [Paragraph(role: .body, content: content)])
    let place = try #require(sample.mentions.organizationMentions.first?.place)
    let evidence = sample.text.evidence(of: place)
    #expect(evidence.text == "安徽恒嵘铜基材料有限公司")
    #expect(evidence.ranges == [ByteRange(52, 70), ByteRange(200, 218)])
  }

  @Test("the width of punctuation, digits and letters changes no mention")
  func width() throws {
    let narrow = try MentionSample("北方重器(集团)有限公司(以下简称“北方重器”)总经理雷霆说:“3D打印很忙。”云砺智能、TK科技等2家企业入驻。")
    let wide = try MentionSample("北方重器（集团）有限公司（以下简称“北方重器”）总经理雷霆说：“３Ｄ打印很忙。”云砺智能、ＴＫ科技等２家企业入驻。")
    #expect(narrow.mentions.organizationMentions == wide.mentions.organizationMentions)
    #expect(narrow.mentions.people == wide.mentions.people)
    #expect(narrow.mentions.organizationMentions.count == 4)
  }
}
