"""Prompts to subscribe."""

from __future__ import annotations

from artlint_rules.boilerplate.leftover import LeftoverRule


class NewsletterPrompt(LeftoverRule):
    """A prompt to subscribe or to sign up for a newsletter stands in the text.

    Flags whole lines such as "Sign up for our newsletter", "Get the morning briefing in your inbox", "Enter your email
    address" or "Already a subscriber? Log in". "Subscribe" or "Newsletter" alone is flagged only before or after the
    story or beside another leftover line.

    Why: the form that the line belongs to is gone, and the story is interrupted by an offer.

    Leaves alone: sentences about newsletters and subscribers, and subheads inside the story.

    Sources: the form labels of newsletter services that publishers embed, and of subscription offers on news pages.
    """

    code = "BPL003"
    name = "newsletter-prompt"
    what = "a sign-up prompt"
