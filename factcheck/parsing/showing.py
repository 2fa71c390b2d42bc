"""Frames in words, for ``parse`` and ``explain``."""

from __future__ import annotations

from factcheck.frames import Frame, Mod, Term


def term(t: Term | None) -> str:
    if t is None:
        return "-"
    if t.members:
        return f"({f' {t.link} '.join(term(m) for m in t.members)})"
    name = t.ref.id if t.ref is not None else t.head or "…"
    bits = [t.det] if t.det else []
    if t.count is not None:
        bits.append(
            f"#{t.count.comparator} {t.count.low:g}{(t.count.unit and t.count.kind == 'money' and t.count.unit) or ''}"
        )
    if t.rank is not None:
        bits.append(f"rank {t.rank.comparator} {t.rank.low}")
    bits.append(name + ("+" if t.plural else ""))
    bits.extend(f"[{mod(m)}]" for m in t.mods)
    return " ".join(bits)


def mod(m: Mod) -> str:
    inner = (
        m.word
        if m.term is None and m.frame is None
        else term(m.term)
        if m.term is not None and m.frame is None
        else frame(m.frame)
    )
    return f"{m.role}: {inner}"


def frame(f: Frame | None) -> str:
    if f is None:
        return "-"
    parts = [("NOT " if f.negated else "") + (f.verb or f.kind) + ("·passive" if f.passive else "")]
    if f.status != "happened":
        parts.append(f"<{f.status}>")
    if f.act != "assert":
        parts.append(f"<{f.act}>")
    for a in f.args:
        if a.gap:
            parts.append(f"{a.role}=↑")
            continue
        parts.append(
            f"{a.role}=" + (a.word if a.word else term(a.term) if a.term is not None else "{" + frame(a.frame) + "}")
        )
    if f.times:
        parts.append("when=" + ",".join(f"{p.comparator} {p.low or p.relative}" for p in f.times if p is not None))
    if f.adverbs:
        parts.append("adv=" + ",".join(w for w, _ in f.adverbs))
    if f.speaker is not None:
        parts.append(f"said by {term(f.speaker)} ({f.said})")
    if f.only >= 0:
        parts.append("ONLY")
    if f.unread:
        parts.append(f"UNREAD {f.unread}")
    return " ".join(parts)
