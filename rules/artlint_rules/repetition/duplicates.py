"""Blocks and sentences that stand twice, word for word."""

from __future__ import annotations

from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.repetition.passages import closed, keys_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document, Sentence

# A block of fewer words may be a label; its sentences are compared one by one.
SHORTEST_BLOCK = 20
# "He did not say why" may stand twice by chance; six words and more hardly do.
SHORTEST_SENTENCE = 6
_PROSE = frozenset({"paragraph", "list_item", "quote"})


class PastedBlocks(NamedTuple):
    """`length` blocks from index `later` on that say what the blocks from index `earlier` on say."""

    earlier: int
    later: int
    length: int


class RepeatedSentences(NamedTuple):
    """`length` sentences from index `later` on that say what the sentences from index `earlier` on say."""

    earlier: int
    later: int
    length: int


def pasted_blocks(document: Document) -> tuple[PastedBlocks, ...]:
    """The runs of blocks that stand twice, in order of the later place. A layer."""
    return tuple(_pasted(document))


def pasted_indices(document: Document) -> frozenset[int]:
    """The blocks of the later places of `pasted_blocks`. A layer."""
    runs = document.layer(pasted_blocks)
    return frozenset(index for run in runs for index in range(run.later, run.later + run.length))


def repeated_sentences(document: Document) -> tuple[RepeatedSentences, ...]:
    """The runs of sentences that stand twice outside pasted blocks, in order of the later place. A layer."""
    return tuple(_repeated(document))


def repeated_indices(document: Document) -> frozenset[int]:
    """The sentences of the later places of `repeated_sentences`. A layer."""
    runs = document.layer(repeated_sentences)
    return frozenset(index for run in runs for index in range(run.later, run.later + run.length))


def _pasted(document: Document) -> Iterator[PastedBlocks]:
    first: dict[tuple[str, ...], int] = {}
    done = 0  # blocks before this index belong to a run already
    for index, block in enumerate(document.blocks):
        if index < done or not _may_be_compared(block.kind) or block.span.end - block.span.start < 2 * SHORTEST_BLOCK:
            continue
        words = keys_in(document, block.span)
        if len(words) < SHORTEST_BLOCK:
            continue
        earlier = first.setdefault(words, index)
        if earlier != index and _alike(document, earlier, index):
            run = _run(document, earlier, index)
            done = run.later + run.length
            yield run


def _run(document: Document, earlier: int, later: int) -> PastedBlocks:
    """The run that holds the two equal blocks: it goes on, over headings and labels too, as far as they are equal."""
    count = 1
    blocks = document.blocks
    while (
        earlier + count < later
        and later + count < len(blocks)
        and keys_in(document, blocks[earlier + count].span) == keys_in(document, blocks[later + count].span)
    ):
        count += 1
    return PastedBlocks(earlier, later, count)


def _may_be_compared(kind: str) -> bool:
    return kind in _PROSE or kind == "caption"


def _alike(document: Document, earlier: int, later: int) -> bool:
    """Whether both are prose or both captions, and not stanzas of one block quotation."""
    blocks = document.blocks
    kinds: tuple[str, str] = (blocks[earlier].kind, blocks[later].kind)
    if kinds == ("quote", "quote"):
        return any(block.kind != "quote" for block in blocks[earlier:later])
    return ("caption" in kinds) == (kinds[0] == kinds[1] == "caption")


def _repeated(document: Document) -> Iterator[RepeatedSentences]:
    first: dict[tuple[str, ...], int] = {}
    pasted = document.layer(pasted_indices)
    done = 0  # sentences before this index belong to a run already
    for index, sentence in enumerate(document.sentences):
        if index < done or sentence.block in pasted or not _counts(document, sentence):
            continue
        words = keys_in(document, sentence.span)
        if len(words) < SHORTEST_SENTENCE:
            continue
        earlier = first.setdefault(words, index)
        if earlier != index and _said_twice(document, earlier, index):
            count = _sentences_alike(document, earlier, index)
            done = index + count
            yield RepeatedSentences(earlier, index, count)


def _counts(document: Document, sentence: Sentence) -> bool:
    """A whole sentence; a question that is a paragraph of its own is an interviewer's, put to one after the other."""
    block = document.blocks[sentence.block]
    if not _may_be_compared(block.kind) or not closed(document, sentence.span):
        return False
    return sentence.span != block.span or not document.slice(sentence.span).rstrip("\"'”’").endswith("?")


def _said_twice(document: Document, earlier: int, later: int) -> bool:
    """Whether the writer said both; a quotation that comes twice is another fault."""
    one, other = document.sentences[earlier], document.sentences[later]
    both_quoted = document.quoted(one.span) and document.quoted(other.span)
    return not both_quoted and _alike(document, one.block, other.block)


def _sentences_alike(document: Document, earlier: int, later: int) -> int:
    """How many sentences from the two equal ones on are equal, short ones too."""
    count = 1
    sentences = document.sentences
    while (
        earlier + count < later
        and later + count < len(sentences)
        and keys_in(document, sentences[earlier + count].span) == keys_in(document, sentences[later + count].span)
    ):
        count += 1
    return count
