"""The closed list of themes, and the words that speak of each.

One sentence with a ``certain`` word speaks of its theme; it takes two with a ``likely`` one, three with a ``telling``
one. A word stands for its plural and possessive too, and one that ends in a star for whatever follows. All are in
lower case, with plain quotation marks and hyphens.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme and its words, separated by semicolons."""

    name: str
    certain: str
    likely: str = ""
    telling: str = ""


THEMES: tuple[Theme, ...] = (
    Theme(
        "accommodation",
        """
        accommodation; homeless*; bed and breakfast; b&b; social housing; housing need; housing option;
        housing offer; housing provider; housing association; supported housing; youth housing; rehous*;
        evict*; placement sufficiency; sufficiency; residential placement; residential home; residential care;
        residential provision; residential unit; children's home; children's residential; unregistered*;
        unregulated*; semi-independent; supported lodging; secure placement; secure accommodation; secure
        children's; secure home; foster placement; fostering household; fostering recruitment; fostering
        agenc*; foster carer recruitment; recruitment of foster; number of placement; out of area;
        out-of-area; out of county; out of borough; out-of-county; placed outside; lived outside; living
        outside; placed at a distance; placement at a distance; miles from home; host authorit*; external
        placement; private placement; placement cost; cost of placement; placement market; placement search;
        placement option; placement choice; availability of placement; lack of placement; suitable placement;
        range of placement; placed in hotel; range of places; places to live; somewhere to live; where to
        live; council-run home; home of this size; solo placement; emergency placement; crisis placement;
        bedsit*; sofa surf*
        """,
        likely="""
        housing; tenanc*; staying put; shared lives; mother and baby unit; lodging; in-house foster*;
        fostering service; supported living; stable home; suitable home; registered home; care home; council
        housing
        """,
        telling="""
        placement; flat; hostel; carers; rent; landlord*; fostering; foster carer; homes
        """,
    ),
    Theme(
        "adoption",
        """
        adopter; adoptive; adoption support; adoption panel; adoption service; adoption agenc*; adoption
        order; adoption timescale; adoption team; adoption performance; adoption scorecard; early permanence;
        special guardianship; special guardian*; foster to adopt; fostering for adoption; placed for adoption;
        plan for adoption; plan of adoption; waiting for adoption; were adopted; been adopted; children
        adopted; be adopted by; matched with adopt*; adoption activity; adoption plan; adoption process; sgo;
        post-adoption; adoption breakdown; inter-agency adoption; regional adoption*; adoption recruitment;
        adoption match*; to be adopted
        """,
        likely="""
        adoption; adopted child*
        """,
    ),
    Theme(
        "assessments",
        """
        quality of assessment; assessment timeliness; timeliness of assessment; completion of assessment;
        completing assessment; single assessment; child and family assessment; children and family assessment;
        social work assessment; unfinished assessment; assessment team; assessment service; repeat assessment;
        needs are assessed; needs to be assessed; re-assessment; reassess*; initial assessment; core
        assessment; parenting assessment; pre-birth assessment; updated assessment; child's needs assessment;
        assessments always; assessments lack*; assessments consider*; assessments of need; assessment of need;
        assessment and intervention; comprehensive assessment; thorough assessment; analytical assessment;
        assessments vary; most assessments; some assessments; many assessments; assessment quality; assessment
        practice; assessments are; assessments is; assessments do not; assessments did not; assessments take;
        assessment framework; kinship assessment; connected person* assessment; analysis of risk
        """,
        likely="""
        assessed; assessments had; assessments have; assessments were; assessment is; risk assessment;
        assessments completed;
        chronolog*; family history; assessed needs; assessment tool
        """,
        telling="""
        assessment; assess; assessing; genogram*
        """,
    ),
    Theme(
        "caseloads",
        """
        caseload; case load; case-load; cases per social worker; cases per worker; workload; number of cases
        each; number of cases held; cases held by; holds more than; hold more than; holding more than; too
        many cases; fewer cases; children per worker; children per social worker; protected number of cases;
        cases each; unallocated*; workload management; manageable number
        """,
        likely="""
        volume of cases; allocated cases; too many children; work pressure*
        """,
        telling="""
        allocated; capacity of team
        """,
    ),
    Theme(
        "care-leavers",
        """
        care leaver; care-leaver; leaving care; care experienced young; care-experienced; care experienced
        adult; personal adviser; personal advisor; local offer; former relevant; pathway plan; pathway
        planning; staying close; after-care; aftercare; leave care; left care; leaving the care
        """,
        likely="""
        staying put; setting up home; independent living skills
        """,
        telling="""
        young people leaving; independence; transition to adulthood; 18 to 25
        """,
    ),
    Theme(
        "data-quality",
        """
        data quality; performance information; accuracy of data; accuracy of performance; accuracy of
        information; recording of data; trend data; use data; use of data; uses data; used data; data were;
        data was; inaccurate data; data cleans*; data error; data collection; reliab* data; reliable data;
        unreliable data; better data; good data; data accuracy; data not; incomplete data; missing data; lack
        of data; recording system; ratings in the tracker; accuracy of recording; quality of recording; key
        measure; might not be right; management information; performance management information; figure was
        not recorded; data warehouse; power bi; power-bi; indicator set; performance framework; performance
        management framework; duplicate record*
        """,
        likely="""
        dashboard; scorecard; dataset; data set; performance report; performance reporting; performance
        monitoring; performance measure; kpi; tracker; liquidlogic; mosaic; eclipse; case management system;
        figures were; performance data; poorly recorded; poor recording; electronic case; electronic
        recording; data had; data system; data reporting; not recorded; case recording; data are; data is
        """,
        telling="""
        benchmark*; recording; data; percentages; records are; records were; recording is; recording was;
        trend; performance indicator
        """,
    ),
    Theme(
        "early-help",
        """
        early help; early intervention; family hub; troubled families; supporting families; edge of care;
        children's centre; sure start; targeted support; targeted youth; prevention service; preventative;
        preventive; step-down; step down; stepped down; start for life; parenting programme; parenting course;
        family resilience; family safeguarding; families first; family help; intensive family; youth work;
        children and family centre; early action; earlier help; help families early; family group conferenc*;
        early help assessment
        """,
        likely="""
        early years; parenting support; family support; youth service; youth centre; youth club; family centre
        """,
        telling="""
        parenting; family worker*; universal service; early support; prevention; outreach
        """,
    ),
    Theme(
        "education",
        """
        attendance at school; attend school; permanently excluded; exclusion; excluded from school; virtual
        school; educational achiev*; attainment; personal education plan; pep; elective home educat*; home
        educat*; educated at home; educational progress; educational outcome; educational psycholog*; neet;
        key stage; gcse; pupil premium; phonics; reading age; school place; school place planning; school
        readiness; ready for school; part-time timetable; reduced timetable; alternative provision; pupil
        referral unit; children missing education; missing education; school improvement; academy trust;
        multi-academy; achieve well at school; progress at school; progress in school; school performance;
        absence from school; persistent absence*; school exclusion; phase transfer; plans completed within 20
        weeks; send support; school admissions; educational setting; further education; higher education; go
        to university; education, employment; employment and training; education and training; educational;
        school attendance
        """,
        likely="""
        pupil; teacher; learners; classroom*; special school; mainstream school; tuition; apprentice*;
        suspensions; headteacher; head teacher
        """,
        telling="""
        school; learning; curriculum; education; college; university; nursery
        """,
    ),
    Theme(
        "exploitation",
        """
        exploit*; missing children; children missing from; go missing; went missing; going missing; missing
        from home; missing from care; goes missing; return home interview; return interview; return-home
        interview; county lines; traffick*; child sexual abuse; cse; contextual safeguarding; extra-familial;
        extrafamilial; missing episode; missing incident; were missing; currently missing; who are missing;
        serious youth violence; serious violence; knife crime; radicali*; modern slavery; national referral
        mechanism; nrm; groomed; grooming; harmful sexual behav*; child-on-child; mace
        """,
        likely="""
        online harm*; peer-on-peer; drug dealing; gang; gangs; weapons; outside the home; risk outside;
        missing person
        """,
        telling="""
        prevent duty; disrupt*; missing
        """,
    ),
    Theme(
        "finance",
        """
        overspen*; underspen*; overpay*; budget; financial challenge; financial pressure; financial risk;
        financial position; financial monitoring; savings; unit cost; costs were; costs are; cost pressure;
        high-cost; high cost; medium term financial; medium-term financial; financial implication; financial
        plan; financial strategy; capital programme; capital expenditure; capital funding; invest to save;
        dedicated schools grant; high needs block; financial resources; revenue budget; outturn; forecast
        overspend; deficit; expenditure; spend on; value for money; section 106; pay award;
        one-off funding; funding of £; use of reserves
        """,
        likely="""
        financial; at a cost; cost of; costs of; additional funding; grant funding; payments; saving of; £;
        reserves; invoice*; direct payment; procure*; purchase price; spending; total cost
        """,
        telling="""
        cost; costs; contract; funding; grant; allocation; price; payment; resourced; investment; invested
        """,
    ),
    Theme(
        "health",
        """
        health visit*; camhs; midwif*; midwives; health record; health histor*; health passport; nhs; initial
        health; review health; dental; dentist*; sdq; emotional wellbeing; emotional well-being; emotional
        health; substance misuse; drug and alcohol; public health; clinical commissioning; ccg; health need;
        school nurs*; gp practice; immunis*; health check; health review; health advice; health of children;
        health of such; children's health; health outcome; health inequal*; health trust; physical health;
        sexual health; health team; health plan; health and wellbeing; designated doctor; designated nurse;
        named nurse; paediatric*; autism assessment; autism diagnos*; speech and language; occupational
        therap*; psychiatr*; tier 4; neurodevelopmental; breastfeeding; perinatal; waiting list for
        assessment; health assessment
        """,
        likely="""
        nurse; hospital; counselling; autism; medicine; medication; mental health; health services;
        therapeutic; health professional; health provider; health partner; health colleague; hospital
        admission; psychologist*; vaccin*; smoking; obesity; prescription; self-harm*; suicid*; therapist*
        """,
        telling="""
        therapy; anxiety; health and care; health; gps; gp; trauma*; wellbeing; well-being; health service;
        doctor
        """,
    ),
    Theme(
        "leadership",
        """
        leadership; senior leader; senior management team; governance; political leader; cross-party;
        management structure; commitment from elected member; director of children's services had been
        appointed; strong leaders; corporate grip; strategic grip; corporate support; whole council; statutory
        direction; statutory notice; intervention by the department; government intervention; strategic
        leader*; corporate leader*; strategic oversight; staff changes at the top; turnover of leaders;
        turnover in leadership; leaders were not; leaders did not; leaders are not; leaders know; leaders were
        aware; leaders understand*; ambition for children
        """,
        likely="""
        leaders were; leaders are; improvement journey; pace of improvement; pace of progress; pace of change;
        senior manager; improvement notice; impact of leaders; improvement programme; self-evaluation; self
        evaluation; self-assessment; ambitio*; vision; culture; learning culture; culture of; interim manager;
        interim head*; children's trust; oversight board; improvement board; corporate parent; improvement
        partner; new director; permanent director; interim director; culture change; political support;
        elected member support; knows itself; corporate priority
        """,
        telling="""
        strategic; improvement adviser; leaders; commissioner; improvement plan; chief executive; leaders
        have; leaders had; secretary of state
        """,
    ),
    Theme(
        "neglect",
        """
        neglect*
        """,
        telling="""
        home conditions; graded care profile; cumulative harm
        """,
    ),
    Theme(
        "partnership",
        """
        partnership working; multi-agency; multiagency; multi agency working; multi agency plan; multi agency
        audit; multi agency training; multi agency partner; partner agenc*; partner organi*; joint working;
        joint commission*; work jointly; safeguarding partner*; partnership arrangement; integrated front
        door; jtai; joint targeted; inter-agency; interagency; voluntary group; voluntary organi*; voluntary
        and community; community safety; health colleague; with partners; partners are; partners were;
        partners have; partners had; statutory partner; key partner; all partners; partners share*; partners
        understand*; strong partnership; strategic partnership; effective partnership; local partnership;
        partnership with; partnership between; sharing of information; share information; shared information;
        with the police; police referral; police notification; health and police; shared responsibility;
        police had; police colleagues; memorandum; joint protocol; joint strategy; information-sharing; by
        partners
        """,
        likely="""
        partnership; probation; voluntary sector; superintendent; other agencies; multi agency; integrated
        care board; partners; consortium; the partnership; partners in; joint review; police and; with
        schools; agencies; jointly; joint inspection; police were; police are; information sharing; work
        together; working together; worked together
        """,
        telling="""
        charity; charities; integrated; partner; co-ordinat*; police
        """,
    ),
    Theme(
        "plans-and-permanence",
        """
        permanence; permanency; care plan; care planning; child protection plan; child in need plan; cin plan;
        quality of plan; planning for children; written plan; placement stabil*; stability of placement;
        long-term placement; long-term home; placement move; placement breakdown; assessments and plans;
        child's plan; children's plans; initial planning; planning template; safety plan; public law outline;
        pre-proceedings; care proceedings; reunif*; return home from care; contingency plan; plo; plans for
        children; quality of planning; conference chair; core group; family time; contact with birth; life
        story; life-story; life work; connected carer; kinship care*; kinship; connected person; family and
        friends care*; drift and delay; placed with parents; placement order; subject of a plan; second or
        subsequent; statutory review; looked after review; child in care review; long-term fostering; long
        term fostering; permanence plan; plans for permanence; delay for children; plans drift*; plans stall*;
        plans lack*
        """,
        likely="""
        care order; child protection conference; stable home; plans are; plans were; plans had; plans do;
        plans set; matched; review meeting; matching; sibling*; drift; pathway plan; reviewing officer;
        brothers and sisters; court proceedings; family court; on a plan; same placement
        """,
        telling="""
        review of plan; timescale; case planning; looked after; plans; delay; delays
        """,
    ),
    Theme(
        "private-fostering",
        """
        privately foster*; private fostering
        """,
        likely="""
        language school
        """,
    ),
    Theme(
        "quality-assurance-and-audit",
        """
        quality assurance; quality-assurance; audit; auditing; audited; auditor; serious case review; quality
        assured; qa framework; independent reviewing officer; iro; practice learning review; practice review;
        case review; dip sample; dip-sample; dip sampling; learning review; case file audit; thematic review;
        file audit; practice observation; learning from audit; collaborative audit; internal audit; learning
        loop; closing the loop; practice week; case sampl*; moderation; moderated;
        moderator
        """,
        likely="""
        quality of practice; consistency of practice; practice standards; quality of work; quality of care;
        complaint*; performance management; independent scrutin*; independent review
        """,
        telling="""
        deep dive; deep-dive; jtai; peer review; mock inspection; annual conversation
        """,
    ),
    Theme(
        "supervision-and-management-oversight",
        """
        supervis*; management oversight; managerial oversight; management grip; oversight of cases; oversight
        and grip; oversight of practice; management decision; management challenge; management direction;
        decision-making by managers; oversight by managers; supports staff; challenge by managers; challenge
        offered; managers' oversight; manager's oversight; manager oversight; managers oversee; rationale for
        decision; management guidance; case direction; oversight by senior; oversight was; oversight is;
        oversight of social work; managers' decisions; sign off by manager; managers were giving
        """,
        likely="""
        oversight; first-line manager; frontline manager; front-line manager; team manager; managers have;
        managers provid*; managers giv*; managers do not; line manager; clearer direction
        """,
        telling="""
        managers; management; direction
        """,
    ),
    Theme(
        "thresholds-and-referrals",
        """
        threshold; referral rate; referrals from; referrals were; referrals are; referrals had; referrals
        have; number of referral; of referrals; police referral; referral pathway; referral form; referral
        process; referral level; re-referral; re-refer*; rereferral; mash; front door; front-door;
        multi-agency safeguarding hub; multi agency safeguarding hub; section 47; s47; strategy discussion;
        strategy meeting; step-up; stepped-up; stepped up; immediate risk of harm; child protection enquir*;
        contacts to referral; understanding of consent; contact and referral; duty team; emergency duty; out
        of hours service; out-of-hours; new contact; contacts were; contacts are; of contacts; contacts
        received; contacts from; triage; triaged; point of access; request for help; request for service;
        integrated front
        """,
        likely="""
        referral; referred; contacts; safeguarding concern*; screening; contact centre; parental consent;
        referral to; referrals to; contacts and; initial contact; step up; first response; requests for
        support
        """,
        telling="""
        consent; signpost*
        """,
    ),
    Theme(
        "transport-and-send",
        """
        send scrutiny; send service; send inspection; send strateg*; send team; send provision; send
        improvement; area send; send partnership; send board; with send; send support; send reform*; send
        system; send tribunal; special educational need*; ehcp; ehc plan; ehc needs; home to school transport;
        home-to-school; school transport; bus pass; disabilit*; disabled child*; disabled young; short break;
        respite; sen; phase transfer; plans completed within 20 weeks; parent carer forum; sen support;
        sendco; senco; special school; neurodivers*; dynamic support register; passenger assistant*;
        education, health and care; education health and care
        """,
        likely="""
        disabled; annual review; autism; autistic; transport; tribunal
        """,
        telling="""
        high needs; route; taxi; special need*; inclusion
        """,
    ),
    Theme(
        "visits",
        """
        frequency of visit; social work visit; social worker visit; visits to children; statutory visit;
        visiting and talking; child in need visit; cin visit; timeliness of visit; timely visit; visits to
        care leaver; are visited; be visited; home visit; visited regularly; visited less; visited more; not
        visited; visits in time; visits on time; visits take; workers do not visit; wait too long between;
        seen alone; see children alone; visits to families; social workers see; last visited; visited by
        social; visits by social; unannounced visit to famil*; purposeful visit; visit children; visiting
        children; quality of visit; children are seen; children were seen; seen regularly; seen by their
        social worker; in their visits; visited promptly; irregular visit
        """,
        likely="""
        initial visit; visits had; visits were; visits are; were visited; workers visit; visits within;
        recording of visit
        """,
        telling="""
        visits; visited; visiting
        """,
    ),
    Theme(
        "voice-of-the-child",
        """
        voice of the child; voice of child*; child's voice; voices of children; children's voice; voice of
        young; young people's voice; voices heard; child's view; views of children; views of the child;
        children's views; wishes and feelings; children in care council; children-in-care council; views of
        young people; young people's views; lived experience; felt heard; feel listened; advoca*; youth
        council; youth parliament; youth voice; what children say; listen to children; consulted young people;
        feedback from children; feedback from young people; talk to children; spoke to children; spoken to
        young people; young people spoke; young people who attend*; co-produc*; coproduc*; care council; in
        their own words; children's own words; children's experience; mind of my own; co-design*; consultation
        with children; children's feedback; engagement with children; engagement with young people; children
        influence*; shadow board; young people talked; young people told; children told; talked to children;
        talked to young people
        """,
        likely="""
        young people were consulted; child-friendly; children's wishes; written with young; written with
        children; told inspector; direct work; be heard; been heard; were heard; participation; independent
        visitor; letter to children; young inspector; listened to
        """,
        telling="""
        feedback; views; young ambassador*
        """,
    ),
    Theme(
        "workforce",
        """
        workforce; recruitment of social; recruitment and retention; recruit social; recruiting social;
        proud to work; staff feel valued; staff felt valued;
        recruitment campaign; recruitment activity; recruitment of staff; recruitment strateg*; staff
        recruitment; social worker recruitment; retention; agency staff; agency worker; agency social worker;
        agency rate; agency spend; agency use; agency cover; vacanc*; newly qualified; staff turnover;
        turnover; social worker post; social work post; social work academ*; asye; aspire academ*; changes of
        social worker; fewer changes of social worker; change of social worker; changes in social worker;
        staff morale; staffing; international social worker; social workers from overseas; overseas social
        worker; exit interview; trainee social worker; pay model; staff capacity; market supplement; career
        progression; career pathway; value their training; staff survey; professional development; continuing
        professional; induction programme; permanent staff; permanent social worker; permanent one; locum;
        head count; headcount; recruited to; staff retention; leave the authority; social worker left; staff
        left; staff shortage; social work apprentice*; student placement; step up to social work; frontline
        programme; practice educator; staff development; staff training; social work training; wellbeing of
        staff; staff wellbeing
        """,
        likely="""
        training; trained; morale; recruited; recruitment; recruit; training programme; restructur*; sickness;
        interim staff; training for staff; experienced social worker; inexperienced
        """,
        telling="""
        experienced staff; additional team; practitioners; agency; capacity; posts; staff; induction
        """,
    ),
)

# Longer words that hold a theme's and speak of none: what a body adopts is no child.
OF_NO_THEME = """
    adoption of the; adoption of this; adoption of a; adoption of an; adoption of recommendation; adoption of report
    """
