"""The evidence register: what the course leans on, in a learner's words, and how sure each piece is."""

from dataclasses import dataclass
from typing import Literal

Certainty = Literal["high", "medium", "low"]
Kind = Literal["evidence", "rule of thumb"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One row of the register.

    Parameters
    ----------
    say
        The finding, in words fit for a learner.
    source
        Who found or says it, and where it came out.
    year
        When, or "" where the page gives no date.
    certainty
        How sure the finding itself is.
    kind
        Something counted or tested, or a rule of thumb: handy, not proven.
    caveat
        What limits it for us.
    teach
        False where we know it and leave it out.
    """

    say: str
    source: str
    year: str
    certainty: Certainty
    kind: Kind = "evidence"
    caveat: str = ""
    teach: bool = True


register: dict[str, Evidence] = {
    "monthly-groups": Evidence(
        "In one large trial, managers met in groups of ten every month for a year. Their firms sold about 8% more, and still did a year later. Regular meetings made more partners than one-time ones.",
        "Cai & Szeidl, Quarterly Journal of Economics",
        "2018",
        "medium",
        caveat="In China, with larger firms (36 workers on average) and organised meetings.",
    ),
    "social-skills": Evidence(
        "A two-day course for owners added two hours on social skills. They then had half again as many ties with other owners, and about 20% more profit.",
        "Dimitriadis & Koning, Management Science",
        "2022",
        "high",
        caveat="301 owners in Togo. The course ended with a talk with three assigned classmates.",
    ),
    "rules-of-thumb-training": Evidence(
        "Owners taught a few rules of thumb did better than owners taught standard accounting. It helped most where people started lowest.",
        "Drexler, Fischer & Schoar, American Economic Journal: Applied Economics",
        "2014",
        "high",
        caveat="It was about money, not about talk online.",
    ),
    "personal-initiative": Evidence(
        "Training owners to take the first step raised profits by 30%. A standard business course made no clear difference.",
        "Campos and others, Science",
        "2017",
        "high",
        caveat="1,500 owners in Togo.",
    ),
    "mixer": Evidence(
        "At one mixer, nearly everyone came to meet new people. Half of their talks were with people they already knew.",
        "Ingram & Morris, retold in Management Today",
        "2007",
        "medium",
        caveat="One evening, about 100 executives.",
    ),
    "meformers": Evidence(
        "In 2009, researchers read about 3,000 messages by some 350 Twitter users. About 8 in 10 people wrote mostly about themselves. A message could have more than one label: 1.3 on average.",
        "Naaman, Boase & Lai, CSCW",
        "2010",
        "high",
        caveat="Personal accounts. It says what people did, not what works.",
    ),
    "nonprofit-tweets": Evidence(
        "Researchers read the tweets of the 100 largest charities in the United States. 59% gave news, 26% talked with people, 16% asked for something.",
        "Lovejoy & Saxton",
        "2012",
        "high",
        caveat="It says what they did, not what works.",
    ),
    "mixes": Evidence(
        "One third each, 80/20, 5-3-2, 4-1-1: trade advice on what to mix. No study shows that one mix sells more than another.",
        "Marketing blogs; the 80/20 split is the best known",
        "",
        "low",
        "rule of thumb",
        "Our band is our reading of the word “balance” plus these four rules.",
    ),
    "asking-strangers": Evidence(
        "Strangers said yes far more often when they were asked face to face than by e-mail, and the people asking did not expect that.",
        "Roghanizad & Bohns",
        "2017",
        "medium",
        caveat="A short survey, and very few said yes by e-mail. It does not tell us about friends.",
    ),
    "asking-friends": Evidence(
        "Asked for a small favour in person, about 4 of 5 friends said yes. By video, phone or voice message it was fewer than 3 of 5.",
        "Roghanizad & Bohns, retold by Adam Grant",
        "2022",
        "medium",
        caveat="Nearly 3,000 people. Asking in person also puts people under some pressure.",
    ),
    "asking-many": Evidence(
        "The more people a request goes to, the fewer of them answer. Ask three people by name.",
        "Barron & Yechiam; Blair and others",
        "2002",
        "medium",
    ),
    "four-talkers": Evidence(
        "A free conversation rarely holds more than four people.",
        "Dunbar, Duncan & Nettle; Krems, Dunbar & Neuberg",
        "1995, 2016",
        "high",
    ),
    "dunbar-number": Evidence(
        "How many people one person can know well is not settled. One number, such as 150, doesn't hold.",
        "Lindenfors and others",
        "2021",
        "high",
        caveat="What is sure is that the number is disputed. Don't aim for it.",
    ),
    "weak-ties": Evidence(
        "In a test with 20 million people on LinkedIn, jobs were found through people they knew only a little. Close friends and near strangers helped less.",
        "Rajkumar and others, Science",
        "2022",
        "high",
        caveat="Jobs, not sales. In some trades close ties did better.",
    ),
    "strong-ties-carry": Evidence(
        "Word of a business crosses from group to group through people who hardly know each other. Inside a group, friends pass it on and are believed.",
        "Brown & Reingen, Journal of Consumer Research",
        "1987",
        "medium",
        caveat="One town, one kind of business.",
    ),
    "dormant-ties": Evidence(
        "People you knew well and lost touch with years ago often give advice that is both new and honest.",
        "Levin, Walter & Murnighan; Walter and others",
        "2011, 2015",
        "medium",
        caveat="Advice at work, not sales.",
    ),
    "reaching-out": Evidence(
        "People are gladder to hear from us than we expect, and most of all when it comes as a surprise.",
        "Liu and others, Journal of Personality and Social Psychology",
        "2022",
        "high",
        caveat="13 tests with over 5,900 people.",
    ),
    "liking-gap": Evidence(
        "After a first chat, people like us more than we think.",
        "Boothby and others, Psychological Science",
        "2018",
        "high",
    ),
    "follow-up-questions": Evidence(
        "In live conversations, people who asked more follow-up questions were liked more.",
        "Huang and others, Journal of Personality and Social Psychology",
        "2017",
        "medium",
        caveat="Hold it lightly: it rests on one team's work.",
    ),
    "familiar-faces": Evidence(
        "We like faces we have seen before, up to a point.",
        "Moreland & Zajonc; a review of 268 such tests",
        "1982",
        "medium",
        caveat="Mostly photos.",
    ),
    "no-shows": Evidence(
        "At free events, about half of those who said yes come.",
        "Event trade pages and organisers",
        "",
        "low",
        "rule of thumb",
        "A starting guess only. Your own count will be better.",
    ),
    "flaking": Evidence(
        "Most people think about not coming, and weather is a favourite reason.",
        "A ticket seller's survey",
        "",
        "low",
        "rule of thumb",
        "From people who sell tickets.",
        teach=False,
    ),
    "referred-customers": Evidence(
        "At one bank, customers sent by a friend stayed longer and were worth more. A later study found that they stayed longer, but were not worth more.",
        "Schmitt and others; a later replication",
        "2011, 2015",
        "medium",
        caveat="The bank paid for referrals.",
    ),
    "two-days": Evidence(
        "Follow up within two days. Promises go stale.",
        "Many trade pages; nobody has tested the exact hours",
        "",
        "low",
        "rule of thumb",
        "A habit, not a law.",
    ),
    "if-then-plans": Evidence(
        "A plan that says “if this happens, I will do that” helps people do what they already wanted to do.",
        "Gollwitzer & Sheeran; Sheeran and others",
        "2006, 2024",
        "high",
        caveat="Across hundreds of tests.",
    ),
    "training-used": Evidence(
        "People use most of what they learned right away, and about a third of it a year later. What happens before and after a course counts most.",
        "Saks & Belcourt",
        "2006",
        "medium",
        caveat="What training staff thought, not what was measured.",
    ),
    "worked-examples": Evidence(
        "Seeing something solved, and then solving it with one part missing, is a good way to begin.",
        "Renkl & Atkinson",
        "2003",
        "high",
        caveat="Which part to leave out first is less clear. We blank one in the middle.",
    ),
    "then-and-now": Evidence(
        "At the end, ask “how able were you before?”. At the start, people can't yet tell.",
        "Lamb; Nimon",
        "",
        "medium",
        caveat="Memory can colour it.",
    ),
    "chance-of-rain": Evidence(
        "“40% chance of rain” means: a 40% chance that at least a little rain (0.2 mm) falls at any one place.",
        "Environment Canada",
        "",
        "high",
    ),
    "casl-referrals": Evidence(
        "You may write once to somebody a friend sent you to, if your message names that friend in full and says so, and the friend knows you both.",
        "Canada's anti-spam regulations, section 4(1)",
        "",
        "high",
        caveat="Not legal advice. You must still say who you are and how to stop your messages.",
    ),
    "casl-social-media": Evidence(
        "A public post is usually outside the anti-spam law. A direct message that sells is inside.",
        "Questions and answers of the CRTC; law firms",
        "2018",
        "medium",
        caveat="Not legal advice. Check the CRTC's page of today.",
    ),
    "pipeda": Evidence(
        "A person's business address is for writing about their work, and only for that. Public on the web does not mean free to collect.",
        "Privacy Commissioner of Canada, case 2019-006",
        "2019",
        "medium",
        caveat="Not legal advice.",
    ),
    "access-ontario": Evidence(
        "In Ontario, put a line on every notice: whom to ask about access, and by when.",
        "Guides to the AODA for event planners",
        "",
        "medium",
        caveat="Check today's duties.",
    ),
    "meeting-safely": Evidence(
        "Meet first in a public place, find your own way home, and tell somebody where you are.",
        "Police advice",
        "",
        "medium",
        "rule of thumb",
    ),
    "linkedin-export": Evidence(
        "LinkedIn sends your connections within minutes, at times within a day. The whole archive takes longer.",
        "Guides that describe the export",
        "2026",
        "medium",
        caveat="The buttons move.",
    ),
    "no-dragging": Evidence(
        "Whatever can be dragged must have another way that needs no dragging.",
        "Web Content Accessibility Guidelines 2.2, 2.5.7",
        "2023",
        "high",
    ),
}
