// SPDX-License-Identifier: AGPL-3.0-or-later
import ArgumentParser
import Foundation
import Kernel
import Persistence
import Results
import Secrets
import Site

extension ReleaseCommand {
  /// Writes a release as a folder.
  struct Build: AsyncParsableCommand, JSONAnswering {
    static let configuration = CommandConfiguration(
      abstract:
        "Écrit une diffusion dans un dossier qui se lit sans serveur\u{A0}: HTML, CSV, SVG, JSON, méthode."
    )

    @Argument(
      help: ArgumentHelp("La campagne\u{A0}: la fin de l’adresse de sa page de suivi.", valueName: "campagne")
    )
    var campaign: String
    @Option(help: ArgumentHelp("Le dossier à écrire, vide s’il existe.", valueName: "dossier"))
    var out: String
    @Option(help: "La version\u{A0}; sans elle, la plus récente qui se lit.") var version: Int?
    @OptionGroup var place: DataOptions
    @Flag(help: "Énumère en JSON les fichiers écrits et leur empreinte.") var json = false

    func run() async throws {
      let now = Instant(Date())
      let target = URL(fileURLWithPath: out, isDirectory: true)
      try refuseFull(target)
      let installation = try await Installation.open(try place.settings(), at: now)
      let (campaign, version) = (campaign, version)
      let found = try await installation.store.read { session in
        try version.map { try session.releases.release(of: campaign, version: $0, openAt: now) }
          ?? session.releases.newest(of: campaign, openAt: now)
      }
      guard let release = found, release.status == .released else {
        throw Output.refuse(
          campaign + (version.map { ", version \($0)" } ?? ""),
          "aucune diffusion de ce nom ne se lit maintenant\u{A0}: inconnue, retirée ou pas encore ouverte\u{A0}; "
            + "la page /resultats énumère celles qui se lisent")
      }
      let layout = installation.layout
      let files = try await Blocking.run { ReleaseFolder(release, in: layout, language: .french).files }
      try write(files, into: target)
      say(release, files)
    }

    private func refuseFull(_ folder: URL) throws {
      let manager = FileManager.default
      guard manager.fileExists(atPath: folder.path) else { return }
      guard let inside = try? manager.contentsOfDirectory(atPath: folder.path), inside.isEmpty else {
        throw Output.refuse(
          out, "ce n’est pas un dossier vide, et rien n’y a été écrit\u{A0}; donnez-en un autre, ou videz-le")
      }
    }

    private func write(_ files: [ReleaseFolder.File], into folder: URL) throws {
      do {
        for file in files {
          let path = folder.appending(path: file.path)
          try FileManager.default.createDirectory(
            at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
          try Data(file.bytes).write(to: path)
        }
      } catch {
        throw Output.refuse(out, "ce dossier ne peut pas être écrit\u{A0}: \(error.localizedDescription)")
      }
    }

    private func say(_ release: Release, _ files: [ReleaseFolder.File]) {
      guard json else {
        Output.result(
          "\(campaign), version \(release.version)\u{A0}: \(files.count) fichiers écrits dans \(out), "
            + "à lire par index.html\n")
        return
      }
      let written = files.map { file -> JSON in
        [
          "path": .text(file.path), "bytes": .integer(file.bytes.count),
          "sha256": .text(Digest.text(of: file.bytes)),
        ]
      }
      let report: JSON = [
        "campaign": .text(campaign), "version": .integer(release.version), "sha256": .text(release.sha256),
        "out": .text(out), "files": .list(written),
      ]
      Output.data(report.pretty)
    }
  }
}
