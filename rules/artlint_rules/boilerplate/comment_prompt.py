"""Comment forms."""

from __future__ import annotations

from artlint_rules.boilerplate.leftover import LeftoverRule


class CommentPrompt(LeftoverRule):
    """A prompt, a count or a notice of the comment section stands in the text.

    Flags whole lines such as "Leave a reply", "3 Comments", "View all comments", "Comments are closed", "Join the
    conversation" or "Your email address will not be published".

    Why: the comment section is not part of the story, and outside the page nobody can leave a reply.

    Leaves alone: sentences about comments ("He declined to comment.", "She read all 12 comments."). "Comments" or
    "Reply" alone are flagged only before or after the story or beside another leftover line.

    Sources: the strings of the comment forms of WordPress, Drupal, Disqus, Facebook, Coral, Substack and Medium.
    """

    code = "BPL009"
    name = "comment-prompt"
    what = "part of a comment form"
