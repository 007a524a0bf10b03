"""The closed list of themes, and the words that speak of each.

One ``certain`` word makes a sentence speak of its theme; it takes three sentences with a ``telling`` one. A word stands
for its plural and possessive too. All are in lower case, with plain quotation marks and hyphens.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme and its words, separated by commas."""

    name: str
    certain: str
    telling: str = ""


THEMES: tuple[Theme, ...] = (
    Theme(
        "accommodation",
        """
        accommodation, homeless, homelessness, bed and breakfast, b&b, social housing, housing, placement
        sufficiency, sufficiency strategy, sufficiency of placement, residential placement, children's home,
        unregistered placement, unregulated placement, supported lodging, number of placement, out of area
        placement, out-of-area placement, foster placement, semi-independent, supported living, suitable homes,
        secure placement, residential care, foster carer, fostering service, in-house foster, unregulated
        """,
        telling="""
        placement, flat, tenancy, tenancies, lodging, staying put, hostel
        """,
    ),
    Theme(
        "adoption",
        """
        adoption, adopted, adopter, adoptive, special guardianship
        """,
    ),
    Theme(
        "assessments",
        """
        quality of assessment, assessment timeliness, timeliness of assessment, assessments were, assessments
        are, completion of assessment, completing assessment, single assessment, child and family assessment,
        social work assessment, unfinished assessment, assessment team, repeat assessment, risk assessment,
        needs are assessed, needs to be assessed, assessment service, assessments completed, re-assessment,
        initial assessment, core assessment, parenting assessment, pre-birth assessment, updated assessment,
        child's needs assessment, assessments always
        """,
        telling="""
        assessment, assess, assessed, assessing
        """,
    ),
    Theme(
        "caseloads",
        """
        caseload, case load, case-load, cases per social worker, cases per worker, workload, number of cases
        each
        """,
        telling="""
        volume of cases, allocated cases, unallocated cases
        """,
    ),
    Theme(
        "care-leavers",
        """
        care leaver, care-leaver, leaving care, pathway plan, care experienced young, care-experienced young,
        personal adviser, personal advisor, local offer, former relevant, staying put
        """,
        telling="""
        care leavers', young people leaving
        """,
    ),
    Theme(
        "data-quality",
        """
        data quality, performance information, accuracy of data, accuracy of performance, accuracy of
        information, recording of data, trend data, use data, inaccurate data, data cleansing, case recording,
        recording system, case management system, liquidlogic, mosaic, ratings in the tracker, accuracy of
        recording, key measures, might not be right
        """,
        telling="""
        performance data, management information, dashboard, scorecard, dataset, data set, performance report,
        performance reporting, performance monitoring, data, statistics, performance indicator, performance
        measure, kpi, tracker, figures were
        """,
    ),
    Theme(
        "early-help",
        """
        early help, early intervention, family hub, troubled families, supporting families, edge of care,
        children's centre, targeted support, family support team, prevention service, preventative, step-down,
        step down
        """,
        telling="""
        early support, early years, intensive family support, family resilience, parenting
        """,
    ),
    Theme(
        "education",
        """
        school attendance, permanently excluded, exclusion, virtual school, educational achievement, attainment,
        personal education plan, pep, elective home education, home educated, educational progress, educational
        outcome, education, employment and training, neet, special educational needs, ehcp, key stage, gcse,
        pupil premium, apprenticeship
        """,
        telling="""
        school, pupil, educational, headteacher, teacher, college, university, learning
        """,
    ),
    Theme(
        "exploitation",
        """
        exploitation, exploited, missing children, children missing, go missing, went missing, going missing,
        missing from, return home interview, return interview, return-home interview, county lines, trafficking,
        trafficked, cse, gang, contextual safeguarding, extra-familial, missing episodes, were missing,
        currently missing, serious youth violence
        """,
        telling="""
        modern slavery, radicalisation, prevent duty, knife crime
        """,
    ),
    Theme(
        "finance",
        """
        overspend, underspend, budget, funding, grant funding, financial challenge, financial pressure, savings,
        cost of placement, medium term financial, financial implication, capital programme, invest to save,
        dedicated schools grant, high needs block, financial resources
        """,
        telling="""
        resourced, resource, cost, investment, grant, financial, invested, £
        """,
    ),
    Theme(
        "health",
        """
        health partner, health assessment, health colleague, health visitor, health visiting, camhs, mental
        health, midwifery, midwives, health record, nhs, health services, initial health, dental, sdq, emotional
        wellbeing, emotional well-being, substance misuse, public health, clinical commissioning, ccg, health
        needs, school nurse, school nursing, gp practice, immunisation, health check
        """,
        telling="""
        health, nurse, hospital, wellbeing, well-being, gp
        """,
    ),
    Theme(
        "leadership",
        """
        leadership, senior leader, leaders, senior management team, senior manager, governance, improvement
        board, chief executive, corporate parenting board, political leader, elected member support, culture,
        management structure, commitment from elected members, director of children's services had been
        appointed, interim director, vision
        """,
        telling="""
        improvement plan, direction of travel, corporate support, oversight board, commissioner, improvement
        partner, strategic, corporate parent
        """,
    ),
    Theme(
        "neglect",
        """
        neglect, neglectful, neglected
        """,
    ),
    Theme(
        "partnership",
        """
        partnership working, partners, multi-agency, multi agency, partner agencies, partnership, joint working,
        safeguarding board, police, safeguarding partnership, integrated front door, jtai, inter-agency,
        interagency, voluntary groups, community safety, health colleagues, agencies
        """,
        telling="""
        superintendent, other agencies, joint review, co-ordinate, voluntary sector
        """,
    ),
    Theme(
        "plans-and-permanence",
        """
        permanence, permanency, pathway plan, care plan, care planning, child protection plan, child in need
        plan, quality of plan, planning for children, plans are not, placement stability, stability of
        placement, same placement, long-term placement, assessments and plans, child's plan, children's plans,
        initial planning, planning template, safety plan, written plan, public law outline, pre-proceedings,
        care proceedings, reunification, contingency plan, matched, matching, plo, plans were not, plans for
        children, quality of planning, child protection conference
        """,
        telling="""
        drift, delay, plans, review of plan, reviewing officer, looked after review
        """,
    ),
    Theme(
        "private-fostering",
        """
        private fostering, privately fostered
        """,
    ),
    Theme(
        "quality-assurance-and-audit",
        """
        quality assurance, audit, auditing, audited, auditor, moderation, moderated, moderator, serious case
        review, peer review, quality assured, qa framework, independent reviewing officer, iro, practice
        learning review, practice review, case review, dip sample, dip-sample, learning review, case file audit,
        thematic review
        """,
        telling="""
        quality of practice, consistency of practice, quality of care, practice standards
        """,
    ),
    Theme(
        "supervision-and-management-oversight",
        """
        supervision, management oversight, managerial oversight, management grip, oversight of cases, oversight
        and grip, management decision, management challenge, management direction, decision-making by managers,
        oversight by managers, supervised, supports staff, reflective supervision
        """,
        telling="""
        oversight, challenge by managers, line manager
        """,
    ),
    Theme(
        "thresholds-and-referrals",
        """
        threshold, referral, re-referral, mash, front door, front-door, multi-agency safeguarding hub, multi
        agency safeguarding hub, section 47, strategy discussion, strategy meeting, first response, step-up,
        stepped-up, stepped up, immediate risk of harm, child protection enquiries, contacts to referral,
        understanding of consent, parental consent, contact and referral, duty team, emergency duty
        """,
        telling="""
        contacts, referred, strategy discussions
        """,
    ),
    Theme(
        "transport-and-send",
        """
        send scrutiny, send service, send inspection, send strategy, send team, send provision, send
        improvement, area send, send partnership, send board, with send, send support, special educational
        needs, ehcp, education health and care, health and care plan, home to school transport, school
        transport, transport, disabilities, disabled children, children with disabilities, short break, sen,
        phase transfer
        """,
        telling="""
        disability, disabled, annual review, plans completed within 20 weeks
        """,
    ),
    Theme(
        "visits",
        """
        frequency of visit, social work visit, social worker visit, visits to children, statutory visit,
        visiting and talking, child in need visit, cin visit, timeliness of visit, visits are recorded, visits
        to care leavers, children are visited, home visit, visited regularly, visits were, workers visit, wait
        too long between, recording of visits, seen alone, visits to families
        """,
        telling="""
        visiting children, visit children, visits
        """,
    ),
    Theme(
        "voice-of-the-child",
        """
        voice of the child, child's voice, voice of children, voices of children, children's voices, voices
        heard, child's views, views of children, children's views, wishes and feelings, children in care
        council, participation, views of young people, lived experience, direct work with children, be heard,
        young inspector, advocacy, advocate
        """,
        telling="""
        listened to, consulted young people, youth council, feedback from children
        """,
    ),
    Theme(
        "workforce",
        """
        workforce, recruitment, recruit, recruited, retention, agency staff, agency worker, agency social
        worker, vacancies, vacancy, newly qualified, staff turnover, turnover, social worker post, social work
        post, asye, social work academy, changes of social worker, fewer changes of social worker, staff morale,
        staffing, international social worker, training programme, sickness, exit interview, trainee social
        worker, pay model, staff capacity, restructure
        """,
        telling="""
        training, trained, experienced staff, staff, additional team, morale, induction
        """,
    ),
)
