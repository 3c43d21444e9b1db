// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Markup
import Site

/// A programme as data for search engines and calendars of others.
///
/// - Source: schema.org, type `Event`.
struct EventDataView: View {
  let programme: Programme
  let words: MeetingWords
  let origin: String

  private var meeting: Meeting { programme.meeting }

  var body: HTML {
    // Nobody should find a made-up meeting in an agenda.
    let robots: HTML = meeting.isFictitious ? "<meta name=\"robots\" content=\"noindex\">\n" : .empty
    return "\(robots)<script type=\"application/ld+json\">\(data: json)</script>"
  }

  var json: JSON {
    var members: [String: JSON] = [
      "@context": "https://schema.org", "@type": "Event", "name": .text(words.title),
      "startDate": .text(meeting.startsAt.iso(in: meeting.zone)),
      "endDate": .text(meeting.endsAt.iso(in: meeting.zone)),
      "eventStatus": "https://schema.org/EventScheduled",
      "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
      "inLanguage": "fr", "url": .text(SiteMap.meeting(meeting.slug).absolute(from: origin)),
      "location": place, "organizer": ["@type": "Organization", "name": .text(meeting.organiser)],
    ]
    if let seats = meeting.seats { members["maximumAttendeeCapacity"] = .integer(seats) }
    // Only those who said yes: a machine would not read « sous réserve ».
    let performers = programme.people.filter { $0.status == .confirmed }.compactMap(\.name)
    if !performers.isEmpty {
      members["performer"] = .list(performers.map { ["@type": "Person", "name": .text($0)] })
    }
    return .object(members)
  }

  private var place: JSON {
    var address: [String: JSON] = [
      "@type": "PostalAddress", "addressLocality": .text(meeting.venue.city),
    ]
    if let street = meeting.venue.street { address["streetAddress"] = .text(street) }
    return ["@type": "Place", "name": .text(meeting.venue.name), "address": .object(address)]
  }
}
