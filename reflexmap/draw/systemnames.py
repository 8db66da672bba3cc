"""What people call the body systems, in the window and on paper."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reflexmap.core.model import System


def system_name(system: System) -> str:
    """Return what a person reads for a body system."""
    return {
        System.NERVOUS: QCoreApplication.translate("Words", "Nervous"),
        System.SENSORY: QCoreApplication.translate("Words", "Eyes and ears"),
        System.RESPIRATORY: QCoreApplication.translate("Words", "Breathing"),
        System.CARDIOVASCULAR: QCoreApplication.translate("Words", "Heart and vessels"),
        System.DIGESTIVE: QCoreApplication.translate("Words", "Digestive"),
        System.URINARY: QCoreApplication.translate("Words", "Urinary"),
        System.ENDOCRINE: QCoreApplication.translate("Words", "Hormonal"),
        System.LYMPHATIC: QCoreApplication.translate("Words", "Lymph and immune"),
        System.REPRODUCTIVE: QCoreApplication.translate("Words", "Reproductive"),
        System.MUSCULOSKELETAL: QCoreApplication.translate("Words", "Muscles and bones"),
    }[system]
