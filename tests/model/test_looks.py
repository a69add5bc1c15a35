from cxmaturity.files.shipped import template_folder
from cxmaturity.model.looks import HOUSE_LOOK, LOOKS


def test_every_look_has_its_file_and_every_file_its_look() -> None:
    assert sorted(file.stem for file in (template_folder() / "looks").iterdir()) == sorted(LOOKS)
    assert HOUSE_LOOK in LOOKS
