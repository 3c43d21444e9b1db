// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import Markup
import Site

/// What waits for the team, what is due first on top.
struct TeamHomeView: View {
  let tasks: [TeamTask]
  let previousSignIn: Instant?
  let now: Instant
  let zone: TimeZone
  let language: Language

  var body: HTML {
    """
    <div class="conteneur">
    <div class="tete"><h1 class="titre-page">\(language(AccountText.homeTitle))</h1>
    <p class="note">\(lastVisit)</p></div>
    <div class="bas">\(tasks.isEmpty ? nothing : list)</div>
    </div>
    """
  }

  private var nothing: HTML {
    """
    <div class="flux"><p class="chapo">\(language(AccountText.homeEmptyLead))</p>
    <p class="mesure">\(language(AccountText.homeEmptyText))</p></div>
    """
  }

  private var list: HTML { "<ol class=\"jour\">\(each: sorted, item)</ol>" }

  /// By the moment they are due; those that can wait come last, in the order of the features.
  private var sorted: [TeamTask] {
    tasks.enumerated().sorted { left, right in
      switch (left.element.due, right.element.due) {
      case (let first?, let second?) where first != second: first < second
      case (_?, nil): true
      case (nil, _?): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }

  private func item(_ task: TeamTask) -> HTML {
    """
    <li\(isToday(task) ? "" : " class=\"jour--calme\"" as HTML)><p class="jour__quand"><b>\(when(task))</b> \
    \(task.subject)</p><div class="jour__corps"><h2>\(task.title)</h2>\(task.content)</div></li>
    """
  }

  private func isToday(_ task: TeamTask) -> Bool {
    task.due.map { $0.clock(in: zone).day <= now.clock(in: zone).day } ?? false
  }

  private func when(_ task: TeamTask) -> String {
    guard let due = task.due else { return language(AccountText.homeNoTime) }
    let (day, hour, minute, _) = due.clock(in: zone)
    return day == now.clock(in: zone).day
      ? language.time(hour: hour, minute: minute) : language.dayAndMonth(day)
  }

  private var lastVisit: String {
    guard let previousSignIn else { return language(AccountText.homeFirstVisit) }
    return language(AccountText.homeLastVisit, ["moment": language.moment(previousSignIn, in: zone)])
  }
}
