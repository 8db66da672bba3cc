from __future__ import annotations
def test_build(window, hand, qtbot):
    spot = hand.on("liver")
    hand.click(spot)
    assert window.selection.chosen.zone == "liver"
