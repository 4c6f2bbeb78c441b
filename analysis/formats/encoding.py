"""Bytes to text: UTF-8, UTF-16 by its mark, Windows-1252 where it is declared or unmistakable, else a question."""

from __future__ import annotations

import codecs
import contextlib
import re

from analysis.errors import RhetoricError

_MARKS = (  # the longer marks first: UTF-32's begins with UTF-16's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What browsers read under these names is Windows-1252 (WHATWG Encoding Standard, 4.2).
_LATIN = {"ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "l1", "ansi"}
_CANDIDATES = ("windows-1252", "windows-1250", "windows-1251", "mac-roman")  # what else European texts come in
_KINDS = ((b"%PDF-", "a PDF"), (b"PK\x03\x04", "a zip, docx, odt or xlsx"), (b"{\\rtf", "RTF"))
_CONTROL = bytes([*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)])
_HIGH = r"[^\x00-\x7f]"
# Each character beyond ASCII where English prose has it: quotation marks and apostrophes at a word, dashes, an
# ellipsis after a word, money before a figure, a space that does not break, the letters of loan words.
_TYPICAL = r"""(?xm)
      (?<=[A-Za-z0-9]) ’                              # isn’t, ministers’
    | (?<=[.,;:!?…)”]) ’                              # the end of a sentence in single marks
    | (?:^|(?<=[\s(\[>“–—])) [‘’] (?=[A-Za-z0-9“])     # its beginning; ’tis
    | (?:^|(?<=[\s(\[>‘–—])) “ (?=[A-Za-z0-9(\[‘…£.])
    | (?<=[A-Za-z.,;:!?…’]) “ (?=\s|$)                 # an opening mark used to close
    | (?<=[A-Za-z0-9.,;:!?)\]…’%–—]) ” (?![A-Za-z0-9])
    | (?:^|(?<=[!-~\s”’])) [–—] (?=[!-~\s“‘£]|$)
    | ^ … | (?<=[A-Za-z0-9\s,.]) …
    | [€£] (?=\s?[0-9]) | £ (?=(?:m|bn|k)\b) | (?<=[0-9]) [€°¼½¾] | [§©®]
    | (?<![A-Za-z])\xa0|\xa0(?![A-Za-z]) | (?:^|(?<=\s)) [•·] (?=\s)
    | (?<=[a-z]) ß (?![a-z]) | (?<=au|ei|eu|ie|ra) ß   # Weiß, Straße; not inﬂation in a Mac's bytes
    | (?<=[A-Za-z]) [áâäçèéêëíîïñóôöúûü] (?=[a-z])
    | (?<=[a-z]) [éë] (?![^\x00-\x7f’”“…–—]) | à (?=[\s-])  # café, Zoë, vis-à-vis
    | [ÇÉÖÜé] (?=[a-z])                                # École, Özil, élite
    """


def decode(data: bytes, declared: str = "") -> str:
    r"""The text of some bytes: byte-order mark dropped, CRLF made LF, otherwise untouched.

    A byte-order mark decides; then `declared`, the name of an encoding; then UTF-8; then Windows-1252, if every byte
    beyond ASCII stands where English prose has it. Raises RhetoricError for anything else, because a wrong guess is
    worse than a question.

    >>> decode(b"\xef\xbb\xbfa\r\nb"), decode(b"It isn\x92t \x93good\x94.")
    ('a\nb', 'It isn’t “good”.')
    """
    return decoded(data, declared)[0]


def decoded(data: bytes, declared: str = "") -> tuple[str, str]:
    r"""The text as `decode` gives it, and the name of the encoding that it was read in.

    >>> decoded(b"It isn\x92t.")
    ('It isn’t.', 'cp1252')
    """
    text, encoding = _read(data, declared)
    return text.replace("\r\n", "\n") if "\r" in text else text, encoding  # one character is looked for much faster


def is_windows_1252(data: bytes) -> bool:
    r"""Whether bytes that are not UTF-8 can only be Windows-1252: quotation marks, dashes, a few accents, in place.

    >>> is_windows_1252(b"\x93No,\x94 he said."), is_windows_1252("Łódź jest".encode("cp1250"))
    (True, False)
    """
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    high = len(re.findall(_HIGH, text))
    letters = len(re.findall("[A-Za-z]", text))
    accents = len(re.findall("[À-ÿ]", text))
    return len(re.findall(_TYPICAL, text)) == high and high * 3 <= letters and accents * 50 <= letters


def marked(data: bytes) -> str:
    r"""The encoding that the byte-order mark of some bytes tells; a blank where they have none.

    >>> marked("It rains.".encode("utf-16-le")), marked(codecs.BOM_UTF32_LE)
    ('', 'utf-32-le')
    """
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")


def _read(data: bytes, declared: str) -> tuple[str, str]:
    if encoding := marked(data):
        return _strictly(data[len("\ufeff".encode(encoding)) :], encoding), encoding
    if declared:
        encoding = "cp1252" if declared.strip().lower() in _LATIN else declared.strip()
        return _strictly(data, encoding), encoding
    _refuse_binary(data)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if is_windows_1252(data):
            return data.decode("cp1252"), "cp1252"
        raise RhetoricError(
            f"not UTF-8 at byte {error.start:,}{_readings(data, error.start)}; name its encoding, one of these or "
            "another, in the column 'encoding' of texts.csv, or save it as UTF-8"
        ) from None


def _readings(data: bytes, place: int) -> str:
    """How the words at a byte read in the candidates that can read all the data, each reading once.

    >>> print(_readings("Łódź".encode("cp1250"), 0).partition(", “Ј")[0])
    , which reads “£ódŸ” in windows-1252, “Łódź” in windows-1250
    """
    start = max(data.rfind(end, 0, max(place - 12, 0)) for end in (b" ", b"\n")) + 1
    words = data[max(start, place - 30) : place + 30]
    if place + 30 < len(data):
        words = words.rpartition(b" ")[0] or words
    read: dict[str, str] = {}
    for encoding in _CANDIDATES:
        with contextlib.suppress(UnicodeDecodeError):
            data.decode(encoding)
            read.setdefault(" ".join(words.decode(encoding).split()), encoding)
    said = ", ".join(f"“{words}” in {encoding}" for words, encoding in read.items() if words.isprintable())
    return f", which reads {said}" if said else ""


def _strictly(data: bytes, encoding: str) -> str:
    try:
        if not codecs.lookup(encoding)._is_text_encoding:
            raise LookupError
        return data.decode(encoding).removeprefix("\ufeff")
    except LookupError:
        raise RhetoricError(f"no encoding '{encoding}'; write utf-8, utf-16-le or windows-1252") from None
    except (UnicodeError, ValueError) as error:
        where = f" (byte {error.start:,})" if isinstance(error, UnicodeDecodeError) else ""
        raise RhetoricError(f"not {encoding}, as it is marked or declared to be{where}; save it as UTF-8") from None


def _refuse_binary(data: bytes) -> None:
    for magic, kind in _KINDS:
        if data.startswith(magic):
            raise RhetoricError(f"holds {kind}; give the file the ending of its kind")
    odd, even = data[1:2000:2].count(0), data[:2000:2].count(0)
    if max(odd, even) * 3 > len(data[:2000]) and min(odd, even) * 10 < max(odd, even):
        order = "utf-16-le" if odd > even else "utf-16-be"
        raise RhetoricError(f"looks like UTF-16 without a mark; put {order} into the column 'encoding' of texts.csv")
    if b"\0" in data or (len(data) - len(data.translate(None, _CONTROL))) * 100 > len(data):
        raise RhetoricError("is a binary file, not a text; remove it or save its text as txt")
