"""Dates in the fashions people write them, made ISO 8601; a date that could be two days is a question, not a guess."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from functools import cache

from analysis.errors import RhetoricError
from analysis.times import MONTHS

_MONTH = r"(?P<month>" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS) + r"|sept)\.?"
_YEAR = r"(?P<year>[12]\d{3})"
_SHORT_YEAR = r"['’]?(?P<year>\d\d)"
_WEEKDAY = r"(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,?\s+)?"
_TIME = r"(?:[T ,]+(?:at\s+)?\d{1,2}[:.]\d{2}.*)?"
_YEAR_LAST = (
    # 8 March 2023, 8th of Mar., 2023, Wednesday 8 March 2023, 10:15, Wed, 08 Mar 2023 10:15:00 GMT, 8-Mar-2023
    r"{weekday}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?{month}[\s,-]+{year}{time}",
    # March 8, 2023; Mar 8th 2023
    r"{weekday}{month}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{year}{time}",
    # 08.03.2023: with points the day comes first
    r"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?{year}{time}",
)
_YEAR_FIRST = (
    # 2023-03-08, 2023/3/8, 2023.03.08, also with a time
    r"{year}[-/.](?P<month>\d{{1,2}})(?:[-/.](?P<day>\d{{1,2}}))?{time}",
    r"{year}(?P<month>\d{{2}})(?P<day>\d{{2}})",  # 20230308
    r"{year}",
)
_MONTH_ALONE = r"{month},?\s+{year}"  # March 2023; of *March 24* the 24 may be a day
_SLASHES = r"(\d{{1,2}})\s?([/-])\s?(\d{{1,2}})\s?\2\s?{year}{time}"


@cache
def _compiled(*fashions: str, year: str = _YEAR) -> list[re.Pattern[str]]:
    """Fashions as patterns, made when there is a date to read: most texts give none."""
    parts = {"year": year, "month": _MONTH, "weekday": _WEEKDAY, "time": _TIME}
    return [re.compile(fashion.format(**parts), re.IGNORECASE) for fashion in fashions]


def _slashes(text: str) -> re.Match[str] | None:
    """A date that is written with slashes or hyphens, the year at its end."""
    (slashed,) = _compiled(_SLASHES)
    return slashed.fullmatch(text)


def iso_date(value: object) -> str:
    """A date as YYYY-MM-DD, or YYYY-MM or YYYY where no more is given; blank for a blank.

    Takes dates and times of day as Python, pandas and spreadsheets hold them, and the usual English fashions. With
    slashes, the day is told from the month where only one of them can be a month. Raises RhetoricError where a date
    could be two days, is of a year that has two digits, or is none.

    >>> [iso_date(d) for d in ("8 March 2023", "Mar. 8th, 2023", "2023-03-08T10:15Z", "13/03/2023", "March 2023", "")]
    ['2023-03-08', '2023-03-08', '2023-03-08', '2023-03-13', '2023-03', '']
    """
    if isinstance(value, datetime.date) and value == value:  # NaT is unequal to itself
        return f"{value.year:04}-{value.month:02}-{value.day:02}"
    text = " ".join(str(value).split())
    if text.lower() in ("", "nan", "none", "nat", "<na>"):
        return ""
    if found := _slashes(text):
        return _slashed(text, int(found[1]), int(found[3]), int(found["year"]))
    for fashion in _compiled(*_YEAR_LAST, *_YEAR_FIRST, _MONTH_ALONE):
        if found := fashion.fullmatch(text):
            return _assembled(text, found.groupdict())
    _refuse_short_year(text)
    raise RhetoricError(f"date '{text[:60]}' is not understood; write it as 2023-03-08")


def in_one_order(values: Sequence[object]) -> list[object]:
    """The dates of a column, those that could be two days read in the order of those that can be but one.

    Where there is none of these, or they are of both orders, the values are left as they are.

    >>> in_one_order(["14/05/2024", "03/07/2024", "2 May 2024"]), in_one_order(["03/07/2024"])
    (['14/05/2024', '2024-07-03', '2 May 2024'], ['03/07/2024'])
    """
    found = [_slashes(" ".join(str(value).split())) for value in values]
    orders = {int(date[1]) > 12 for date in found if date and _is_one_day(date)}
    if len(orders) != 1:
        return list(values)
    day, month = (1, 3) if orders.pop() else (3, 1)
    return [
        f"{date['year']}-{int(date[month]):02}-{int(date[day]):02}" if date and _is_two_days(date) else value
        for date, value in zip(found, values, strict=True)
    ]


def _refuse_short_year(text: str) -> None:
    """Raise RhetoricError where a date would be one, if its year had four digits."""
    if any(fashion.fullmatch(text) for fashion in _compiled(*_YEAR_LAST, _SLASHES, year=_SHORT_YEAR)):
        raise RhetoricError(f"date '{text[:60]}' has only two digits of its year; write it as 2023-03-08")


def _is_two_days(date: re.Match[str]) -> bool:
    first, second = int(date[1]), int(date[3])
    return first != second and min(first, second) > 0 and max(first, second) <= 12


def _is_one_day(date: re.Match[str]) -> bool:
    """Whether a slashed date tells its order: a day of the calendar, its day no month."""
    first, second = int(date[1]), int(date[3])
    if max(first, second) <= 12:
        return False
    try:
        return bool(_slashed(date[0], first, second, int(date["year"])))
    except RhetoricError:
        return False


def _slashed(text: str, first: int, second: int, year: int) -> str:
    if first > 12 or first == second:
        return _iso(text, year, second, first)
    if second > 12:
        return _iso(text, year, first, second)
    raise RhetoricError(
        f"date '{text}' could be {first} {MONTHS[second - 1].title()} or {second} {MONTHS[first - 1].title()}; "
        f"write it as {year}-{second:02}-{first:02} or {year}-{first:02}-{second:02}"
        if first and second
        else f"date '{text}' is no day of the calendar; write it as 2023-03-08"
    )


def _assembled(text: str, fields: dict[str, str]) -> str:
    month, day = fields.get("month"), fields.get("day")
    number = None
    if month:
        number = int(month) if month.isdecimal() else [m[:3] for m in MONTHS].index(month[:3].lower()) + 1
    return _iso(text, int(fields["year"]), number, int(day) if day else None)


def _iso(text: str, year: int, month: int | None = None, day: int | None = None) -> str:
    try:
        datetime.date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        raise RhetoricError(f"date '{text}' is no day of the calendar; write it as 2023-03-08") from None
    return f"{year:04}" + (f"-{month:02}" if month is not None else "") + (f"-{day:02}" if day is not None else "")
