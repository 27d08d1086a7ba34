import Testing

@testable import Sessions

@Suite("Where named datasets are looked for")
struct DatasetFoldersTests {
  @Test(
    "The folder given first stands alone; the working folder goes before the person's own",
    arguments: [
      ("data", ["MITTARI_DATASETS": "/named"], ["data"]),
      (nil, ["MITTARI_DATASETS": "/named", "HOME": "/home/a"], ["/named"]),
      (nil, ["MITTARI_DATASETS": ""], ["Datasets"]),
      (nil, ["HOME": "/home/a"], ["Datasets", "/home/a/.local/share/mittari/datasets"]),
      (nil, ["XDG_DATA_HOME": "/x", "HOME": "/home/a"], ["Datasets", "/x/mittari/datasets"]),
      // The specification has a path that is not absolute ignored.
      (nil, ["XDG_DATA_HOME": "x"], ["Datasets"]),
    ] as [(String?, [String: String], [String])])
  func paths(chosen: String?, environment: [String: String], folders: [String]) {
    #expect(DatasetFolders.paths(chosen: chosen) { environment[$0] } == folders)
  }
}
