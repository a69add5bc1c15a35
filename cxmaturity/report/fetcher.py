"""What a PDF may read while it is made: data in the page itself, and files in the folders it was given."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from weasyprint.urls import FatalURLFetchingError, URLFetcher

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class LocalFetcher(URLFetcher):  # type: ignore[misc] # WeasyPrint has no types
    """Reads `data:` addresses and files inside the folders; anything else, or a file that is absent, stops the PDF."""

    def __init__(self, folders: Iterable[Path]) -> None:
        super().__init__(allowed_protocols=("data", "file"), allow_redirects=False, fail_on_errors=True)
        self._folders = [folder.resolve() for folder in folders]

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:
        """What is found at the address.

        Raises:
            FatalURLFetchingError: it may not be read, or nothing is there. WeasyPrint lets only this error pass.
        """
        if not self._allowed(url):
            raise FatalURLFetchingError(url)
        try:
            return super().fetch(url, headers)
        except OSError as absent:
            raise FatalURLFetchingError(url) from absent

    def _allowed(self, url: str) -> bool:
        address = urlsplit(url)
        if address.scheme != "file":
            return address.scheme == "data"
        path = Path(url2pathname(address.path)).resolve()
        return not address.netloc and any(path.is_relative_to(folder) for folder in self._folders)
