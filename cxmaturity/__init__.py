"""cxmaturity: from an interview or a raw survey export to a customer-experience maturity report."""

__version__ = "0.1.0"
