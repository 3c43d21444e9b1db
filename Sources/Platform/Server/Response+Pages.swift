// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
public import Hummingbird
public import Markup
import NIOCore

extension Response {
  /// A page made for this request alone, kept by nobody.
  public static func page(_ html: HTML, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status,
      headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
      body: .init(byteBuffer: ByteBuffer(bytes: html.bytes)))
  }

  /// Bytes that the browser shows where it is: a page, a drawing, a table.
  ///
  /// - Parameter type: such as `image/svg+xml`; a text says its encoding, `text/csv; charset=utf-8`.
  public static func document(_ bytes: [UInt8], type: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: type, .cacheControl: "no-cache"],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// Sends the browser to another page, with GET.
  public static func seeOther(_ address: Address) -> Response {
    Response(status: .seeOther, headers: [.location: address.text, .cacheControl: "no-store"])
  }

  /// Sends the browser, and everyone after it, to the present address of a page.
  public static func movedPermanently(to address: Address) -> Response {
    Response(status: .movedPermanently, headers: [.location: address.text])
  }

  /// A file that the browser saves, under `name`; nothing on the way keeps one that `isPrivate`.
  public static func download(
    _ bytes: [UInt8], named name: String, type: String, isPrivate: Bool = false
  ) -> Response {
    let plain = String(
      decoding: name.utf8.filter { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }, as: UTF8.self)
    return Response(
      status: .ok,
      headers: [
        .contentType: type, .contentDisposition: "attachment; filename=\"\(plain)\"",
        .cacheControl: isPrivate ? "no-store" : "no-cache",
      ],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
