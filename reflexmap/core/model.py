"""The facts of the atlas as frozen records, gathered: each stands in a file named after what it is about."""

from __future__ import annotations

from reflexmap.core.carefacts import Caution, DangerSign, Help, Link, Numbers, Sign, Symptom, WordList
from reflexmap.core.kinds import Display, Foot, Grade, Level, Point, Rank, Ring, System, Verdict, View
from reflexmap.core.saidfacts import Claim, Finding, SaidClaim, Section, Source, TextPage
from reflexmap.core.workfacts import Acupoint, PointSpot, Routine, RoutineStep, Technique
from reflexmap.core.zonefacts import Area, ChartInfo, Dispute, Outline, Region, RegionShape, Step, Zone

__all__ = [
    "Acupoint",
    "Area",
    "Caution",
    "ChartInfo",
    "Claim",
    "DangerSign",
    "Display",
    "Dispute",
    "Finding",
    "Foot",
    "Grade",
    "Help",
    "Level",
    "Link",
    "Numbers",
    "Outline",
    "Point",
    "PointSpot",
    "Rank",
    "Region",
    "RegionShape",
    "Ring",
    "Routine",
    "RoutineStep",
    "SaidClaim",
    "Section",
    "Sign",
    "Source",
    "Step",
    "Symptom",
    "System",
    "Technique",
    "TextPage",
    "Verdict",
    "View",
    "WordList",
    "Zone",
]
