"""A little web of our own on this machine, for pages to be fetched from."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = Callable[[BaseHTTPRequestHandler], None]
PAGE = b"<!doctype html><html><body><p>Twelve people died.</p></body></html>"


def answer(
    content: bytes = PAGE, *, status: int = 200, media_type: str = "text/html", **headers: str
) -> Answer:
    def send(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        request.send_header("Content-Type", media_type)
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()
        request.wfile.write(content)

    return send


def redirect(location: str) -> Answer:
    return answer(b"", status=302, Location=location)


@contextmanager
def serving(pages: Mapping[str, Answer]) -> Iterator[tuple[int, list[str]]]:
    """A server on a free port of loopback; its port, and the paths that it was asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(f"{self.headers['Host']}{self.path}")
            try:
                pages[self.path.partition("?")[0]](self)
            except OSError:
                # The one who asked went away, as it should.
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            """Nobody reads it."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server.server_port, asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
