// swift-tools-version: 6.2
// SPDX-License-Identifier: AGPL-3.0-or-later
import PackageDescription

// The house as code: what may name what. Folders are described in docs/architecture.md.

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A Swift target of ours, with the language settings every target shares.
func house(
  _ name: String, in folder: String, uses dependencies: [Target.Dependency] = [],
  resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/\(folder)\(name)", resources: resources,
    swiftSettings: settings)
}

/// The tests of a target.
func tests(
  of name: String, in folder: String, uses dependencies: [Target.Dependency] = [],
  exclude: [String] = [], resources: [Resource] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + dependencies,
    path: "Tests/\(folder)\(name)Tests", exclude: exclude, resources: resources, swiftSettings: settings)
}

/// What tests share.
func support(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Tests/Support/\(name)", swiftSettings: settings)
}

/// A C library of the distribution, installed by `make setup`.
func library(_ name: String, pkgConfig: String, apt: String) -> Target {
  .systemLibrary(
    name: name, path: "Sources/Platform/C/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")

let package = Package(
  name: "essaim",
  products: [
    .executable(name: "essaim", targets: ["essaim"]),
    // The methods are of use without the site.
    .library(name: "Confidentiality", targets: ["Confidentiality"]),
    .library(name: "Estimation", targets: ["Estimation"]),
    .library(name: "Figures", targets: ["Figures"]),
    .library(name: "Forms", targets: ["Forms"]),
    .library(name: "Sampling", targets: ["Sampling"]),
    .library(name: "Territories", targets: ["Territories"]),
  ],
  dependencies: [
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: ["FullFoundation"]),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
  ],
  targets: [
    library("CPQ", pkgConfig: "libpq", apt: "libpq-dev"),
    library("CZip", pkgConfig: "libzip", apt: "libzip-dev"),
    library("CGSL", pkgConfig: "gsl", apt: "libgsl-dev"),
    library("CSodium", pkgConfig: "libsodium", apt: "libsodium-dev"),
    support("Chance"),
    support("TestFiles"),
    house("Kernel", in: ""),
    tests(of: "Kernel", in: ""),
    house("Confidentiality", in: "Methods/", uses: ["Kernel"]),
    tests(
      of: "Confidentiality", in: "Methods/", uses: ["Chance", "Estimation", "Kernel"],
      resources: [.copy("Fixtures")]),
    house("Estimation", in: "Methods/", uses: ["Kernel", "CGSL"]),
    tests(of: "Estimation", in: "Methods/", uses: ["Chance", "Kernel"], resources: [.copy("Fixtures")]),
    house("Figures", in: "Methods/", uses: ["Kernel"]),
    tests(of: "Figures", in: "Methods/", uses: ["TestFiles"], exclude: ["Golden"]),
    house("Forms", in: "Methods/", uses: ["Kernel"]),
    tests(of: "Forms", in: "Methods/", uses: ["Chance", "Kernel"], resources: [.copy("Fixtures")]),
    house("Sampling", in: "Methods/", uses: ["Kernel"]),
    tests(of: "Sampling", in: "Methods/", uses: ["Kernel", "CSodium"]),
    house("Territories", in: "Methods/", uses: ["Kernel"]),
    tests(of: "Territories", in: "Methods/", uses: ["Kernel"], resources: [.copy("Fixtures")]),
    house("Mail", in: "Platform/", uses: ["Kernel", "Persistence"], resources: [.copy("Migrations")]),
    tests(of: "Mail", in: "Platform/", uses: ["Kernel", "Persistence", "PersistenceTesting"]),
    house("Markup", in: "Platform/", uses: ["Kernel"]),
    tests(of: "Markup", in: "Platform/", uses: ["Kernel"]),
    house("Persistence", in: "Platform/", uses: ["Kernel"]),
    house("PersistencePostgres", in: "Platform/", uses: ["Kernel", "Persistence", "CPQ"]),
    house("PersistenceSQLite", in: "Platform/", uses: ["Persistence", grdb]),
    support(
      "PersistenceTesting",
      uses: ["CPQ", "Kernel", "Persistence", "PersistencePostgres", "PersistenceSQLite"]),
    tests(
      of: "Persistence", in: "Platform/",
      uses: ["Kernel", "PersistencePostgres", "PersistenceSQLite", "PersistenceTesting"]),
    house("Secrets", in: "Platform/", uses: ["CSodium", "Kernel"]),
    tests(of: "Secrets", in: "Platform/"),
    house(
      "Server", in: "Platform/",
      uses: ["Kernel", "Markup", "Secrets", hummingbird, httpTypes, nio, nioHTTPTypes]),
    tests(
      of: "Server", in: "Platform/",
      uses: [
        "Kernel", "Markup", "Secrets", "SiteTesting", httpTypes, hummingbird, logging, nio, nioEmbedded,
        nioHTTPTypes,
      ]),
    house("Spreadsheets", in: "Platform/", uses: ["Kernel", "CZip"]),
    tests(
      of: "Spreadsheets", in: "Platform/", uses: ["Chance", "Kernel", "CZip", "Forms", "TestFiles"],
      resources: [.copy("Fixtures")]),
    house(
      "Site", in: "",
      uses: [
        "Forms", "Kernel", "Markup", "Persistence", "Secrets", "Server", hummingbird, httpTypes, logging,
      ],
      resources: [.copy("Assets"), .copy("Translations")]),
    tests(
      of: "Site", in: "",
      uses: ["Forms", "Kernel", "Markup", "Server", "SiteTesting", httpTypes, hummingbird, logging],
      exclude: ["gallery.html"]),
    support(
      "SiteTesting",
      uses: ["Secrets", "Server", "Site", httpTypes, hummingbird, logging, nio, nioEmbedded]),
    house(
      "Accounts", in: "Features/",
      uses: [
        "Kernel", "Mail", "Markup", "Persistence", "Secrets", "Server", "Site", hummingbird, httpTypes, nio,
      ], resources: [.copy("Storage/Migrations"), .copy("Web/Translations")]),
    tests(
      of: "Accounts", in: "Features/",
      uses: [
        "Kernel", "Markup", "Persistence", "PersistenceTesting", "Secrets", "Server", "Site", "SiteTesting",
        httpTypes, hummingbird, nio,
      ]),
    support("AccountsTesting", uses: ["Accounts", "Kernel", "Persistence", "SiteTesting"]),
    house(
      "Poles", in: "Features/",
      uses: [
        "Accounts", "Figures", "Kernel", "Mail", "Markup", "Persistence", "Server", "Site", "Spreadsheets",
        "Territories", hummingbird,
      ], resources: [.copy("Storage/Migrations"), .copy("Web/Translations")]),
    tests(
      of: "Poles", in: "Features/",
      uses: [
        "Accounts", "Kernel", "Markup", "Persistence", "PersistenceTesting", "Server", "Site", "SiteTesting",
        "Spreadsheets", "Territories", "TestFiles", hummingbird, httpTypes,
      ]),
    support("PolesTesting", uses: ["Kernel", "Persistence", "Poles"]),
    house(
      "Campaigns", in: "Features/",
      uses: [
        "Accounts", "Forms", "Kernel", "Mail", "Markup", "Persistence", "Poles", "Sampling", "Secrets",
        "Server", "Site", hummingbird, httpTypes,
      ],
      resources: [.copy("Storage/Migrations"), .copy("Web/Translations")]),
    tests(
      of: "Campaigns", in: "Features/",
      uses: [
        "Accounts", "AccountsTesting", "Forms", "Kernel", "Mail", "Persistence", "PersistenceTesting",
        "Poles", "PolesTesting", "Sampling", "Secrets", "Server", "Site", "SiteTesting", "Spreadsheets",
        "TestFiles", hummingbird, httpTypes,
      ]),
    house(
      "Results", in: "Features/",
      uses: [
        "Accounts", "Campaigns", "Confidentiality", "Estimation", "Figures", "Forms", "Kernel", "Markup",
        "Persistence", "Secrets", "Server", "Site", "Spreadsheets", httpTypes, hummingbird,
      ], resources: [.copy("Storage/Migrations"), .copy("Web/Translations")]),
    tests(
      of: "Results", in: "Features/",
      uses: [
        "Accounts", "AccountsTesting", "Campaigns", "Confidentiality", "Estimation", "Figures", "Forms",
        "Kernel", "Mail", "Persistence", "PersistenceTesting", "Poles", "PolesTesting", "Sampling",
        "Secrets", "Server", "Site", "SiteTesting", "Spreadsheets", "TestFiles", httpTypes, hummingbird,
      ], exclude: ["Golden"]),
    house(
      "Meetings", in: "Features/",
      uses: [
        "Accounts", "Kernel", "Mail", "Markup", "Persistence", "Poles", "Results", "Secrets", "Server",
        "Site",
        "Spreadsheets", hummingbird, httpTypes,
      ],
      resources: [.copy("Storage/Migrations"), .copy("Web/Translations")]),
    tests(
      of: "Meetings", in: "Features/",
      uses: [
        "Accounts", "AccountsTesting", "Kernel", "Mail", "Markup", "Persistence", "PersistenceTesting",
        "Poles", "PolesTesting", "Results", "Secrets", "Server", "Site", "SiteTesting", "Spreadsheets",
        "TestFiles", hummingbird, httpTypes,
      ],
      exclude: ["Golden"]),
    .executableTarget(
      name: "essaim",
      dependencies: [
        "Accounts",
        "Campaigns",
        "Confidentiality",
        "Estimation",
        "Forms",
        "Kernel",
        "Mail",
        "Markup",
        "Meetings",
        "Persistence",
        "PersistencePostgres",
        "PersistenceSQLite",
        "Poles",
        "Results",
        "Sampling",
        "Secrets",
        "Server",
        "Site",
        "Spreadsheets",
        "Territories",
        argumentParser,
        hummingbird,
        hummingbirdCore,
        nio,
      ],
      path: "Sources/essaim", resources: [.copy("Data")], swiftSettings: settings),
    .testTarget(
      name: "ArchitectureTests", dependencies: ["TestFiles"], path: "Tests/ArchitectureTests",
      swiftSettings: settings),
    .testTarget(
      name: "essaimTests",
      dependencies: [
        "Accounts", "Confidentiality", "Kernel", "Markup", "Persistence", "PersistenceTesting", "Secrets",
        "Server", "Site", "SiteTesting", "TestFiles", "essaim", argumentParser, httpTypes, hummingbird, nio,
      ],
      path: "Tests/essaimTests",
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
