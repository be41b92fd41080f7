"""The commands and their options, as Typer declares them.

Written by ``python -m xpterms.cli.declared.generate``: never edit it, write it again.
A command has its family; its arguments: parameter, what it takes, how many (``one maybe some any``),
metavar, default; its options: names, parameter, what it takes (empty: a flag), how it is read, metavar,
default. What is taken is one of a tuple, or of a kind for TAB: ``any terms text file glossary known place year
command``. Read as ``on``, ``off`` (flags), ``text``, ``texts`` (repeatable), a number (whole, at least
that), or ``typer`` (by Typer alone).
"""

from __future__ import annotations

Takes = str | tuple[str, ...]
Argument = tuple[str, Takes, str, str, object]
Option = tuple[tuple[str, ...], str, Takes, str | int, str, object]
Command = tuple[str, tuple[Argument, ...], tuple[Option, ...]]

# fmt: off
COMMANDS: dict[str, Command] = {
    'lookup': (
        'asking',
        (
            ('words', 'terms', 'any', 'WORDS', ()),
        ),
        (
            (('-e', '--exact'), 'exact', '', 'on', '', False),
            (('-n', '--limit'), 'limit', 'any', 1, 'N', 5),
            (('-C', '--context'), 'context', 'any', 'text', 'N|all', '3'),
            (('--json',), 'json', '', 'on', '', False),
            (('--tsv',), 'tsv', '', 'on', '', False),
            (('--md',), 'md', '', 'on', '', False),
            (('--stdin',), 'stdin', '', 'on', '', False),
            (('--explain',), 'explain', '', 'on', '', False),
            (('--sounds',), 'sounds', '', 'on', '', True),
            (('--no-sounds',), 'sounds', '', 'off', '', True),
            (('-q', '--quiet'), 'quiet', '', 'on', '', False),
            (('--pager',), 'pager', '', 'on', '', True),
            (('--no-pager',), 'pager', '', 'off', '', True),
            (('-g', '--glossary'), 'glossary', 'glossary', 'texts', 'PATH', ()),
            (('--from',), 'place', 'place', 'text', 'PLACE|TITLE', None),
            (('--since',), 'since', 'year', 0, 'YEAR', None),
            (('--color',), 'color', ('auto', 'always', 'never'), 'text', '', 'auto'),
        ),
    ),
    'pick': (
        'asking',
        (
            ('words', 'terms', 'any', 'WORDS', ()),
        ),
        (
            (('-g', '--glossary'), 'glossary', 'glossary', 'texts', 'PATH', ()),
            (('--from',), 'place', 'place', 'text', 'PLACE|TITLE', None),
            (('--since',), 'since', 'year', 0, 'YEAR', None),
            (('--color',), 'color', ('auto', 'always', 'never'), 'text', '', 'auto'),
        ),
    ),
    'list': (
        'asking',
        (
        ),
        (
            (('--sort',), 'sort', ('number', 'pinyin', 'mentions', 'term'), 'text', '', 'number'),
            (('--json',), 'json', '', 'on', '', False),
            (('--tsv',), 'tsv', '', 'on', '', False),
            (('--md',), 'md', '', 'on', '', False),
            (('-g', '--glossary'), 'glossary', 'glossary', 'texts', 'PATH', ()),
            (('--from',), 'place', 'place', 'text', 'PLACE|TITLE', None),
            (('--since',), 'since', 'year', 0, 'YEAR', None),
            (('--color',), 'color', ('auto', 'always', 'never'), 'text', '', 'auto'),
        ),
    ),
    'context': (
        'asking',
        (
            ('text', 'text', 'some', 'TEXT', ()),
        ),
        (
            (('--sort',), 'sort', ('position', 'left', 'right'), 'text', '', 'position'),
            (('--width',), 'width', 'any', 20, 'N', None),
            (('--in',), 'documents', 'file', 'texts', 'FILE', ()),
            (('-n', '--limit'), 'limit', 'any', 1, 'N', None),
            (('--json',), 'json', '', 'on', '', False),
            (('--tsv',), 'tsv', '', 'on', '', False),
            (('-g', '--glossary'), 'glossary', 'glossary', 'texts', 'PATH', ()),
            (('--from',), 'place', 'place', 'text', 'PLACE|TITLE', None),
            (('--since',), 'since', 'year', 0, 'YEAR', None),
            (('--color',), 'color', ('auto', 'always', 'never'), 'text', '', 'auto'),
        ),
    ),
    'glossaries': (
        'asking',
        (
        ),
        (
            (('--json',), 'json', '', 'on', '', False),
            (('-g', '--glossary'), 'glossary', 'glossary', 'texts', 'PATH', ()),
            (('--from',), 'place', 'place', 'text', 'PLACE|TITLE', None),
            (('--since',), 'since', 'year', 0, 'YEAR', None),
            (('--color',), 'color', ('auto', 'always', 'never'), 'text', '', 'auto'),
        ),
    ),
    'scan': (
        'texts',
        (
            ('files', 'file', 'any', 'FILE', ()),
        ),
        (
            (('--unknown',), 'unknown', '', 'on', '', False),
            (('--first',), 'first', '', 'on', '', False),
            (('--text',), 'text', '', 'on', '', False),
            (('--html',), 'html', '', 'on', '', False),
            (('--json',), 'json', '', 'on', '', False),
            (('--tsv',), 'tsv', '', 'on', '', False),
            (('--explain',), 'explain', '', 'on', '', False),
            (('--pager',), 'pager', '', 'on', '', True),
            (('--no-pager',), 'pager', '', 'off', '', True),
            (('-g', '--glossary'), 'glossary', 'glossary', 'texts', 'PATH', ()),
            (('--from',), 'place', 'place', 'text', 'PLACE|TITLE', None),
            (('--since',), 'since', 'year', 0, 'YEAR', None),
            (('--color',), 'color', ('auto', 'always', 'never'), 'text', '', 'auto'),
        ),
    ),
    'check': (
        'texts',
        (
            ('files', 'file', 'any', 'FILE', ()),
        ),
        (
            (('--only',), 'only', 'any', 'texts', 'RULE', ()),
            (('--ignore',), 'ignore', 'any', 'texts', 'RULE', ()),
            (('--fail-on',), 'fail_on', ('info', 'warning', 'error'), 'text', '', 'warning'),
            (('--baseline',), 'baseline', 'file', 'text', 'FILE', None),
            (('--rules',), 'rules', '', 'on', '', False),
            (('--json',), 'json', '', 'on', '', False),
            (('--sarif',), 'sarif', '', 'on', '', False),
            (('--github',), 'github', '', 'on', '', False),
            (('-g', '--glossary'), 'glossary', 'glossary', 'texts', 'PATH', ()),
            (('--from',), 'place', 'place', 'text', 'PLACE|TITLE', None),
            (('--since',), 'since', 'year', 0, 'YEAR', None),
            (('--color',), 'color', ('auto', 'always', 'never'), 'text', '', 'auto'),
        ),
    ),
    'annotate': (
        'texts',
        (
            ('draft', 'file', 'one', 'FILE', None),
        ),
        (
            (('-o', '--output'), 'output', 'file', 'text', 'PATH', None),
            (('--marks',), 'marks', '', 'on', '', False),
            (('--mark-style',), 'mark_style', ('full', 'square', 'superscript'), 'text', '', None),
            (('--remove',), 'remove', '', 'on', '', False),
            (('--prune',), 'prune', '', 'on', '', False),
            (('--stubs',), 'stubs', '', 'on', '', False),
            (('--choose',), 'choose', 'file', 'text', 'PATH', None),
            (('--skip-explained',), 'skip_explained', '', 'on', '', False),
            (('--all',), 'everywhere', '', 'on', '', False),
            (('--dry-run',), 'dry_run', '', 'on', '', False),
            (('--notes-only',), 'notes_only', '', 'on', '', False),
            (('--json',), 'json', '', 'on', '', False),
            (('--md',), 'md', '', 'on', '', False),
            (('--force',), 'force', '', 'on', '', False),
            (('-g', '--glossary'), 'glossary', 'glossary', 'texts', 'PATH', ()),
            (('--from',), 'place', 'place', 'text', 'PLACE|TITLE', None),
            (('--since',), 'since', 'year', 0, 'YEAR', None),
        ),
    ),
    'extract': (
        'reports',
        (
            ('files', 'file', 'some', 'FILE', ()),
        ),
        (
            (('-o', '--output'), 'output', 'file', 'text', 'PATH', None),
            (('--annex-only',), 'annex_only', '', 'on', '', False),
            (('--report-only',), 'report_only', '', 'on', '', False),
            (('--title',), 'title', 'any', 'text', 'TITLE', None),
            (('--place',), 'place', 'any', 'text', 'PLACE', None),
            (('--date',), 'date', 'any', 'text', 'YYYY-MM-DD', None),
            (('--explain',), 'explain', '', 'on', '', False),
            (('--json',), 'json', '', 'on', '', False),
            (('--force',), 'force', '', 'on', '', False),
        ),
    ),
    'add': (
        'reports',
        (
            ('files', 'file', 'some', 'FILE', ()),
        ),
        (
            (('--title',), 'title', 'any', 'text', 'TITLE', None),
            (('--place',), 'place', 'any', 'text', 'PLACE', None),
            (('--date',), 'date', 'any', 'text', 'DATE', None),
            (('--json',), 'json', '', 'on', '', False),
            (('--force',), 'force', '', 'on', '', False),
        ),
    ),
    'remove': (
        'reports',
        (
            ('names', 'known', 'some', 'GLOSSARY', ()),
        ),
        (
        ),
    ),
    'trend': (
        'reports',
        (
            ('text', 'text', 'some', 'TEXT', ()),
        ),
        (
            (('--and',), 'also', 'text', 'texts', 'TEXT', ()),
            (('--by',), 'by', ('year', 'place', 'report'), 'text', '', 'year'),
            (('--svg',), 'svg', 'file', 'text', 'FILE', None),
            (('--json',), 'json', '', 'on', '', False),
            (('--tsv',), 'tsv', '', 'on', '', False),
            (('--force',), 'force', '', 'on', '', False),
            (('-g', '--glossary'), 'glossary', 'glossary', 'texts', 'PATH', ()),
            (('--from',), 'place', 'place', 'text', 'PLACE|TITLE', None),
            (('--since',), 'since', 'year', 0, 'YEAR', None),
            (('--color',), 'color', ('auto', 'always', 'never'), 'text', '', 'auto'),
        ),
    ),
    'diff': (
        'reports',
        (
            ('old', 'known', 'one', 'GLOSSARY', None),
            ('new', 'known', 'one', 'GLOSSARY', None),
        ),
        (
            (('--json',), 'json', '', 'on', '', False),
            (('-g', '--glossary'), 'glossary', 'glossary', 'texts', 'PATH', ()),
            (('--color',), 'color', ('auto', 'always', 'never'), 'text', '', 'auto'),
        ),
    ),
    'export': (
        'exchange',
        (
            ('name', 'format', 'maybe', 'FORMAT', None),
        ),
        (
            (('-o', '--output'), 'output', 'file', 'text', 'PATH', None),
            (('--list',), 'formats', '', 'on', '', False),
            (('--dialect',), 'dialect', 'any', 'text', 'DIALECT', None),
            (('--language',), 'language', 'any', 'text', 'LANGUAGE', None),
            (('--force',), 'force', '', 'on', '', False),
            (('--json',), 'json', '', 'on', '', False),
            (('-g', '--glossary'), 'glossary', 'glossary', 'texts', 'PATH', ()),
            (('--from',), 'place', 'place', 'text', 'PLACE|TITLE', None),
            (('--since',), 'since', 'year', 0, 'YEAR', None),
            (('--color',), 'color', ('auto', 'always', 'never'), 'text', '', 'auto'),
        ),
    ),
    'import': (
        'exchange',
        (
            ('files', 'file', 'some', 'FILE', ()),
        ),
        (
            (('-o', '--output'), 'output', 'file', 'text', 'PATH', None),
            (('--column',), 'column', 'any', 'texts', 'NAME=FIELD', ()),
            (('--language',), 'language', 'any', 'text', 'LANGUAGE', None),
            (('--title',), 'title', 'any', 'text', 'TITLE', None),
            (('--place',), 'place', 'any', 'text', 'PLACE', None),
            (('--date',), 'date', 'any', 'text', 'DATE', None),
            (('--force',), 'force', '', 'on', '', False),
            (('--json',), 'json', '', 'on', '', False),
        ),
    ),
    'paths': (
        'program',
        (
        ),
        (
            (('--json',), 'json', '', 'on', '', False),
            (('--color',), 'color', ('auto', 'always', 'never'), 'text', '', 'auto'),
        ),
    ),
    'cache': (
        'program',
        (
            ('action', ('show', 'build', 'clear'), 'maybe', 'ACTION', 'show'),
        ),
        (
            (('--json',), 'json', '', 'on', '', False),
            (('-g', '--glossary'), 'glossary', 'glossary', 'texts', 'PATH', ()),
            (('--color',), 'color', ('auto', 'always', 'never'), 'text', '', 'auto'),
        ),
    ),
    'completion': (
        'program',
        (
            ('shell', ('bash', 'zsh', 'fish', 'powershell'), 'one', 'SHELL', None),
        ),
        (
            (('--key',), 'key', 'any', 'text', 'KEY', None),
        ),
    ),
    'help': (
        'program',
        (
            ('name', 'command', 'maybe', 'COMMAND', None),
        ),
        (
        ),
    ),
    'version': (
        'program',
        (
        ),
        (
            (('--json',), 'json', '', 'on', '', False),
        ),
    ),
}
