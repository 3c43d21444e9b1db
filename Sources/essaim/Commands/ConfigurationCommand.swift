// SPDX-License-Identifier: AGPL-3.0-or-later
import ArgumentParser

/// Prints the file of settings of an installation that has none.
struct ConfigurationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "configuration",
    abstract: "Écrit le fichier des réglages par défaut, commenté, à donner par --config.")

  func run() { Output.result(Self.text) }

  /// The file; read, it gives the settings that hold without a file.
  static let text = """
    # Réglages d’une installation d’Essaim, à donner par --config.
    # Une ligne est vide, un commentaire qui commence par #, ou «\u{A0}clé = valeur\u{A0}».
    # Une variable d’environnement l’emporte sur la ligne\u{A0}: ESSAIM_ suivi de la clé en capitales (ESSAIM_PORT).

    # Le nom de l’observatoire, en tête des pages et dans les citations.
    # name = Observatoire national des pôles de coopération

    # Le dossier de la base SQLite, de la clé secrète et du courrier. Un chemin relatif part du dossier de ce fichier.
    data = data

    # L’adresse d’une base PostgreSQL, pour plusieurs serveurs ou un grand réseau. Sans elle, la base est un fichier
    # SQLite du dossier data. Le mot de passe reste dans un fichier à part, que passfile nomme.
    # database = postgresql://essaim@localhost/essaim?passfile=/etc/essaim/postgresql

    # Le port où le site écoute, sur cette machine seulement (127.0.0.1)\u{A0}: le serveur HTTPS qui le montre est devant.
    port = 8080

    # L’adresse du site vue de l’extérieur, sans barre finale\u{A0}; c’est elle que portent les liens personnels. En
    # https, les cookies ne voyagent que chiffrés. Sans elle, l’adresse est http://127.0.0.1 suivi du port.
    # public_origin = https://observatoire.example

    # L’adresse où se télécharge le code source de la version servie, que la licence AGPL fait proposer à chaque
    # visiteur\u{A0}: le pied de chaque page y mène. Sans elle, il dit de vous le demander.
    # source_url = https://forge.example/essaim

    # Les adresses des serveurs placés devant le site, séparées par des virgules. On les croit quand ils disent, par
    # X-Forwarded-For, de qui vient une demande\u{A0}; sans elles, toutes les demandes semblent venir d’eux, et les limites
    # d’essais et d’inscriptions valent pour tous ensemble.
    # trusted_proxies = 127.0.0.1

    # Le fuseau des heures montrées.
    zone = Europe/Paris

    """
}
