// SPDX-License-Identifier: AGPL-3.0-or-later
public import Site

extension MeetingsFileError {
  /// What is wrong with the file, a sentence for each problem.
  public func sentences(in language: Language) -> [String] {
    problems.map { problem in
      language(
        MeetingsText.fileProblem, ["path": problem.path, "problem": language(Self.key(of: problem.reason))])
    }
  }

  private static func key(of reason: MeetingsFileProblem.Reason) -> MeetingsText {
    guard let key = MeetingsText(rawValue: "file.\(reason.rawValue)") else {
      preconditionFailure("every reason has its text")
    }
    return key
  }
}
