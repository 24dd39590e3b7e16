"""What the people of Harrow Shore do for a living, and the invented firms they do it in."""

from dataclasses import dataclass

from kit.samples.making.dice import Dice


@dataclass(frozen=True, slots=True)
class Work:
    """A trade as neighbours say it, a job title as a profile says it, and a firm."""

    trade: str
    position: str
    firm: str


_TRADES = (
    ("accountant", "Accountant", "Accounting"),
    ("archivist", "Archivist", "Archives"),
    ("baker", "Owner and baker", "Bakehouse"),
    ("bank branch", "Branch manager", "Credit Union"),
    ("beekeeper", "Beekeeper", "Honey"),
    ("bike repair", "Mechanic", "Cycles"),
    ("bookkeeper", "Bookkeeper", "Books & Balances"),
    ("brewer", "Brewer", "Brewing"),
    ("bus driver", "Operator", "Transit"),
    ("carpenter", "Carpenter", "Joinery"),
    ("caterer", "Owner", "Catering"),
    ("child care", "Director", "Child Care"),
    ("chiropractor", "Chiropractor", "Chiropractic"),
    ("cleaner", "Owner", "Cleaning"),
    ("dentist", "Dentist", "Dental"),
    ("dog groomer", "Groomer", "Dog Grooming"),
    ("economic development", "Economic development officer", "Small Business Centre"),
    ("electrician", "Master electrician", "Electric"),
    ("event planner", "Event planner", "Events"),
    ("farmer", "Farmer", "Farm"),
    ("fitness coach", "Coach", "Fitness"),
    ("florist", "Florist", "Flowers"),
    ("furniture maker", "Furniture maker", "Chairs"),
    ("hairdresser", "Stylist", "Hair"),
    ("hardware store", "Store manager", "Hardware"),
    ("innkeeper", "Innkeeper", "Inn"),
    ("insurance broker", "Broker", "Insurance"),
    ("interpreter", "Interpreter", "Language Services"),
    ("IT support", "IT consultant", "Computers"),
    ("jeweller", "Goldsmith", "Gold & Silver"),
    ("landscape designer", "Landscape designer", "Landscapes"),
    ("lawyer", "Lawyer", "Law"),
    ("librarian", "Branch librarian", "Public Library"),
    ("massage therapist", "Registered massage therapist", "Massage"),
    ("mechanic", "Service manager", "Auto"),
    ("mortgage broker", "Mortgage agent", "Mortgages"),
    ("music teacher", "Teacher", "Music School"),
    ("nurse", "Nurse practitioner", "Health Centre"),
    ("optician", "Optician", "Optical"),
    ("painter", "Painter", "Painting"),
    ("pharmacist", "Pharmacist", "Pharmacy"),
    ("photographer", "Photographer", "Photography"),
    ("physiotherapist", "Physiotherapist", "Physio"),
    ("plumber", "Plumber", "Plumbing & Heating"),
    ("potter", "Potter", "Clay Studio"),
    ("printer", "Owner", "Print Shop"),
    ("realtor", "Sales representative", "Realty"),
    ("restaurant", "Chef and owner", "Kitchen"),
    ("roofer", "Estimator", "Roofing"),
    ("school", "Vice-principal", "Public School"),
    ("seamstress", "Owner", "Alterations"),
    ("sign painter", "Sign painter", "Signs"),
    ("tea shop", "Owner", "Tea"),
    ("theatre", "Artistic director", "Theatre"),
    ("travel agent", "Travel advisor", "Travel"),
    ("veterinarian", "Veterinarian", "Animal Clinic"),
    ("videographer", "Videographer", "Films"),
    ("web designer", "Designer", "Web Studio"),
    ("yarn shop", "Owner", "Yarn"),
    ("yoga teacher", "Teacher", "Yoga"),
)
_FIRST_WORDS = (
    "Lakeside", "Old Mill", "Harbour Light", "Two Rivers", "North Pier", "Copper Kettle", "Stone Bridge", "Blue Door",
    "Fieldstone", "Long Dock", "Heron", "Lock Four", "Brickyard", "Harrow Shore", "Upper Road", "Cedar & Slate",
    "Tin Roof", "Canal Street", "Red Barn", "Quarry Hill", "Foghorn", "Millrace", "Gull Island", "Orchard",
)  # fmt: skip


def work(dice: Dice, trade: str = "") -> Work:
    """Draw a trade, or take the one given, and draw a firm for it."""
    fitting = [entry for entry in _TRADES if trade in ("", entry[0])]
    if not fitting:
        raise ValueError(f"'trade' must be one of the trades listed above, got {trade!r}.")
    trade, position, last_words = dice.pick(fitting)
    return Work(trade, position, f"{dice.pick(_FIRST_WORDS)} {last_words}")
