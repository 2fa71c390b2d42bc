"""English cues: phrases that deny, plan, report, suppose, contrast … by class.

Phrases match on stems, so one form of a verb stands for all, and articles and possessive pronouns may stand inside a
phrase. ``*`` is a gap of up to four words.
"""

from __future__ import annotations


def phrases(text: str) -> tuple[str, ...]:
    return tuple(" ".join(p.split()) for p in text.replace("\n", " ").split(",") if p.strip())


CUES: dict[str, tuple[str, ...]] = {
    "negation": phrases(
        """
        call off, called off, scrapped, cancelled, canceled, decide against, decided against, struck from,
        removed from, dropped from, crossed off, taken off, overlook, forget, forgotten, ignore, neglect, omit,
        outside * leading, outside the circle, outside the top, outside the list, drop out of, drops out of,
        fall out of, slip out of, not, n't, no, never, none, neither, nobody, nothing, nowhere, without, cannot,
        isn't, aren't, wasn't, weren't, hasn't, haven't, hadn't, don't, doesn't, didn't, won't, wouldn't, can't,
        couldn't, shouldn't, no longer, not a single, not one, not any, fail to, failed to, fails to, failure,
        deny, denies, denied, it is not true that, it isn't true that, it is untrue that, it is false that, it
        is wrong that, it is a myth that, it is incorrect that, it would be wrong to say, it would be false to
        say, it is wrong to say, it would be a mistake to say, it cannot be said, it can't be said, contrary to
        claims that, it would be untrue to say, it would be inaccurate to say, have yet to, has yet to, had yet
        to, yet to, neither * nor, missing, absent, left out, leave out, left off, leave off, kept off, keep
        off, struck off, off the list, excluded, omitted, outside * largest,
        outside * biggest, outside * top, out of the question, nowhere to be found, still to be, still have to,
        still has to, stop short of, stopped short of, stops short of, shy away from, far from, unable to,
        refuse to, refused to, refuses to, no such thing as, free of, devoid of, lack, lacks, lacked, lacking,
        stay clear of, steer clear of, leave * out, stay * away, keep * away from, shut out, hardly any,
        scarcely any, barely any, off the table, off the agenda, neither side, could not, did not, do not, does
        not, would not, is not, are not, was not, were not, has not, have not, had not, will not, cannot be,
        nor, little, rule out, decline to, declined to, declines to, by no means, not at all, on no account, zero,
        false, untrue
        """
    ),
    "pseudo": phrases(
        """
        no shortage of, no lack of, no dearth of, no absence of, do more than just, more than just, not alone,
        not the only, not the only one, not new to, not for nothing, nobody denies, no one denies, nobody
        disputes, no one disputes, never far, not unlike, not one of several, not confined, not restricted to,
        no accident, no surprise, not in dispute, not stop at, did not stop at, not least, no small, no mere,
        not the first, not unaware, not only one, not only, not just, not merely, not simply, not solely, no
        less, no fewer, no doubt, no newcomer, no stranger, nothing but, nothing short of, nothing less than, no
        secret, no wonder, not without, not to mention, not surprisingly, no more than, not more than, not less
        than, not fewer than, not exceeding, no lower than, not lower than, no smaller than, not limited to,
        isn't limited to, is not limited to, aren't limited to, not confined to, not in doubt, without doubt,
        without a doubt, without question, hardly a newcomer, not a newcomer, hardly a secret, not in vain, not
        yet over, no matter, whether or not, not hide, not conceal, no exception, not empty-handed, no mean, not
        in passing, nothing less, never before, no longer just, no longer only, no longer merely, no longer a
        mere, bears repeating, bear repeating, worth repeating, worth noting, worth remembering, worth adding,
        no more and no less, no more no less, neither more nor less, no less and no more,
        it must be said, it must be noted, it must be added, it should be said, it should be noted, it
        should be added,
        it should be remembered, it must be remembered, must be said, should be noted, not * empty-handed, not
        go home empty-handed, not shy, not shy about, not until
        """
    ),
    "possible": phrases(
        """
        contemplate, moot, on the cards, being explored, being weighed, feasible, may, might, could, can,
        possibly, perhaps, potentially, possible, possibility, potential, is considering, consider, mull,
        likely, could yet, may yet, maybe, is being considered, under consideration, eye, in view, mooted,
        chance, conceivable, conceivably, option, prospect of
        """
    ),
    "discussed": phrases(
        """
        broach, gone over, go over, aired, on the menu, take up, discuss, discussion, discussed, talk about,
        talk over, talked about, come up, came up, on the agenda, touch on, touched on, speak of, spoke about,
        raise, raised, were raised, explored the idea, bring up, brought up, address, addressed, talked of, look
        at, was a topic, topic, subject of, feature in, negotiate, considered, under discussion, left out of the
        discussions, consult, exchange view, left out, debated, agenda, on the table, negotiation
        """
    ),
    "mentioned": phrases(
        "was mentioned, were mentioned, been mentioned, be mentioned, not mentioned, never mentioned, unmentioned"
    ),
    "proposed": phrases(
        """
        propose, proposed, proposal, suggest, suggestion, initiative, idea, put forward, float, offer, offered,
        pitch, recommend, invite, under * proposal
        """
    ),
    "planned": phrases(
        """
        envisage, envision, in the pipeline, in the works, foresee, will, shall, plan, planned, plan to, intend,
        intention, going to, due to, set to, is to, are to, was to, were to, expected to, scheduled, aim, want,
        hope, look to, seek to, prepare to, meant to, expect, ambition, won't, will not, 'll, pledge, promise,
        would, undertake, slated, wish, keen, plans, ready to, on track to, about to, call for, poised to
        """
    ),
    "agreed": phrases(
        """
        of one mind, see eye to eye, in accord, resolve, resolved, list of priority, agree, agreed, agreement,
        agree to, in accord, reach * accord, sign * accord, strike * accord, consensus, favour, in favour,
        decide, decided, settled, resolved to, committed to,
        consent, shook hands on, in agreement, priority, priorities, settle on, priority area, understanding
        """
    ),
    "firm": phrases(
        """
        definitely, certainly, for certain, without fail, guaranteed, is certain to, bound to, for sure,
        already, decided, officially
        """
    ),
    "hypothetical": phrases(
        """
        if, suppose, supposing, assuming, imagine, provided that, in case, were it, should trade, what if,
        unless, hypothetically, had it, in the event that, let us assume, let's say
        """
    ),
    "wish": phrases(
        """
        hopefully, i hope, we hope, i wish, here's hoping, may it, one hopes, let us hope, if only,
        it is to be hoped, fingers crossed, let us
        """
    ),
    "opinion": phrases(
        """
        ideal, wonderful, terrible, disappointing, impressive, meagre, meager, splendid, regrettable, in my
        view, in my opinion, i think, we think, i believe, we believe, should, ought to, must, deserve,
        brilliant, excellent, overrated, underrated, shameful, admirable, remarkable, astonishing, too little,
        too much, not enough, best, worst, better off, worthy, unfair, perfect, foolish, wise, beautiful,
        boring, exciting, sadly, unfortunately, a pity, a shame, unimpressive, model of, natural partner,
        natural partners, worrying, alarming, encouraging, reassuring, poor showing, generous, enough, a
        bargain, feels like, arguably, in many eyes, frankly, lukewarm, cosy, it is time, much too, far too,
        sensible, mistake, triumph, masterstroke, waste, overdue
        """
    ),
    "rumour": phrases(
        """
        rumour has it, rumor has it, rumour, rumor, rumoured, rumored, word is, word in, whisper, gossip,
        speculation, speculate, unnamed, allegedly, anonymous, hearsay, unconfirmed, grapevine, it is whispered,
        said to be planning, tongues are wagging, the talk of the town
        """
    ),
    "report": phrases(
        """ point out, pointed out,
        disclose, reveal, signal, signalled, flag, tout, peg, credit, make plain, make clear, made plain, let it
        be known, label, identify, pinpoint, spell out, boast, volunteer, dismiss, play down, downplay,
        characterise, hail, complain, say, tell, note, noted, stress, emphasise, emphasize, underline, point
        out, add, mention, report, announce, declare, claim, argue, remark, observe, explain, recall, describe,
        call, speak of, quote, cite, put, according to, per, in the words of, by * account, by * reckoning, in *
        view, in * words, in * assessment, in * account, in * verdict, confirm, acknowledge, admit, indicate,
        inform, highlight, write, concede, was quoted, state, stated, value, valued, count, counted, insist,
        assure, maintain, lists, list, single out, singled out, name-check, spoke of, put * at, affirm,
        reaffirm, comment, have it that, told, brand, dub, outline, name, cover, speak, sums up, sum up, voice,
        reckon, estimate, assert, characterize, run, carries, carry, show, place, puts, headline, portray,
        quotes, express, praise, see, sees, gives, give, reads, read
        """
    ),
    "report-noun": phrases(
        """
        figure, verdict, assessment, account, words, reckoning, view, headline, report, story, estimate,
        caption, coverage, data, phrase
        """
    ),
    "speaker": phrases(
        """
        analyst, expert, economist, official, minister, ministry, spokesman, spokesperson, spokeswoman,
        diplomat, observer, critic, ambassador, embassy, prime minister, foreign minister, researcher,
        statistician, statistics office, statistics, bank, world bank, imf, agency, bureau, government data,
        customs, newspaper, professor, scholar, insider, trader, source, press secretary, deputy
        """
    ),
    "receive": phrases(
        """
        attract, receive, draw, drew, drawn, secure, see * flow, benefit from, pull in, home to, host, play host
        to, obtain, get, gain, absorb, take in, took in, count, boast, employ, house
        """
    ),
    "own-country": phrases(
        """
        his country, her country, our country, his own country, his homeland, his nation, their country, the
        country, the republic, his republic, their homeland, this country, there
        """
    ),
    "scoped-negation": phrases(
        """
        anything but, by no means, hardly any, scarcely any, barely any, hardly, barely, scarcely
        """
    ),
    "tail": phrases(
        """
        on the sidelines, on the margins, in front of, along with, together with, up from, down from, in
        exchange for, at the expense of, thanks to, in addition to, in return for, against the backdrop of, as
        well as, at the initiative of, under the supervision of, on the occasion of, to mark, not to mention
        """
    ),
    "until-then": phrases("until, before, prior to, up to, up until"),
    "never": phrases("never, had not, hadn't"),
    "past": phrases(
        """
        formerly, previously, originally, initially, used to, at first, early years, early days, back then, in
        those days, in the beginning, ago, at one point, until recently, historically, in the past, in former
        years, years earlier, a decade earlier, at independence, at the outset, at the start, before the
        pandemic, turn of the century, in its heyday, at its peak, at its lowest, at its highest, decade
        """
    ),
    "increment": phrases("another, additional, further, extra, a further, new, fresh, additionally"),
    "rate": phrases(
        """
        a year, per year, every year, each year, annually, annual, a month, per month, monthly, every month, a
        day, per day, daily, a week, per week, weekly, yearly, per annum, per capita, twice a year
        """
    ),
    "exclusive": phrases(
        """
        only, solely, exclusively, wholly, entirely, purely, the only, nothing but, alone, nobody but, none but,
        no one but, fully
        """
    ),
    "leading-contrast": phrases("far from"),
    "future": phrases(
        """
        plan to, plans to, planning to, intend to, intends to, pledge, promise, want to, hope to, aim to, seek
        to, ready to invest, prepare to, will, shall, 'll, going to, set to, expected to, expect, forecast,
        projected, predict, on track to, poised to, slated to, about to, will have
        """
    ),
    "among": phrases(
        """
        among, one of, a leading, a major, a big, a large, amongst, a significant, a key, a top
        """
    ),
    "contrast": phrases(
        """
        rather than, instead of, as opposed to, and not, but not, not, unlike, in contrast to, in contrast with,
        compared to, compared with, ahead of, in place of, other than
        """
    ),
    "except": phrases("except, but for, with the exception of, save for, apart from, bar, excluding"),
    "superlative": phrases(
        """
        largest, biggest, leading, major, top, main, foremost, greatest, principal, chief, heavyweight, most
        important
        """
    ),
    "undoing": phrases(
        """
        postpone, put off, delay, skip, almost, nearly, narrowly, considered *ing, former, ex, erstwhile, resign,
        resigned, acting, oust, ousted, step down, stepped down, tear up, tore up, draft, bankrupt, insolvent,
        by phone, by telephone, over the phone, phone call, telephone call, video link, video call, video conference,
        videoconference, by video, virtual, virtually, online, remotely, at a loss, illegally, secret, secretly,
        could have, would have, might have, may have, should have, attempt, attempted, tried to, trying to, pretend,
        mock, fake, alleged, supposed, apply to, applied to, deputy, vice, predecessor, lose, lost, wipe out,
        wiped out,
        write off, withheld, cancelled, annul, revoke, ditch, used to
        """
    ),
    "all-sources": phrases(
        """
        both articles, both sources, both reports, both stories, both texts, both pieces, both papers, both outlets,
        both publications, two articles agree, two reports agree, two sources agree, either article, either report,
        either source, each of the articles, each of the reports, each article, each report, each source, all sources,
        all the sources, both of them, all reports, every source, every report, all articles, both accounts,
        both broadcasters
        """
    ),
    "topic": phrases("as for, as to, as regards, regarding, concerning, turning to, when it comes to, with regard to"),
    "figure-noun": phrases("figure, sum, number, total, amount, volume, value, tally"),
    "rank-noun": phrases("rank, ranking, ranked, position, standing, spot, place among, place in"),
    "place-noun": phrases("market, economy, soil, territory, land, shore, economies, marketplace"),
    "dual": phrases(
        """ between the two, the two of them,
        two countries, both countries, two nations, both nations, two states, both states, two republics, both
        capitals, two capitals, two sides, both sides, sides, two parties, both parties, parties, each other,
        one another, bilateral, mutual, two-way, both governments, two governments, countries, counterparts, two
        presidents, both presidents, two leaders, both leaders, heads of state, leaders, presidents
        """
    ),
    "dual-people": phrases(
        """
        two presidents, both presidents, presidents, two leaders, both leaders, leaders, heads of state, two
        heads of state, both heads of state, two men, the pair, both men, presidential, negotiators
        """
    ),
    "venue": phrases("venue, city, host, play host, location, site, place, setting"),
}
