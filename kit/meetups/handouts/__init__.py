"""Take-home pages, ready to print on Letter or A4: plan, host card, poster, cards, certificate, season."""

from kit.meetups.handouts.action_plan import action_plan
from kit.meetups.handouts.certificate import certificate, certificates
from kit.meetups.handouts.host_card import host_card
from kit.meetups.handouts.pocket_card import pocket_card
from kit.meetups.handouts.poster import poster
from kit.meetups.handouts.season_page import season_page
from kit.meetups.handouts.table_cards import table_cards

__all__ = [
    "action_plan",
    "certificate",
    "certificates",
    "host_card",
    "pocket_card",
    "poster",
    "season_page",
    "table_cards",
]
