// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
public import Hummingbird
import Kernel
import NIOCore

/// A context whose pages carry forms.
public protocol FormContext: RequestContext {
  /// The token that forms given to this browser carry.
  var formToken: String { get }
}

extension SiteContext: FormContext {}

extension Request {
  /// The fields of the form that was sent, once its token has been recognised.
  ///
  /// - Throws: `FormFieldsError`; a body over the limit of the context is refused as 413.
  public func formFields(_ context: some FormContext) async throws -> FormFields {
    guard headers[.contentType]?.lowercased().hasPrefix("application/x-www-form-urlencoded") == true else {
      throw FormFieldsError.notAForm
    }
    let body = try await self.body.collect(upTo: context.maxUploadSize)
    let fields = try FormFields(parsing: body.readableBytesView)
    guard !context.formToken.isEmpty, fields[FormToken.field] == context.formToken else {
      throw FormFieldsError.forged
    }
    return fields
  }

  /// The fields of the query of the address.
  public var queryFields: FormFields {
    get throws(FormFieldsError) { try FormFields(parsing: (uri.query ?? "").utf8) }
  }

  /// Whether the browser has already what bears this strong tag, quotes included (RFC 9110, 13.1.2).
  ///
  /// A proxy that compresses makes the tag weak; the bytes behind it are the same.
  func knows(_ etag: String) -> Bool {
    headers[values: .ifNoneMatch].contains { list in
      list.split(separator: ",").contains { known in
        let known = String(known).trimmed
        return known == "*" || known == etag || known == "W/" + etag
      }
    }
  }

  /// The value of a cookie, or nil.
  public func cookie(_ name: String) -> String? { cookies[name]?.value }
}
