"""A connection to one address of a host, whatever the host's name may mean a moment later."""

import http.client
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class PinnedConnection(http.client.HTTPConnection):
    """Speaks to ``address`` in the name of ``host``: a second look-up could answer something else."""

    def __init__(self, host: str, port: int, address: str, *, secure: bool, seconds: float) -> None:
        super().__init__(host, port, timeout=seconds)
        self._address = address
        self._secure = secure

    def connect(self) -> None:
        self.sock = socket.create_connection((self._address, self.port), self.timeout)
        if self._secure:
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(self.sock, server_hostname=self.host)


@contextmanager
def cut_off_after(seconds: float, connection: http.client.HTTPConnection) -> Iterator[None]:
    """End a connection when its time is over, also one that sends a byte now and then."""
    timer = threading.Timer(max(seconds, 0.01), _cut_off, args=(connection,))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        connection.close()


def _cut_off(connection: http.client.HTTPConnection) -> None:
    sock = connection.sock
    if sock is not None:
        # Wakes a thread that waits for bytes of it; closing alone would not.
        try:
            sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            # The other side was quicker.
            return
