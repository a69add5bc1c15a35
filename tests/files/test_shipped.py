from __future__ import annotations

from cxmaturity.files.shipped import questionnaire_folder, template_folder


def test_what_comes_with_the_product_is_where_it_is_looked_for() -> None:
    assert (questionnaire_folder() / "cx-maturity.yaml").is_file()
    assert (template_folder() / "report.html.j2").is_file()
