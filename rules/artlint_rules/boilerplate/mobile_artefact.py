"""What a page shows to some devices only."""

from __future__ import annotations

from artlint_rules.boilerplate.leftover import LeftoverRule


class MobileArtefact(LeftoverRule):
    """A line that a page shows only to phones, apps or old browsers stands in the text.

    Flags whole lines such as "Exit mobile version", "View in app", "Download our app", "View desktop version", "Get it
    on Google Play" or "Please enable JavaScript to view this page".

    Why: themes print these links and notices around the article, hidden from most readers, and a copy carries them
    along.

    Leaves alone: sentences about apps, browsers or phones.

    Sources: the strings of WPtouch and of WordPress's mobile theme, of AMP, of the banners of app shops, and of
    notices for browsers without JavaScript.
    """

    code = "BPL011"
    name = "mobile-artefact"
    what = "a notice for phones or browsers"
