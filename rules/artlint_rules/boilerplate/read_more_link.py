"""Labels above links to other articles."""

from __future__ import annotations

from artlint_rules.boilerplate.leftover import LeftoverRule


class ReadMoreLink(LeftoverRule):
    """The label of links to other articles stands in the text.

    Flags whole lines such as "Related stories", "You may also like", "Recommended for you" or "Continue reading".
    Labels that may be a subhead ("Most read", "Read more", "See also") are flagged only before or after the story or
    beside another leftover line.

    Why: the links are gone or lead out of the story, and the label announces nothing.

    Leaves alone: a label with the title of the article it leads to, sentences, and subheads inside the story.

    Sources: the related-post, trending and popular-post blocks of WordPress, Drupal, Ghost and Squarespace, and of
    recommendation services.
    """

    code = "BPL004"
    name = "read-more-link"
    what = "a label for links elsewhere"
