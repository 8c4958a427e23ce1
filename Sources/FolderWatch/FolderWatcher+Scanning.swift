extension FolderWatcher {
  /// Scans what stands at and below `subtree` and watches every folder that it enters, each before it is listed: what
  /// comes into a folder after that is told by events, what came before is found here. Blocking; not for a thread of
  /// the cooperative pool.
  ///
  /// Answer ``ScanControl/skip`` for a mount point that shall not be entered; it is not watched then.
  package func scan(below subtree: RelativePath = .root, visit: (ScanEntry) -> ScanControl) -> ScanSummary {
    let watching = WatchingScan(watcher: self, subtree: subtree)
    let scan = FolderScan(root: root, policy: policy) { path, folder in watching.watch(path, folder) }
    let summary = scan.run(below: subtree) { entry in
      let control = visit(entry)
      watching.note(entry, control)
      return control
    }
    if !summary.wasStopped { watching.finish() }
    return summary
  }
}
