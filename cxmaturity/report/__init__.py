"""The report: a context of texts and numbers, charts, a theme (pure); HTML and PDF (formats)."""
