# SPDX-License-Identifier: AGPL-3.0-or-later
"""Someone sends a form byte by byte, or opens connections and says nothing: they neither hold a place for long,
nor keep others out, nor keep the program from stopping."""

import signal
import socket
import time
import unittest

from program import Program

# The time for a whole request to come (ExchangeLimits), and what a loaded machine may add to it.
ARRIVAL, LENIENCY = 15, 10
# The time for a first request to begin (ExchangeLimits), and the connections of one network (OpenConnections).
FIRST_HEAD, CONNECTIONS = 10, 64
HEAD = (
    b"POST /equipe/connexion HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    b"Content-Length: 100000\r\n\r\n"
)


class Slowness(unittest.TestCase):
    def drip(self):
        """A connection on which the body of a form has begun."""
        connection = socket.create_connection(("127.0.0.1", self.program.port), timeout=1)
        self.addCleanup(connection.close)
        connection.sendall(HEAD)
        return connection

    def answer(self, connection):
        """What the connection says while a byte is sent to it every second, until it closes."""
        said = b""
        while True:
            try:
                if not (part := connection.recv(65536)):
                    return said
                said += part
            except TimeoutError:
                connection.sendall(b"a")
            except ConnectionError:
                return said

    def test_a_body_that_drips(self):
        self.program = self.enterContext(Program())
        start = time.monotonic()
        said = self.answer(self.drip())
        self.assertTrue(said.startswith(b"HTTP/1.1 408 "), said[:200])
        self.assertIn("L’envoi a pris trop de temps", said.decode())
        self.assertIn(b"ontent-security-policy: default-src 'none'", said.lower())
        self.assertTrue(ARRIVAL - 1 <= time.monotonic() - start <= ARRIVAL + LENIENCY)

        self.drip()
        time.sleep(0.5)
        start = time.monotonic()
        self.program.stop(signal.SIGTERM)
        self.assertEqual(self.program.process.returncode, 0)
        self.assertLess(time.monotonic() - start, LENIENCY)

    def test_connections_that_say_nothing(self):
        self.program = self.enterContext(Program())
        time.sleep(FIRST_HEAD + 1)
        start = time.monotonic()
        silent = [self.enterContext(self.connection()) for _ in range(CONNECTIONS + 20)]
        time.sleep(0.5)
        for connection in silent:
            connection.setblocking(False)
        self.assertEqual(sum(map(self.is_open, silent)), CONNECTIONS)

        # Somebody of another address is served, and the others of this one too once those are closed.
        self.assertLess(time.monotonic() - start, FIRST_HEAD)
        asked = time.monotonic()
        with self.connection("127.0.0.9") as visitor:
            visitor.sendall(b"GET /rencontres HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            self.assertTrue(visitor.recv(65536).startswith(b"HTTP/1.1 200 "))
        self.assertLess(time.monotonic() - asked, 1)
        self.assertFalse(self.program.answers())
        time.sleep(max(0, start + FIRST_HEAD + 2 - time.monotonic()))
        self.assertEqual(sum(map(self.is_open, silent)), 0)
        self.assertTrue(self.program.answers())

    def connection(self, source="127.0.0.1"):
        """A connection from an address of this machine."""
        return socket.create_connection(("127.0.0.1", self.program.port), timeout=5, source_address=(source, 0))

    def is_open(self, connection):
        """Whether the program has left a silent connection open."""
        try:
            return connection.recv(1, socket.MSG_PEEK) != b""
        except BlockingIOError:
            return True
        except ConnectionError:
            return False


if __name__ == "__main__":
    unittest.main()
