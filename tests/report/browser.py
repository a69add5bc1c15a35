"""Headless Chromium for tests that look at a report on a screen: driven over a pipe, without a network or a driver."""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
from contextlib import contextmanager
from fcntl import F_DUPFD_CLOEXEC, fcntl
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

PROGRAM = next(filter(None, map(shutil.which, ("chromium", "google-chrome"))), None)
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-extensions",
    "--no-first-run",
    "--remote-debugging-pipe",
)
_FREE = 10
"""Descriptors from here on are not those that the browser listens to, 3 and 4."""
PATIENCE = 120
"""Seconds without a word from the browser, after which a test gives up."""

needs_browser = pytest.mark.skipif(PROGRAM is None, reason="needs Chromium, which is not installed")


def axe_source() -> str:
    """The script of axe-core; the package that carries it is never imported, for it wants a driver that we do not have."""
    found = find_spec("axe_playwright_python")
    if found is None or not found.submodule_search_locations:
        pytest.skip("needs axe-core, which the package axe-playwright-python carries")
    return (Path(found.submodule_search_locations[0]) / "axe.min.js").read_text(encoding="utf-8")


class Browser:
    """A browser with one page open. `events` are what the browser told since `open`."""

    def __init__(self, sent: int, received: int) -> None:
        self._sent, self._received = sent, received
        self._number, self._rest, self._session = 0, b"", ""
        self.events: list[dict[str, Any]] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """What a method of the DevTools protocol answers."""
        self._number += 1
        session = {"sessionId": self._session} if self._session else {}
        message = json.dumps({"id": self._number, "method": method, "params": parameters, **session})
        written = memoryview(message.encode() + b"\0")
        while written:
            written = written[os.write(self._sent, written) :]
        while (answer := self._read()).get("id") != self._number:
            self.events.append(answer)
        assert "error" not in answer, answer
        return dict(answer["result"])

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            assert select.select([self._received], [], [], PATIENCE)[0], "the browser is silent"
            more = os.read(self._received, 1 << 20)
            assert more, "the browser is gone"
            self._rest += more
        message, self._rest = self._rest.split(b"\0", 1)
        return dict(json.loads(message))

    def open(self, file: Path, *, width: int, dark: bool = False) -> None:
        """Show a file in a window of this width, until it has loaded."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", features=[scheme])
        self.events = []
        self.call("Page.navigate", url=file.as_uri())
        while not self.told("Page.loadEventFired"):
            self.events.append(self._read())

    def told(self, method: str) -> list[dict[str, Any]]:
        """What events of this kind told."""
        return [event["params"] for event in self.events if event.get("method") == method]

    def evaluate(self, script: str) -> Any:
        """The value of a script on the page, awaited."""
        found = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def press(self, key: str) -> None:
        """A key of the keyboard, down and up."""
        code = {"Tab": 9, "Enter": 13}[key]
        typed = {"text": "\r"} if key == "Enter" else {}
        self.call("Input.dispatchKeyEvent", type="keyDown", key=key, code=key, windowsVirtualKeyCode=code, **typed)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key, code=key, windowsVirtualKeyCode=code)

    def printed(self) -> bytes:
        """The page as the browser prints it, as a PDF."""
        found = self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
        return base64.b64decode(found["data"])

    def picture(self, *, top: float = 0, height: float | None = None, scale: float = 1) -> bytes:
        """The page as a PNG, or a band of it."""
        whole = self.evaluate("[innerWidth, document.documentElement.scrollHeight]")
        band = {"x": 0, "y": top, "width": whole[0], "height": height or whole[1] - top, "scale": scale}
        found = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True, clip=band)
        return base64.b64decode(found["data"])


@contextmanager
def browsing(profile: Path) -> Iterator[Browser]:
    """A browser with a profile of its own, closed at the end."""
    assert PROGRAM
    (their_input, sent), (received, their_output) = os.pipe(), os.pipe()
    given, asked = (fcntl(end, F_DUPFD_CLOEXEC, _FREE) for end in (their_input, their_output))

    def connect() -> None:
        os.dup2(given, 3)
        os.dup2(asked, 4)

    process = subprocess.Popen(  # noqa: S603 - the browser of this machine, on our own page
        [PROGRAM, *FLAGS, f"--user-data-dir={profile}", "about:blank"],
        pass_fds=(3, 4),
        preexec_fn=connect,  # noqa: PLW1509 - the pipe must have these two numbers, and it only renumbers
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    for end in (their_input, their_output, given, asked):
        os.close(end)
    try:
        browser = Browser(sent, received)
        yield browser
        browser.call("Browser.close")
    finally:
        process.kill()
        process.wait()
        os.close(sent)
        os.close(received)
