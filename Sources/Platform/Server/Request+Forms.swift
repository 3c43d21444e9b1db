// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
public import Hummingbird
import Kernel
import NIOCore

/// A context whose pages carry forms.
public protocol FormContext: RequestContext {
  /// The token that forms given to this browser carry.
  var formToken: String { get }
  /// Why a form is refused that carries `given` instead of this token.
  func refusal(of given: String?) -> any Error
}

extension FormContext {
  /// It was not given to this browser.
  public func refusal(of given: String?) -> any Error { FormFieldsError.forged }
}

extension SiteContext: FormContext {}

extension Request {
  /// The fields of the form that was sent, once its token has been recognised.
  ///
  /// - Throws: `FormFieldsError`, or what the context says of another token.
  public func formFields(_ context: some FormContext) async throws -> FormFields {
    guard isForm else { throw FormFieldsError.notAForm }
    let body = try await wholeBody(upTo: context.maxUploadSize)
    let fields = try FormFields(parsing: body.readableBytesView)
    guard !context.formToken.isEmpty, fields[FormToken.field] == context.formToken else {
      throw context.refusal(of: fields[FormToken.field])
    }
    return fields
  }

  /// Whether it says that it is a form; what follows the type, such as an encoding, changes nothing.
  private var isForm: Bool {
    let type = headers[.contentType]?.split(separator: ";").first.map { String($0).trimmed.lowercased() }
    return type == "application/x-www-form-urlencoded"
  }

  private func wholeBody(upTo limit: Int) async throws(FormFieldsError) -> ByteBuffer {
    do { return try await body.collect(upTo: limit) } catch is NIOTooManyBytesError {
      throw .tooLarge
    } catch {
      // Only the connection can fail here: its other end hung up, or took too long.
      throw .cutShort
    }
  }

  /// The fields of the query of the address.
  public var queryFields: FormFields {
    get throws(FormFieldsError) { try FormFields(parsing: (uri.query ?? "").utf8) }
  }

  /// The value of a cookie, or nil.
  public func cookie(_ name: String) -> String? { cookies[name]?.value }
}

extension HTTPFields {
  /// Whether the browser has already what bears this strong tag, quotes included (RFC 9110, 13.1.2).
  ///
  /// A proxy that compresses makes the tag weak; the bytes behind it are the same.
  func know(_ etag: String) -> Bool {
    self[values: .ifNoneMatch].contains { list in
      list.split(separator: ",").contains { known in
        let known = String(known).trimmed
        return known == "*" || known == etag || known == "W/" + etag
      }
    }
  }
}
