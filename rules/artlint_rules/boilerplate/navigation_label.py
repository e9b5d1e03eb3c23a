"""Labels of menus, galleries and players."""

from __future__ import annotations

from artlint_rules.boilerplate.leftover import LeftoverRule


class NavigationLabel(LeftoverRule):
    """The label of a menu, a link to another page or a player's button stands in the text.

    Flags whole lines such as "Skip to content", "Back to top", "Toggle navigation", "Loading...", "Next image" or
    "Previous Next". Words that could be a subhead ("Search", "Menu", "Close") are flagged only before or after the
    story or beside another leftover line, and names of a site's sections ("News", "Opinion") only in a row of three.

    Why: what works as a button on the page is a stray word in the copy.

    Leaves alone: one-word subheads inside the story, a title that stands alone on top, a list in the story.

    Sources: the accessibility links and menu, search, gallery and paging labels of the default themes of WordPress,
    Drupal, Joomla, Ghost and Squarespace, and of common video players.
    """

    code = "BPL005"
    name = "navigation-label"
    what = "a page control"
