"""The language in which inspectors and reviewers praise and ask for better. A word ending in ``*`` is a stem."""

from __future__ import annotations

from enum import IntEnum


class Sense(IntEnum):
    """What a word does to the balance of a clause."""

    GOOD = 0
    BAD = 1
    WANT = 2  # asks for something that is not there: outweighs any praise beside it
    HARM = 3  # what is there to be prevented: its absence is good, its mention says nothing
    NEITHER = 4  # says nothing, though a word in it would
    NOT = 5  # turns what follows it; asks for better where nothing follows that it could turn
    NO = 6  # turns what follows it
    LESS = 7  # turns a bad thing that follows it
    HINT_GOOD = 8  # praises, where nothing else in the clause judges
    HINT_BAD = 9  # finds fault, where nothing else in the clause judges
    SINKS = 10  # turns a bad thing before it: "turnover has fallen"


WORDS: dict[Sense, str] = {
    Sense.GOOD: """
        low turnover, good, better, best, strong, stronger, strongly, strength*, effective, effectively,
        effectiveness, improv*, well, positive*, progress, progressed, progressing, timely, timeliness,
        appropriate, appropriately, clear, clearly, clearer, robust*, stable, stability, stabilis*, committed,
        commitment, skilled, skilful*, thorough*, prompt, promptly, benefi*, comprehensive*, outstanding, sound,
        careful*, purposeful*, child-centred, child-focused, sensitiv*, safe, safely, safer, confiden*, rigorous*,
        proportionate*, innovat*, impress*, valued, values, supportive, supported, manageable, dedicated,
        ambitio*, aspiration*, determin*, passionate*, excellent, exceptional*, experienced, knowledgeable, warm,
        warmly, trusting, trusted, enduring, caring, creativ*, tenaci*, persisten*, swift*, quick, quickly,
        quicker, responsive, rapid*, success, successes, successful*, embedded, mature, established, cohesive,
        collaborat*, coordinated, co-ordinated, detailed, analytical, reflective, accurate*, high quality,
        high-quality, high-performing, helpful, useful, proud, praise*, commend*, welcomed, thriv*, flourish*,
        enthusias*, visib*, accessible, approachable, integrated, tailored, bespoke, individualised, suitable,
        suitably, meaningful*, faster, exemplary, highly, productive, realistic, satisfactory, understands, knows,
        knew, known well, secure, secured, securely, sustained, appreciat*, inclusive, respectful*, open, honest*,
        sufficien*, consistent*, consistency, regular, regularly, routinely, vision, reassur*, assured, energ*,
        makes a difference, making a difference, making a real difference, astute, credible, decisive*,
        proactive*, intelligent*, nurtur*, assertive*, celebrat*, enrich*, resilien*, relentless*, diligent*,
        systematic*, seriously, vigilan*, invest*, well-*, imaginativ*, compassion*, kind, humble, pride, morale,
        permanent workforce, cared for, in a timely, right help, right support, right time, low caseloads, grip,
        transparent*, rich, strengths-based, thoughtful*, attuned, insightful*, evaluative, early, earlier,
        candid, fond, love, loves, loved, happy, happier, tidy, complimentary, friendly, welcoming, much better,
        on time, in time, up to date, up-to-date, fit for purpose, smooth*, vibrant, nuanced, balanced, coherent*,
        logical*, evidence-based, high standard, high standards, curious, curiosity, persever*, steady, steadily,
        calm, like working, likes working, liked working, enjoy, enjoys, enjoyed, trust, trusts, keen, keenly,
        alert, close attention, unstinting, unwavering, unfailing*, more closely, alive to, kept pace,
        keeping pace, keeps pace, keep pace, fully, pleased, sharper, stepped up, fair, fairly, worthwhile,
        trustworthy, vigorous*, conscientious*, patient, patiently, kindness, humane, affection*, delight*,
        gentle, gently, tireless*, tight, high regard, instrumental, expert, expertise, expertly, fluent*, crisp*,
        lively, faithful*, considerate*, genuine*, fulfil*""",
    Sense.BAD: """
        insufficien*, inconsisten*, variab*, varies, vary, varied, weak*, poor*, delay, delays, delayed, delaying,
        time-consuming, negativ*, drift*, lack*, gap, gaps, fail*, unclear, absen*, overdue, late, slow*,
        unassessed, ineffective*, inefficien*, underdeveloped, under-developed, rarely, seldom, unstable,
        instability, deteriorat*, decline, declines, declining, worse*, unmet, inappropriate*, unsuitable, unsafe,
        unacceptabl*, limited, fragile, fragment*, incomplete, inaccura*, unallocated, unregulated, unregistered,
        backlog*, turnover, shortage*, shortfall*, stretched, overwhelm*, vacanc*, disjointed, superficial*,
        optimistic, overoptimistic, over-optimistic, generic, cumbersome, over-complex, overcomplex, complicated,
        confus*, unnecessar*, high caseloads, large caseloads, disrupted, disruption*, disruptive, barrier*,
        hinder*, hamper*, undermin*, compromis*, misunder*, overlook*, inequit*, wait, waits, waited, waiting,
        dropped, longstanding, long-standing, difficult*, shortcoming*, criticis*, frustrat*, unsettled,
        unrealistic, unreliable, unsatisfactory, mixed, patchy, narrow, outdated, out of date, adult-focused,
        task-focused, process-driven, less effective, less well, less robust, less consistent, unsustainable,
        severe, serious weak*, serious fail*, serious concern*, serious issue*, significant weak*,
        significant concern*, significant gap*, widespread, exposed to, left in, left with, left at, bureaucratic,
        unplanned, unresolved, unsupported, uncertain*, unequal, over-reliance, overreliance, reliance on agency,
        churn, ignored, minimal, impersonal, reactive, adrift, stagnat*, static, high workload*, high turnover,
        heavy workload*, variation*, dissatisf*, unhappy, complaint*, stall, stalls, stalled, stalling, falter*,
        slip, slips, slipped, slippage, lag, lags, lagged, lagging, mistake*, error, errors, omission*, omitted,
        behind schedule, fell behind, fallen behind, falls behind, tick-box, muddled, vague*, sketchy, hurried,
        rushed, piecemeal, sporadic*, erratic*, haphazard*, ad hoc, careless*, complacen*, neglected, forgotten,
        unsigned, was missing in, were missing in, was missing from, was absent, unchecked, unrecorded, unread,
        unfinished, undated, unheard, unqualified, unexplained, untested, unanswered, unfilled, unvisited,
        unhelpful, unnoticed, unwritten, unpaid, unwilling, untidy, uneven*, unhelpfully, unreview*, untrained,
        unsuccessful*, unused, undetected, unknown, unjustified, unproductive, uncoordinated, unfocused,
        unambitious, incorrect*, incoheren*, illegible, inadequately, imprecise, infrequent*, irregular*,
        incomplete*, disorganised, mislaid, month after month, year after year, time and again, again and again,
        over and over, months later, weeks later, years later, days later, months late, weeks late,
        from bad to worse, left to wait, blind spot*, infancy, silo*, hollow, thin, dated, stale, cut off,
        brittle, rigid*, tokenis*, blurred, wrong, wrongly, erroneous*, abandon*, chaotic, crisis, bottleneck*,
        logjam, one-sided, formulaic, cut and pasted, perfunctory, cursory, laborious, sluggish, ill-prepared,
        ill-informed, ill-equipped""",
    Sense.WANT: """
        there is variability, variability in, inconsistency in, there are delays, there were delays, loss of,
        not aware, unaware, more to do, much to do, work to do, more to be done, much to be done, further to go,
        way to go, still work, more work, further work, further improvement*, further development*,
        further progress, further strengthening, more could, could improve, could be improved, could be better,
        more needs, more is needed, more should, more must, more needed, needs to, need to be, need to improve,
        need to do, need to ensure, need to have, need to take, need to make, need to develop, need to strengthen,
        need to build, need to increase, need to address, need to review, need to continue, need to focus,
        needed to, needs more, need more, needs further, need further, needs improv*, need improv*,
        needed improv*, needs strengthening, need strengthening, need for improv*, need for further,
        need for greater, need for more, room for improv*, scope for improv*, scope to, room to improve,
        opportunity to improve, opportunities to improve, opportunities to strengthen, require improvement,
        requires improvement, required improvement, requiring improvement, requires further, require further,
        requires attention, should, must, area of concern, areas of concern, hard to see, hard to know,
        difficult to see, unclear whether, unclear how, a challenge, a feature, a weakness, a concern, of concern,
        for concern, concerns about, concern about, concerns that, concern that, concerns around, concerns over,
        concerns regarding, concerns remain, concerns were, concerned about, concerned that, too, overly,
        missed opportunit*, yet to, not enough, not yet, not always, not sufficiently, not consistently,
        not routinely, not fully, not regularly, no clear, issues with, issues around, issue with, problems with,
        unable to, weaknesses in, is inadequate, are inadequate, were inadequate, was inadequate, cause concern,
        causes concern, worried about, critical of, has declined, have declined, had declined, disappointed,
        dismayed, alarmed, only a minority, only a few, only some, only a third, only half, no longer good,
        fall short, falls short, fell short, falling short, little evidence, no evidence, scant, a long way""",
    Sense.HARM: """
        at risk, at immediate risk, risk of harm, harm, harmed, bed and breakfast, police cell*, police custody,
        unsuitable accommodation, placed in unregistered, left unsafe, escalat*""",
    Sense.NEITHER: """
        what needs to, what needed to, what has to, when they need to, what they need to, all they need to,
        they need it, help they need, support they need, poor mental, poor parent*, poor school, poor behaviour,
        failure to thrive, serious youth, serious case, serious incident*, severe and enduring, later life,
        delay in development, complex needs, well-being, wellbeing, as well as, good practice model,
        best interest*, better understand, safeguarding concern*, clear that, improvement plan*,
        improvement board*, improvement partner*, improvement journey, improvement activity, improvement adviser*,
        significant harm, should they, well as, limited company, positive activit*, as they should, as it should,
        as often as they should, as well as it should, as well as they should, as they could, than it should,
        than they should, early help, early intervention, early years, early permanence, love and, as early as,
        at an early, later date, fair access, in the early stages, when judged good, when it was judged good,
        when services were judged good, when services were judged to be good, was judged to be good,
        were judged to be good, young and trusted, positive steps, too soon to, trusted adult*, overwhelmingly,
        overwhelming majority, financial challenges, trusted relationship*, expert witness*, patients, loved ones""",
    Sense.NOT: """
        not, never, cannot, don't, doesn't, didn't, isn't, aren't, wasn't, weren't, hasn't, haven't, won't,
        without being""",
    Sense.NO: """
        no, none, nor, neither, without, few, hardly, little, far from, stop, stops, stopped, prevent*, avoid*,
        imped*, inhibit*, nobody, nothing""",
    Sense.LESS: """
        reduc*, fewer, less, decreas*, minimis*, tackl*, address*, mitigat*, overcom*, overcame, resolv*,
        eliminat*, respond*, free of, free from, lessen*, counter*, challenge poor""",
    Sense.SINKS: """
        has halved, have halved, had halved, has fallen, have fallen, had fallen, has reduced, have reduced,
        had reduced, has dropped, have dropped, had dropped, has decreased, have decreased, has come down,
        have come down, is falling, are falling, is reducing, are reducing, has been cleared, have been cleared,
        has been reduced, have been reduced, has been resolved, have been resolved, has been addressed,
        have been addressed, has gone, have gone, has ended, have ended, are rare, is rare, were rare""",
    Sense.HINT_GOOD: """
        help, helps, helped, enable*, enabling, allows, allowed, promot*, protect*, advoca*, shared understanding,
        encourag*, listen*, heard, engage, engages, engaged, involve*, value, understand*, understood, aware,
        ready, available, easy, easily, evident, recognise*, ownership, insight*, ensures, ensured,
        increasingly used, kept informed, keep in touch, kept in touch, in touch, take account, takes account,
        taken into account, substantial, a range of, wide range, relevant, comfortable, straightforward,
        explicit*, actively, immediately, the same day, within hours, close, closely, sought, seek, seeks,
        have a voice, influence, influences, shape, shapes, included, includes children, contribut*,
        work together, works together, working together, maintain, maintains, maintained, at their own pace,
        priority, focus on, focused on, genuinely, specialist, tracked, tracks, monitored closely, always,
        whenever, every child, all children, most, every, everyone, within minutes, extra mile, above and beyond,
        decent, the pace of, now, within a day, within days, same-day, brothers and sisters, in person,
        face to face, no illusions""",
    Sense.HINT_BAD: """
        only, challenge, challenges, challenging, diverted, low, at times, rely, relies, relied, reliance,
        descriptive, until after, interim, agency, pressure, pressures, long, longer than, take too, have to,
        minority, repeat, repeats, repeated, repeatedly, continually, historic, historical, high rate,
        sharp increase, sharp rise, still, minimum, reluctan*, hesitant, wider than, more than they, less than,
        changes of, away from, struggl*, despite, other than, remains high, remain high, last minute, by chance,
        in name, chase, chased, chasing, wander*, sometimes, instead, rather than, whereas, small number,
        some children, some young, some parents, some families, some carers, some staff, some plans, some workers,
        some social, some records, some visits, some assessments, some reviews, some care, some managers, some of,
        others, a few, weeks after, months after, days after, years ago, months ago, weeks ago, like a list,
        more generous*, more generously than, strangers, lost, lose, loses, missed, miss, misses, turned away,
        turn away, sit, sits, guess*""",
}
