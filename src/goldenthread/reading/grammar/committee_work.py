"""What is done for a committee after its meeting: the verbs, the things asked for, and those who receive them."""

from __future__ import annotations

from goldenthread.reading.grammar.patterns import any_of, any_word

READERS = (
    any_word(
        "committee panel board cabinet council forum commission executive scrutiny meetings? agenda members councillors"
    )
    + r"|work programme|sub-group"
)
MEETING = f"(?:{READERS})"

INFORMATION = any_word(
    """information details? data figures? numbers? statistics breakdowns? updates? responses? answers? lists? copy
    copies links? briefings? notes? summary summaries analysis analyses documents? papers? slides?
    presentations? reports? clarification dates? percentages? costs? comparisons? evidence feedback examples?
    timescales? timetables? trends? charts? explanation letters? results? minutes case rates? scorecard
    dashboard leaflets? guidance answer"""
)

_TO_READERS = rf"[^.;]*\b(?:to|at|by|for|with|before|in)\b[^.;]*\b{MEETING}\b"
_IT = any_of(
    r"""
    this|these|those|it|that|them
    the\s+(?:matters?|points?|issues?|comments?|query|questions?|suggestions?)
    """
)

# What somebody will do ...
DO = any_of(
    rf"""
    circulate|email|e-mail|forward|distribute|share|send|submit|supply
    feed\s*back|feed\s+{_IT}|report\s+back|report{_TO_READERS}|present{_TO_READERS}
    bring|come\s+back|return\s+(?:to|with)|get\s+back
    provide\s+(?=[^.;]*\b(?:{INFORMATION}|{READERS}|this|these|it)\b)
    write\s+to|respond\s+(?:to|in\s+writing|directly|outside)
    arrange|organise|convene|schedule|set\s+up
    put\s+(?:{_IT}|in\s+place|together|on)
    look\s+(?:into|at)|investigate|check|double.check|verify|find\s+(?:out|an?|the|another)|chase
    establish\s+(?:whether|if|how)
    follow\s*(?:{_IT}\s+)?up|pick\s+(?:{_IT}\s+)?up
    take\s+(?:{_IT}|away|back|up)\b
    raise\s+(?:{_IT}|the|with)|discuss\s+(?:{_IT}|the)?[^.;]*\s+with
    speak\s+(?:to|with)|liaise|contact|meet(?:\s+with)?\s|be\s+meeting\s
    clarify|confirm\s+(?:this|the|whether|if|that|in\s+writing|and|outside)
    invite|ask|request|attend|visit
    prepare|produce|draft|collate|compile|obtain
    include|incorporate|add|amend|reflect|ensure
    make\s+[^.;]{{0,30}}(?:changes|amendments|available|enquiries|contact|sure)
    advise\s+(?:the|members|on|of|councillor)|inform\s+(?:the|members|councillor)|notify|relay
    update\s+(?:the\s+)?{MEETING}|let\s+(?:the\s+)?\w+\s+know
    keep\s+[^.;]{{2,30}}(?:informed|updated|up\s+to\s+date|apprised)
    pass\s+(?:{_IT}|on|the)|give\s+(?:an|a|further|the)
    seek\s+(?:clarification|advice|further|assurance|to|an?|the)
    consider\s+(?:{_IT}|how|whether|the|including|adding)|explore|review\s+(?:{_IT}|how|whether|the)
    """
)

# ... and what will be done.
DONE = any_of(
    rf"""
    circulated|e-?mailed|forwarded|distributed|shared|sent|submitted|appended|issued\s+to|given\s+to\s+members
    fed\s+back|brought|reported\s+back|reported{_TO_READERS}|presented{_TO_READERS}
    considered{_TO_READERS}|discussed{_TO_READERS}|reviewed{_TO_READERS}|updated{_TO_READERS}|referred{_TO_READERS}
    included|incorporated{_TO_READERS}|featured|added|placed\s+on|put\s+on|scheduled
    arranged|organised|convened|revisited
    checked|investigated|explored|looked\s+(?:into|at)|clarified|amended
    followed\s+up|picked\s+up|taken\s+(?:back|away|up|on\s+board)|raised\s+with|passed\s+(?:on|to|back)|relayed
    invited|contacted|written\s+to|responded\s+to|notified|informed
    kept\s+(?:informed|updated|up\s+to\s+date)
    produced|prepared|drafted|made\s+available
    """
)
