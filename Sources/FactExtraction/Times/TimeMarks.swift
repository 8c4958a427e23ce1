/// The words in front of and behind a time that change what it means.
final class TimeMarks: Sendable {
  let year = Array("年".utf8)
  let yearly = Array("年度".utf8)
  let month = Array("月".utf8)
  let monthly = Array("月份".utf8)
  let day = Array("日".utf8)
  let joints: [[UInt8]] = ["—", "-", "至", "到", "~"].map { Array($0.utf8) }
  let asOf: [[UInt8]] = ["截至", "截止", "截止到", "截至到"].map { Array($0.utf8) }
  let before: [[UInt8]] = ["之前", "以前", "前"].map { Array($0.utf8) }
  let since: [[UInt8]] = ["以来", "起", "开始"].map { Array($0.utf8) }
  let ends: [[UInt8]] = ["底", "末"].map { Array($0.utf8) }
  let starts: [[UInt8]] = ["初"].map { Array($0.utf8) }
  let middles: [[UInt8]] = ["中旬", "上旬", "下旬", "中"].map { Array($0.utf8) }
  let same = Array("同期".utf8)
  let firstMonths = Array("前".utf8)
  let months = Array("个月".utf8)
  let future: [[UInt8]] = ["计划", "预计", "力争", "有望", "可望", "最快", "争取", "拟", "将于", "将在", "将", "推迟到", "推迟至", "到"]
    .map { Array($0.utf8) }
  let noFuture: [[UInt8]] = ["原计划", "原定"].map { Array($0.utf8) }

  /// The first of some words that stands at an offset, and where it ends.
  func end(of words: [[UInt8]], _ text: [UInt8], at offset: Int, limit: Int) -> Int? {
    for word in words where offset + word.count <= limit && Bytes.matches(word, in: text, at: offset) {
      return offset + word.count
    }
    return nil
  }

  /// The start of the one of some words that ends at an offset.
  func start(of words: [[UInt8]], _ text: [UInt8], endingAt offset: Int, floor: Int) -> Int? {
    for word in words where offset - word.count >= floor && Bytes.matches(word, in: text, at: offset - word.count) {
      return offset - word.count
    }
    return nil
  }
}
