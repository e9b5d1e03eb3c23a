"""Share buttons."""

from __future__ import annotations

from artlint_rules.boilerplate.leftover import LeftoverRule


class ShareWidget(LeftoverRule):
    """The label or the counter of a share button stands in the text.

    Flags whole lines that hold nothing but words for sharing, names of networks and counts: "Share this:", "Tweet",
    "Facebook Twitter LinkedIn Email", "12 shares", "Copy link". A lone word such as "Email" or "Print" is flagged only
    before or after the story or beside another such line.

    Why: buttons come along when a page is copied, and in print or in an app they are a word without a sense.

    Leaves alone: sentences about sharing or about a network, headings that say more than a button does, a list in the
    story that a colon announces, and one-word subheads inside the story.

    Sources: the default labels of the share and like buttons of WordPress, Drupal, Ghost, Squarespace, Medium and
    Substack.
    """

    code = "BPL001"
    name = "share-widget"
    what = "a share button"
