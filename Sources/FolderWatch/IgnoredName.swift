/// Why a name alone keeps a path from being read. The raw value is a stable code for the store and for scripts.
package enum IgnoredName: String, Sendable, Hashable, CaseIterable {
  /// The name begins with a dot.
  case hiddenFile = "hidden-file"
  /// A folder above begins with a dot (or this is such a folder).
  case hiddenFolder = "hidden-folder"
  /// A folder that belongs to the file system or the storage device: `lost+found`, recycle bins, snapshots.
  case systemFolder = "system-folder"
  /// `name~`, `#name#`: an editor's copy of the former content.
  case editorBackup = "editor-backup"
  /// `*.swp` and its kin.
  case editorSwap = "editor-swap"
  /// `4913`: vim makes and removes this file to learn whether it may write in the folder.
  case editorProbe = "editor-probe"
  /// `.goutputstream-*`, `sedXXXXXX`: the new content before it is renamed over the old.
  case editorTemporary = "editor-temporary"
  /// `*.tmp`, `*.temp`.
  case temporary = "temporary"
  /// `*.part`, `*.crdownload` and other downloads or uploads under way.
  case partialTransfer = "partial-transfer"
  /// `.name.XXXXXX`: rsync's copy under way.
  case rsyncTemporary = "rsync-temporary"
  /// `.syncthing.*.tmp`, `~syncthing~*`.
  case syncthingTemporary = "syncthing-temporary"
  /// `.~lock*`, `~$*`: the lock of an office program.
  case officeLock = "office-lock"

  /// One sentence for people.
  package var explanation: String {
    switch self {
    case .hiddenFile: "The name begins with a dot: hidden files are not read."
    case .hiddenFolder: "It stands in a hidden folder: nothing below a name that begins with a dot is read."
    case .systemFolder: "It stands in a folder of the file system or storage device."
    case .editorBackup: "The name is that of an editor's backup copy."
    case .editorSwap: "The name is that of an editor's swap file."
    case .editorProbe: "The name is that of the probe file by which vim tests whether it may write."
    case .editorTemporary: "The name is that of a file that an editor renames when it is complete."
    case .temporary: "The name is that of a temporary file; rename it when it is complete."
    case .partialTransfer: "The name is that of a download or upload under way."
    case .rsyncTemporary: "The name is that of a copy that rsync has not completed."
    case .syncthingTemporary: "The name is that of a copy that Syncthing has not completed."
    case .officeLock: "The name is that of an office program's lock file."
    }
  }
}
