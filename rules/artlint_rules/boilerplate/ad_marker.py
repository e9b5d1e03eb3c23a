"""Advertising labels."""

from __future__ import annotations

from artlint_rules.boilerplate.leftover import LeftoverRule


class AdMarker(LeftoverRule):
    """The label of an advertising slot stands in the text.

    Flags whole lines such as "Advertisement", "Story continues below", "Article continues after this ad" or
    "Sponsored content", in a few other languages too.

    Why: the slot stayed behind on the page and its label interrupts the story; a reader takes the next paragraph for
    an advertisement.

    Leaves alone: sentences about advertising ("The advertisement ran in May.") and headings that say more than a label
    does. Words that may be a subhead ("Advertising", "Promotions") are flagged only before or after the story or beside
    another leftover line.

    Sources: the labels of advertising servers and publishers' templates; the wording of disclosures in the guide to
    native advertising of the US Federal Trade Commission (2015).
    """

    code = "BPL002"
    name = "ad-marker"
    what = "an advertising label"
