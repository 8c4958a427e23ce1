/// Finds the signatures that stand under the one paragraph of a photo item: 周舟 摄影报道. Under a longer text they sign it.
package enum PhotoSignatures {
  /// Marks them as credits.
  package static func mark(_ signals: inout [PieceSignals]) {
    for index in signals.indices.dropFirst() where signals[index].isOfBoth {
      let text = signals[index - 1]
      let isAlone = index < 2 || !signals[index - 2].isProse
      if text.isProse, text.opensWithTime, text.dateline == .none, isAlone { signals[index].isCredit = true }
    }
  }
}
