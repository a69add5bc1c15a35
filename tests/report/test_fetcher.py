from pathlib import Path

import pytest
from weasyprint.urls import FatalURLFetchingError

from cxmaturity.report.fetcher import LocalFetcher


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "secret.txt").write_text("secret")
    brand = tmp_path / "brand"
    brand.mkdir()
    (brand / "logo one.svg").write_text("<svg/>")
    (brand / "link.svg").symlink_to(tmp_path / "secret.txt")
    return brand


def read(folder: Path, address: str) -> bytes:
    response = LocalFetcher([folder]).fetch(address)
    try:
        return bytes(response.read())
    finally:
        response.close()


def test_files_in_the_folder_are_read(folder: Path) -> None:
    assert read(folder, (folder / "logo one.svg").as_uri()) == b"<svg/>"


def test_data_in_the_page_is_read(folder: Path) -> None:
    assert read(folder, "data:text/plain,hello") == b"hello"


@pytest.mark.parametrize(
    "address", ["../secret.txt", "%2e%2e/secret.txt", "sub/../../secret.txt", "link.svg", "absent.svg", "../brandy/x"]
)
def test_nothing_outside_or_absent_is_read(folder: Path, address: str) -> None:
    with pytest.raises(FatalURLFetchingError):
        read(folder, f"{folder.as_uri()}/{address}")


@pytest.mark.parametrize(
    "address", ["http://localhost/", "https://example.org/", "ftp://example.org/", "mailto:a@b.nl"]
)
def test_nothing_is_read_from_the_network(folder: Path, address: str) -> None:
    with pytest.raises(FatalURLFetchingError):
        read(folder, address)


def test_a_file_on_another_machine_is_not_read(folder: Path) -> None:
    with pytest.raises(FatalURLFetchingError):
        read(folder, f"file://server{folder}/logo one.svg")
