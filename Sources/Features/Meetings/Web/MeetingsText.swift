// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Site

/// The words of the meetings.
enum MeetingsText: String, Text {
  case afterWhen = "after.when"
  case calendarAdd = "calendar.add"
  case calendarDescription = "calendar.description"
  case calendarFile = "calendar.file"
  case calendarRegistrationOnly = "calendar.registrationOnly"
  case dateHours = "date.hours"
  case duration
  case fictitious
  case fictitiousTitle = "fictitious.title"
  case host
  case listEmpty = "list.empty"
  case listLead = "list.lead"
  case listNoneUpcoming = "list.noneUpcoming"
  case listPast = "list.past"
  case listTitle = "list.title"
  case listUpcoming = "list.upcoming"
  case nextLast = "next.last"
  case nextUpcoming = "next.upcoming"
  case organisedBy
  case practicalDate = "practical.date"
  case practicalHours = "practical.hours"
  case practicalLabel = "practical.label"
  case practicalOrganiser = "practical.organiser"
  case practicalSeats = "practical.seats"
  case practicalSource = "practical.source"
  case practicalTitle = "practical.title"
  case practicalVenue = "practical.venue"
  case programme
  case programmeSee = "programme.see"
  case registrationAction = "registration.action"
  case registrationClosed = "registration.closed"
  case registrationFull = "registration.full"
  case registrationNotOffered = "registration.notOffered"
  case registrationNotYetOpen = "registration.notYetOpen"
  case registrationOnly = "registration.only"
  case registrationOpen = "registration.open"
  case registrationOver = "registration.over"
  case releaseFigure = "release.figure"
  case releaseWhole = "release.whole"
  case seats
  case statusFull = "status.full"
  case statusOpen = "status.open"
  case statusSubjectToConfirmation = "status.subjectToConfirmation"
  case statusToBeDefined = "status.toBeDefined"
  case strip
  case stripStep = "strip.step"
  case until
  case witnesses

  static let catalog = Catalog.shipped(in: .module)
}
