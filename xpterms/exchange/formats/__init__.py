"""One module a format, all of one shape: see ``xpterms.exchange.catalogue``."""
