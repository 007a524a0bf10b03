"""Children with a plan for adoption, and the people who would adopt."""

from goldenthread.tables.people import CHILD
from goldenthread.tables.shape import Column, Kind, Table, Type

permanence = Table(
    name="permanence",
    means="A child's way through adoption, with the days of its stages",
    kind=Kind.SPELL,
    key=("child_id", "entered_care_on"),
    begins="entered_care_on",
    ends="adopted_on",
    ends_also=("reversed_on",),
    ssd="ssd_permanence",
    own_columns=(
        CHILD,
        Column("family_id", Type.TEXT, "Identifier of the sibling group"),
        Column("entered_care_on", Type.DATE, "Day the child entered care", required=True),
        Column("decided_on", Type.DATE, "Day it was decided that the child should be placed for adoption"),
        Column("placement_order_on", Type.DATE, "Day of the placement order"),
        Column("matched_on", Type.DATE, "Day the child was matched with adopters"),
        Column("placed_on", Type.DATE, "Day the child was placed for adoption"),
        Column("adopted_on", Type.DATE, "Day of the adoption order"),
        Column("reversed_on", Type.DATE, "Day it was decided that the child should no longer be placed"),
        Column("reversal_reason", Type.TEXT, "Why no longer placed: RD1 to RD4"),
        Column("fostered_for_adoption_on", Type.DATE, "Day of the fostering placement that was to become adoptive"),
    ),
)

adopters = Table(
    name="adopters",
    means="An adopter or prospective adopter, with the days of the stages",
    kind=Kind.SPELL,
    key=("adopter_id",),
    begins="enquired_on",
    ends="left_on",
    ends_also=("adopted_on",),
    own_columns=(
        Column("adopter_id", Type.TEXT, "Identifier of the adopter", required=True),
        Column("family_id", Type.TEXT, "Identifier of the adopting family"),
        Column("fostering_for_adoption", Type.YES_NO, "Whether fostering for adoption"),
        Column("enquired_on", Type.DATE, "Day the enquiry was received"),
        Column("stage_1_started_on", Type.DATE, "Day stage 1 began"),
        Column("stage_1_ended_on", Type.DATE, "Day stage 1 ended"),
        Column("stage_2_started_on", Type.DATE, "Day stage 2 began"),
        Column("stage_2_ended_on", Type.DATE, "Day stage 2 ended"),
        Column("applied_on", Type.DATE, "Day the application was submitted"),
        Column("approved_on", Type.DATE, "Day the application was approved"),
        Column("matched_on", Type.DATE, "Day of the match with a child"),
        Column("placed_on", Type.DATE, "Day a child was placed"),
        Column("children_placed", Type.WHOLE, "How many children were placed"),
        Column("adopted_on", Type.DATE, "Day of the adoption order"),
        Column("left_on", Type.DATE, "Day of leaving the process"),
        Column("left_reason", Type.TEXT, "Why the process was left"),
    ),
)
