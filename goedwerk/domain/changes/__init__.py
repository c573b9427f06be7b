"""Every change a facilitator can make to a dialogue, as functions from a dialogue to a new dialogue.

Records that did not change stay the same objects: saving compares by identity first.
"""
