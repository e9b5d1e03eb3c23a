"""Legal lines of a footer."""

from __future__ import annotations

from artlint_rules.boilerplate.leftover import LeftoverRule


class SiteLegal(LeftoverRule):
    """A legal line of the page stands in the text.

    Flags whole lines such as "© 2024 The Daily Example. All rights reserved.", "Terms of use | Privacy policy",
    "Do not sell my personal information" or "This material may not be published or redistributed". "Privacy" or "Terms"
    alone is flagged only before or after the story or beside another leftover line.

    Why: the footer of the site speaks for its publisher, not for the story, and in print its year or owner is wrong.

    Leaves alone: sentences about copyright or privacy, a credit that names an owner without a year ("© Jane Roe"),
    and subheads inside the story.

    Sources: the footers of the default themes of WordPress, Drupal and Squarespace; the links that the GDPR and the
    California Consumer Privacy Act ask for; the reuse notices of news agencies.
    """

    code = "BPL007"
    name = "site-legal"
    what = "a legal line of the site"
