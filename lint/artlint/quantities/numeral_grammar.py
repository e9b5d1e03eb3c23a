"""What a number looks like, in figures and in words, as expressions."""

from __future__ import annotations

SPACES = " \u00a0\u202f\u2009"
ONES = {word: value for value, word in enumerate("one two three four five six seven eight nine".split(), start=1)}
_TEEN_WORDS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
TEENS = {word: value for value, word in enumerate(_TEEN_WORDS.split(), start=10)}
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = {word: value * 10 for value, word in enumerate(_TEN_WORDS.split(), start=2)}
SCALES: dict[str, float] = {
    "dozen": 12,
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
}
LETTERS: dict[str, float] = {
    "k": 1e3,
    "K": 1e3,
    "m": 1e6,
    "M": 1e6,
    "mn": 1e6,
    "Mn": 1e6,
    "mln": 1e6,
    "mil": 1e6,
    "cr": 1e7,
    "b": 1e9,
    "B": 1e9,
    "bn": 1e9,
    "Bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "T": 1e12,
}
UNSURE_LETTERS = frozenset("kKmMbBT")  # "10m" may be metres: what follows decides
PARTS: dict[str, float] = {
    "half": 2,
    "halve": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "hundredth": 100,
    "thousandth": 1000,
}
VULGAR: dict[str, float] = {
    "½": 1 / 2,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅕": 1 / 5,
    "⅖": 2 / 5,
    "⅗": 3 / 5,
    "⅘": 4 / 5,
    "⅙": 1 / 6,
    "⅚": 5 / 6,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
}

_GAP = f"[{SPACES}]"
_VULGAR = f"[{''.join(VULGAR)}]"
# Only before one of these do plain spaces part thousands: "flight 12 300 miles off" has two numbers.
_SPACED_UNITS = (
    "km²?|kms|m²|m|ha|kg|t|tonnes|tons|[kMGT]Wh?|people|euros|dollars|metres|meters|hectares|barrels|square|cubic"
    "|kilomet(?:re|er)s"
)
_FIGURES = "|".join(
    [
        r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?",  # 1,200.5
        r"\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,]\d+)?",  # 1 200,5
        rf"[1-9]\d{{0,2}}(?: \d{{3}})+(?= (?:{_SPACED_UNITS})\b|[°%])",  # 1 200 km
        r"\d{1,2}(?:,\d{2})+,\d{3}(?!\d)",  # 1,00,000
        r"\d{1,3}(?:\.\d{3}){2,}(?![\d.])",  # 1.200.000
        r"\d+,\d{1,2}(?![\d,])",  # 1,5
        r"\d*\.?\d+",
    ]
)
_WITH_FRACTION = rf"(?:(?:{_GAP}|-)?{_VULGAR}|(?:{_GAP}|-)[1-7]/[2-8](?![\d/]))"
FIGURES = rf"(?:(?:{_FIGURES}){_WITH_FRACTION}?|{_VULGAR})"

_ONE, _TEEN, _TEN = "|".join(ONES), "|".join(TEENS), "|".join(TENS)
REST_OF_YEAR = rf" (?:{_TEN}|{_TEEN})\b(?:[ -](?:{_ONE})\b)?"  # after "nineteen" or "twenty"
_PART = "third|quarter|fifth|sixth|seventh|eighth|ninth|tenth"
_BIG = "(?:thousand|lakh|million|crore|billion|trillion|quadrillion)"
_POINT = rf" point(?: (?:zero|oh|{_ONE}))+"
_AND_PART = r" and an? (?:half|quarter|third)\b"
_UNDER_100 = rf"(?:(?:{_TEN})(?:[ -](?:{_ONE})\b)?|{_TEEN}|{_ONE})"
_UNDER_1000 = (
    rf"(?:(?:an?|{_UNDER_100})[ -]hundred\b(?:[ -](?:and )?{_UNDER_100}\b)?"
    rf"|(?:an? )?half(?:[ -]a)?[ -]dozen\b|(?:an?|{_UNDER_100})[ -]dozen\b|{_UNDER_100}\b)"
)
_CARDINAL = (
    rf"(?:(?:{_UNDER_1000}|an?)(?:(?:{_POINT}|{_AND_PART})?[ -]{_BIG}\b)+"
    rf"(?:,? (?:and )?{_UNDER_1000}(?:[ -]{_BIG}\b)?)*"
    rf"|{_UNDER_1000}(?:{_AND_PART}|{_POINT})?)"
)
WORDS = (
    rf"(?:(?:an? |one |two |three )?(?:half|quarter|third|tenth)s?(?: of)? an? {_BIG}\b|half[ -]{_BIG}\b"
    rf"|(?:an?|{_ONE})[ -]and[ -]an?[ -]half[ -]{_BIG}\b|{_CARDINAL})"
)
FRACTION = (
    rf"(?:(?:{_ONE}|an?)-(?:half|{_PART}|fourth|hundredth|thousandth|halve)s?\b"
    rf"|(?:{_ONE}|{_TEEN}) (?:{_PART})s\b(?! of an? {_BIG})|an? (?:{_PART})\b(?= of\b(?! an? {_BIG}\b))"
    rf"|half an?\b(?= (?!{_BIG}|dozen|hundred)[a-z])|half\b(?= (?:of|the|its|their|his|her|our|all)\b))"
)
IN = r" (?:in|out of)(?: every)? "
# "Three in 10 days" is no share.
_NO_SPAN = r"(?:percent|per|am|pm|minutes?|hours?|days?|weeks?|months?|years?|games?|matches|seasons?|overs|[ap]\.m)\b"
RATIO = (
    rf"(?:(?:\d{{1,3}}|{_UNDER_100}){IN}(?:\d{{1,3}}(?:,\d{{3}})*(?![\d%]|[.,]\d|{_GAP}?{_NO_SPAN})"
    rf"|(?:a|one) (?:hundred|thousand|million)\b|(?:{_UNDER_100}|hundred)\b(?! {_NO_SPAN})))"
)
NUMERAL = rf"(?P<ratio>{RATIO})|(?P<digits>{FIGURES})|\b(?:(?P<fraction>{FRACTION})|(?P<words>{WORDS}))"
# Where a number may begin: cheaper to look for than a number.
FIGURE = f"[\\d{''.join(VULGAR)}]"
ARTICLE_BEFORE = r"\ban?[ -]$"  # before a part or a scale
ANCHOR = rf"{FIGURE}|\b(?:half|{_ONE}|{_TEEN}|{_TEN})\b|\ban?(?=[ -](?:half|{_PART}|dozen|hundred|{_BIG})\b)"
_LETTER = "|".join(sorted(LETTERS, key=len, reverse=True))
SCALE = rf"(?:{_GAP}|-)?(?:(?P<scale>(?:hundred|dozen|{_BIG})(?: {_BIG})*)\b|(?-i:(?P<letters>{_LETTER}))(?![\w²³/]))"
