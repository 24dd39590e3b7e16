"""Names for the people of Harrow Shore: a mix such as a small Canadian region has, all put together by chance."""

from dataclasses import dataclass

from kit.samples.making.dice import Deck, Dice


@dataclass(frozen=True, slots=True)
class Origin:
    """Given names and family names that go together, and how many people in a hundred carry them."""

    weight: int
    given: tuple[str, ...]
    family: tuple[str, ...]


def _origin(weight: int, given: str, family: str) -> Origin:
    """Read names parted by blanks; an underscore stands for a blank inside a name."""
    return Origin(weight, _names(given), _names(family))


def _names(written: str) -> tuple[str, ...]:
    return tuple(name.replace("_", " ") for name in written.split())


ORIGINS = (
    _origin(
        32,
        "Alice Amber Andrew Beth Brent Carol Cathy Colin Corey Darlene Derek Doug Eileen Ellen Fiona Garth Glen "
        "Heather Holly Ian Janet Janine Keith Kelsey Kirsten Lorne Maggie Malcolm Megan Moira Neil Nora Owen Paige "
        "Rhys Robin Ross Ruby Sheila Stuart Tara Trevor Wade Wendy",
        "Abernethy Ashdown Baird Barlow Bramwell Buchan Carrick Colby Craddock Dunmore Eastman Fairley Fenwick "
        "Galbraith Gilchrist Hadley Hargrove Inglis Kirkbride Langford Lockhart MacAskill McInnis Merriweather "
        "O'Connor O'Rourke Pickering Quigley Ramsay Rowntree Sutherland Thornbury Tremaine Underhill Wetherby Yardley",
    ),
    _origin(
        14,
        "Amélie André Anne-Marie Benoît Chloé Élise Étienne François Geneviève Gérald Hélène Jean-Philippe Joëlle "
        "Josée Luc Marie-Ève Mathilde Maxime Noémie Pierre-Luc René Solange Sylvain Thérèse Yves Zoé",
        "Beauchemin Bélanger Bergeron Charbonneau Côté Desrosiers Dubé Gagné Gauthier L'Heureux Lachance Lafrenière "
        "Lemieux Léveillé Marchand Ouellette Paquette Prévost Robitaille Séguin Thériault Tousignant",
    ),
    _origin(
        12,
        "Aisha Amrit Anjali Arjun Balraj Deepa Farah Gurpreet Harjit Imran Jasleen Kamal Kavita Manpreet Meera Navdeep "
        "Neha Nimal Parveen Rajesh Ravi Rohini Sanjay Shalini Simran Sunil Tarun Vanita Yasmin Zahra",
        "Ahluwalia Bains Balasingam Chaudhry D'Souza Deol Dhaliwal Fernando Gill Grewal Iyer Joshi Kanagaratnam "
        "Khatri Mahmood Nair Patel Qureshi Rahman Sandhu Sivakumar Thind Varghese Walia",
    ),
    _origin(
        9,
        "Amy Bo-Wen Calvin Carmen Connie Edwin Eunice Grace Hao Iris Jia Joyce Kelvin Lily Mei Raymond Shirley "
        "Vincent Wei Winnie Xin Yan",
        "Au Chau Cheung Chiu Fong Fung Ho Hui Kwan Lam Leung Liang Luo Mak Ng Poon Shen Siu Tsang Wu Xie Yeung Zhao",
    ),
    _origin(
        5,
        "Anh Bao Diem Duc Hanh Hoa Hùng Khanh Kim-Lien Lan Linh Mai Minh Ngoc Phuong Quân Thanh Thảo Tien Tuan Vy",
        "Bui Cao Dang Đặng Dinh Doan Duong Huynh Lê Luong Ngo Nguyen Nguyễn Pham Phan Tran Trinh Vo Vu",
    ),
    _origin(
        6,
        "Angela Bonnie Brandi Carla Cody Dale Darcy Doreen Earl Isaac Jesse Leanne Marlene Norman Shawna Tanya Verna",
        "Beaucage Bressette Cardinal Commanda Hill Jacobs Johns Maracle Restoule Sinclair Toulouse Whiteduck",
    ),
    _origin(
        5,
        "Analyn Angelo Benjie Cristina Divina Efren Gloria Imelda Jericho Jun Lourdes Marisol Noel Rowena Teresita",
        "Abad Bautista Castillo Dela_Cruz Evangelista Guevarra Lacson Magbanua Manalo Ocampo Pascual Salonga Tolentino",
    ),
    _origin(
        5,
        "Adaeze Abena Chidi Desmond Efua Fatou Ifeoma Kofi Kwame Marva Nadège Ngozi Olu Segun Thabo Winston Yaw",
        "Adeyemi Asante Baptiste Boateng Campbell-Reid Diallo Eze Igwe Mensah Mwangi N'Diaye Obi Osei Sow Toussaint",
    ),
    _origin(
        5,
        "Bogdan Danuta Halyna Iryna Jadwiga Kasia Krystyna Lesia Marek Mykola Oksana Pavlo Tomasz Vera Wojtek",
        "Bilyk Chomiak Dąbrowski Hrynchuk Jankowski Kovalenko Kowalczyk Łukasik Melnyk Nowak Petryshyn Sawicki Wójcik",
    ),
    _origin(
        4,
        "Afsaneh Bashir Dalia Hadi Huda Karim Laleh Leila Maryam Nasrin Omid Rania Samir Tariq Youssef",
        "Abboud Darwish Farahani Haddad Kazemi Khoury Mansour Najjar Rahimi Saleh Tehrani Younis",
    ),
    _origin(
        3,
        "Alejandra Camila Diego Esteban Inês João Lucía Mateo Pilar Rafael Ximena",
        "Arévalo Carvalho Fuentes_Rojas García_Núñez Medeiros Muñoz Peña Quiroga Teixeira Vargas_Luna",
    ),
)


class Names:
    """Draw people's names; no two from one `Names` are the same."""

    def __init__(self, dice: Dice, taken: frozenset[str]) -> None:
        self._dice = dice
        self._taken = set(taken)
        self._decks = [(Deck(dice, origin.given), Deck(dice, origin.family)) for origin in ORIGINS]

    def draw(self) -> tuple[str, str]:
        """Give a given name and a family name that nobody has yet."""
        while True:
            given, family = self._dice.weighted(self._decks, [origin.weight for origin in ORIGINS])
            name = given.draw(), family.draw()
            if " ".join(name) not in self._taken:
                self._taken.add(" ".join(name))
                return name
