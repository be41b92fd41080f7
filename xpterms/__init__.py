"""Look up the shorthand of Chinese government work reports by what people type.

The library does what the commands do, prints nothing, never exits, and reads
the environment for the cache folder only::

    from xpterms import open_glossary

    with open_glossary() as terms:
        answer = terms.lookup("sige yishi")
        print(answer.matches[0].entry.term)  # 四个意识
"""

__all__ = ["__version__", "open_glossary"]

__version__ = "0.1.0"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.library import open_glossary


def __getattr__(name: str) -> object:
    # The front door imports this package on every run: the library loads on first use.
    if name == "open_glossary":
        from xpterms.library import open_glossary

        return open_glossary
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
