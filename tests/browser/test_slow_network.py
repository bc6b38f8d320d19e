"""A page that comes slowly is read while it comes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import pytest
from briefs_tried import SEED
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser


class Line:
    """A server that sends a page up to its fonts, and the rest when it is told to go on."""

    def __init__(self, page: str) -> None:
        first, mark, rest = page.partition("<style>@font-face")
        assert mark
        self.parts = (first.encode(), (mark + rest).encode())
        self.go_on = Event()

    def serve(self) -> ThreadingHTTPServer:
        line = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.end_headers()
                self.wfile.write(line.parts[0])
                line.go_on.wait(30)
                self.wfile.write(line.parts[1])

            def log_message(self, *parts: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        Thread(target=server.serve_forever, daemon=True).start()
        return server


@pytest.fixture
def line(page_of: Callable[[str, str], str]) -> Iterator[tuple[Line, str]]:
    """The line, and the address of the seed's page on it."""
    line = Line(page_of(SEED, "side-by-side"))
    server = line.serve()
    yield line, f"http://127.0.0.1:{server.server_port}/"
    line.go_on.set()
    server.shutdown()
    server.server_close()


def test_all_is_read_before_the_fonts_are_there(browser: Browser, line: tuple[Line, str]) -> None:
    slow, address = line
    page = browser.new_page()
    page.goto(address, wait_until="commit")
    expect(page.locator("h1 [lang=ar]").first).to_be_visible()
    expect(page.locator("footer")).to_be_visible()
    assert page.evaluate("document.fonts.size") == 0
    slow.go_on.set()
    page.wait_for_load_state()
    page.evaluate("document.fonts.ready.then(() => 0)")
    assert page.evaluate("[...document.fonts].every((face) => face.status === 'loaded')")
    page.close()
