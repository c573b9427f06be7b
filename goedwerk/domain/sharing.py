"""What stands between an A4 and everyone outside the room: what was found in it, and what was decided about that.

Nothing here makes a page anonymous. It helps to see what may point to a person; someone still has to read the page.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from goedwerk.domain.a4 import A4
from goedwerk.domain.dialogue import Dialogue, PrivacyDecision
from goedwerk.domain.names import occurs, replace_names
from goedwerk.domain.privacy import Finding, Kind, Known, find, find_disguised, find_surnames, stand_inside
from goedwerk.domain.text import one_line

NO_GUARANTEE = "Dit is geen garantie. Lees zelf nog eens: zou de familie dit herkennen? Zou een collega het herkennen?"
"""What is said after every check."""

SOMEONE = "Op het beeld is misschien iemand te herkennen, en toestemming is er nog niet."
"""What is said of a picture that may not be shown yet."""

_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-", "\u00ad": None})
"""What Word makes of a hyphen in a name; a name is taken apart at a plain one."""

_BEGINS_SMALL = frozenset((Kind.TITLED_NAME, Kind.DAY, Kind.ROOM, Kind.FILE_NUMBER))
"""What has a capital at the start of a sentence only, as what comes in its place has there."""

EVERYWHERE = ""
"""The place of a decision that holds for the whole dialogue."""


@dataclass(frozen=True)
class Open:
    """A finding nobody has decided about yet: `place` is a place of the `texts` of the A4 with this `summary_id`."""

    summary_id: str
    place: str
    finding: Finding

    @property
    def where(self) -> str:
        """The place of a decision that holds only here."""
        return _where(self.summary_id, self.place)

    @property
    def blocks(self) -> bool:
        """Tell whether the page cannot be shared with this in it, whatever a person wants."""
        return self.finding.kind is Kind.BSN


@dataclass(frozen=True)
class Checked:
    """A page after the check: with what was decided done, and what is still open.

    The findings are places in the texts of `decided`. In `page`, which is what goes out, the names of people at the
    table that nobody decided about are replaced too; `withheld` says which.
    """

    page: A4
    decided: A4
    open: tuple[Open, ...]
    withheld: tuple[str, ...]

    @property
    def blocked(self) -> tuple[Open, ...]:
        """What has to be decided before the page can be shared in any way."""
        return tuple(one for one in self.open if one.blocks)


def known(dialogue: Dialogue, first_names: frozenset[str]) -> Known:
    """Return what the check knows beforehand about a dialogue."""
    people = (dialogue.facilitator, *(person.name for person in dialogue.participants), *dialogue.former_names)
    days = frozenset([dialogue.date]) if dialogue.date else frozenset()
    return Known(tuple(name.translate(_HYPHENS) for name in people if name.strip()), days, first_names)


def with_surnames(known: Known, texts: Iterable[str]) -> Known:
    """Return `known` with the surnames that stand behind a title somewhere: elsewhere they may stand alone."""
    texts = list(texts)
    titled = [one.text for text in texts for one in find(text, known) if one.kind is Kind.TITLED_NAME]
    alone = {word for words in titled if len(word := words.split()[-1].strip(".")) > 1 and word[0].isupper()}
    surnames = known.surnames.union(*(find_surnames(text, known) for text in texts))
    return replace(known, first_names=known.first_names | alone, surnames=surnames) if alone or surnames else known


def check(a4: A4, decisions: Sequence[PrivacyDecision], known: Known) -> Checked:
    """Return the page for others with everything done that was decided, and what is still open on it."""
    a4 = a4.outside()
    about = {place: _about(_where(a4.summary_id, place), decisions) for place in a4.texts}
    known = with_surnames(known, a4.texts.values())
    decided = a4.with_texts(
        {place: _decided(text, about[place], known, _on_one_line(place)) for place, text in a4.texts.items()}
    )
    still = tuple(
        Open(a4.summary_id, place, finding)
        for place, text in decided.texts.items()
        for finding in find_disguised(text, known, _on_one_line(place))
        if not _is_kept(finding, about[place])
    )
    people = [one for one in still if _names_someone(one.finding, known)]
    withheld = decided.with_texts(_without(decided.texts, people))
    return Checked(withheld, decided, still, tuple(dict.fromkeys(one.finding.text for one in people)))


def decide(
    dialogue: Dialogue, finding: Finding, by: str | None, place: str = EVERYWHERE, no_bsn: bool = False
) -> Dialogue:
    """Keep what was decided about a finding, over an earlier decision about the same: `by` None leaves it as it is.

    `place` is `Open.where` for a decision that holds only there. `no_bsn` says that a person looked at the number and
    it is no BSN; without that, a BSN cannot be kept.
    """
    decision = PrivacyDecision(
        text=finding.text,
        decision="keep" if by is None else "replace",
        by=by,
        kind=finding.kind,
        place=place,
        no_bsn=no_bsn,
    )
    return _with(dialogue, decision)


def decide_as_proposed(dialogue: Dialogue, findings: Iterable[Finding]) -> Dialogue:
    """Keep the proposal for each of these findings, everywhere; only a person can say that a number is no BSN."""
    for finding in findings:
        dialogue = decide(dialogue, finding, uncapitalised(finding.proposal))
    return dialogue


def replace_word(dialogue: Dialogue, word: str, by: str) -> Dialogue:
    """Keep that a word which the check does not know is replaced on every A4; the dialogue itself stays as it is."""
    return _with(dialogue, PrivacyDecision(text=word, decision="replace", by=by))


def in_words(decision: PrivacyDecision) -> str:
    """Return a decision as a few words for people, with a capital where the words it is about have one."""
    here = " (op één plek)" if decision.place != EVERYWHERE else ""
    if decision.decision == "keep":
        rest = "is geen BSN, blijft staan" if decision.no_bsn else "blijft staan"
    else:
        by = one_line(decision.by or "")
        begins = decision.kind in _BEGINS_SMALL and decision.text[:1].isupper()
        rest = f"wordt ‘{_capitalised(by) if begins else by}’"
    return f"‘{one_line(decision.text)}’ {rest}{here}"


def take_back(dialogue: Dialogue, decision: PrivacyDecision) -> Dialogue:
    """Forget a decision, so that the check asks again."""
    return dialogue.revised(privacy=tuple(old for old in dialogue.privacy if old != decision))


def uncapitalised(proposal: str) -> str:
    """Return a proposal as it stands inside a sentence."""
    return proposal[:1].lower() + proposal[1:]


def _capitalised(by: str) -> str:
    return by[:1].upper() + by[1:]


def _with(dialogue: Dialogue, decision: PrivacyDecision) -> Dialogue:
    others = (old for old in dialogue.privacy if (_key(old.text), old.place) != (_key(decision.text), decision.place))
    return dialogue.revised(privacy=(*others, decision))


def _where(summary_id: str, place: str) -> str:
    return f"{summary_id}/{place}"


def _about(where: str, decisions: Sequence[PrivacyDecision]) -> Mapping[str, PrivacyDecision]:
    """Return what was decided by the words it is about: here counts before everywhere, the last word before earlier."""
    holding = [one for one in decisions if one.place in (where, EVERYWHERE)]
    return {_key(one.text): one for one in sorted(holding, key=lambda one: one.place == where)}


def _key(text: str) -> str:
    """Return what two spellings of the same words have in common: "Mevrouw Bos" and "mevrouw  bos" are one person."""
    return one_line(text).casefold()


def _names_someone(finding: Finding, known: Known) -> bool:
    """Tell whether a finding is or holds the name of someone at the table, also when it is something else as well."""
    if finding.kind in (Kind.TITLED_NAME, Kind.FIRST_NAME):
        return any(occurs(name, finding.text) for name in known.people)
    return finding.kind is Kind.PERSON or any(
        stand_inside(people, finding.text) for people in (known.people, known.elsewhere)
    )


def _on_one_line(place: str) -> bool:
    """Tell whether what was typed on several lines comes on one line of the page, where it may mean something else."""
    return place in ("core_statement", "situation_title", "group") or "." in place


def _decided(text: str, about: Mapping[str, PrivacyDecision], known: Known, one_line: bool) -> str:
    replaced = {key: one.by or "" for key, one in about.items() if one.decision == "replace"}
    if not replaced:
        return text

    words = {one.text: replaced[key] for key, one in about.items() if key in replaced}

    def instead(finding: Finding) -> str | None:
        key = _key(finding.text)
        by = replaced.get(key)
        # "Haar dochter": with only the name replaced it would become "haar dochter iemand".
        if " " in key and key not in about and any(occurs(word, finding.text) for word in words):
            return finding.proposal
        begins = finding.proposal[:1].isupper()
        return _capitalised(by) if by and begins else by

    found = find_disguised(text, known, one_line)
    # A word that the check does not find itself, but a person did.
    keys = {_key(finding.text) for finding in found}
    own = {word: by for word, by in words.items() if _key(word) not in keys}
    return replace_names(_put(text, found, instead), own)


def _without(texts: Mapping[str, str], found: Iterable[Open]) -> dict[str, str]:
    by_place: dict[str, list[Finding]] = {}
    for one in found:
        by_place.setdefault(one.place, []).append(one.finding)
    return {
        place: _put(texts[place], findings, lambda finding: finding.proposal) for place, findings in by_place.items()
    }


def _put(text: str, findings: Iterable[Finding], instead: Callable[[Finding], str | None]) -> str:
    parts, end = [], 0
    for finding in findings:
        new = instead(finding)
        if new is not None:
            parts += [text[end : finding.start], new]
            end = finding.stop
    return "".join([*parts, text[end:]])


def _is_kept(finding: Finding, about: Mapping[str, PrivacyDecision]) -> bool:
    decision = about.get(_key(finding.text))
    if decision is None or decision.decision != "keep":
        return False
    return finding.kind is not Kind.BSN or decision.no_bsn
