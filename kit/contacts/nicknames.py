"""Short names and the full names they stand for, English and French, as people use them today."""

from functools import cache

# Full name, colon, what people say instead. A short name may stand for several full ones (Alex, Chris, Pat).
_ENGLISH = """
abigail: abby abbey gail
adelaide: addie
albert: al bert
alexander: alex al xander sandy lex
alexandra: alex allie lexi sandra sandy
alfred: al alf fred
alice: ali
alison: ali allie
allison: ali allie
amanda: mandy
andrea: andie andy
andrew: andy drew
angela: angie
anthony: tony ant
antonio: tony toni
arthur: art artie
barbara: barb babs barbie
beatrice: bea trixie
benjamin: ben benny benji
bernard: bernie
beverly: bev
bradley: brad
brandon: bran
calvin: cal
cameron: cam
carolyn: carol lyn
caroline: carol carrie
cassandra: cass cassie sandra
catherine: cathy cath kate katie cat
charles: charlie chuck chas
charlotte: charlie lottie char
christina: chris chrissy tina christy
christine: chris chrissy tina christy
christopher: chris topher kit
clifford: cliff
constance: connie
cynthia: cindy
daniel: dan danny
danielle: dani
david: dave davey davy
deborah: deb debbie debby debra
denise: dee
dennis: den denny
dominic: dom
donald: don donnie
dorothy: dot dottie dolly
douglas: doug
edmund: ed ted
eduardo: ed eddie
edward: ed eddie ted teddy ned
edwin: ed eddie
eleanor: ellie nell nora
elizabeth: liz lizzie lizzy beth betty betsy eliza libby lisa bess
emily: em emmy
emma: em
eugene: gene
evelyn: evie eve
florence: flo
frances: fran frannie
francis: frank fran
franklin: frank
frederick: fred freddie rick
gabriel: gabe
gabrielle: gabby gabi
genevieve: gen ginny viv
geoffrey: geoff
gerald: gerry jerry
gerard: gerry jerry
gordon: gord
gregory: greg
gurpreet: gurp preet
harold: hal harry
harpreet: harp harry preet
harriet: hattie
helen: nell
henry: hank harry
herbert: herb
howard: howie
isabel: izzy bella izzie
isabella: izzy bella
isabelle: izzy bella
jacob: jake
jacqueline: jackie jacqui
james: jim jimmy jamie jimbo
janet: jan
janice: jan
jason: jay
jasmine: jas jazz
jeffrey: jeff
jennifer: jen jenn jenny
jeremy: jerry jem
jerome: jerry
jessica: jess jessie
joanna: jo joey
joanne: jo
john: jack johnny jon
jonathan: jon jonny nathan
jose: pepe
joseph: joe joey
josephine: jo josie
joshua: josh
judith: judy judi
julia: jules
julian: jules
julie: jules
katherine: kathy kate katie kat kath kitty
kathleen: kathy kate katie kath
kathryn: kathy kate katie kat
kenneth: ken kenny
kimberly: kim kimmy
kristen: kris kristy
kristina: kris tina
laurence: larry
lauren: laurie
lawrence: larry lars laurie
leonard: len lenny leo
leslie: les
lillian: lily lil
louis: lou louie
louise: lou
lucille: lucy
lucy: lu
madeleine: maddie
madison: maddie
margaret: maggie meg peggy marg marge margie peg greta rita
martha: marty
martin: marty mart
matthew: matt matty
maxwell: max
megan: meg
melanie: mel
melissa: mel missy
michael: mike mick mickey mikey micheal
michelle: shelly shell mich
mitchell: mitch
mohammad: mo moe
mohammed: mo moe
mohamed: mo moe
muhammad: mo moe
nancy: nan
natalie: nat
nathan: nate nat
nathaniel: nate nat nathan
nicholas: nick nicky nico
nicole: nikki nicki nic
olivia: liv livvy
oliver: ollie
pamela: pam
patricia: pat patty trish tricia patsy
patrick: pat paddy rick
penelope: penny
peter: pete
philip: phil pip
phillip: phil
priscilla: cilla
rachel: rach
randall: randy
randolph: randy
raymond: ray
rebecca: becky becca beck
reginald: reg reggie
richard: rick rich dick ricky richie
robert: rob bob bobby robbie bert
roberta: bobbie robbie
rodney: rod
roger: rodge
roland: rollie
ronald: ron ronnie
rosemary: rose rosie
russell: russ
samantha: sam sammy
samuel: sam sammy
sandra: sandy
sebastian: seb bas
sharon: shar shaz
shirley: shirl
solomon: sol
stanley: stan
stephanie: steph steff
stephen: steve steph stevie
steven: steve stevie
stuart: stu
stewart: stew
susan: sue susie suzy
susanna: sue susie
suzanne: sue suzy
sylvester: sly
tabitha: tabby
tamara: tammy tam
teresa: terry tess teri tessa
terrence: terry
theodore: ted teddy theo
theresa: terry tess teri tessa
thomas: tom tommy
timothy: tim timmy
valerie: val
vanessa: nessa
veronica: ronnie vero
victor: vic
victoria: vicky vicki tori vic
vincent: vince vinny
virginia: ginny ginger
walter: walt wally
wesley: wes
wilfred: wilf fred
william: will bill billy willie liam willy
winston: win
zachary: zach zack zac
"""

_FRENCH = """
adelaide: ade
alexandre: alex alx
alexandra: alex
alexis: alex
amelie: mel
andree: dede
annesophie: so
antoine: tony anto ant
antoinette: toni
antonin: tony anto
arnaud: arno
auguste: gus
bastien: seb
benjamin: ben benji
benoit: ben
bernadette: berna
bernard: ber
brigitte: bri
camille: cam mimi
caroline: caro
catherine: cath cathy cat
cedric: ced
celine: cel
chantal: chant
charlotte: charlie cha
christian: chris
christiane: chris
christine: chris
christophe: chris
clementine: clem
clement: clem
coralie: coco
daniel: dan
danielle: dani dan
dominique: dom do
edouard: ed ned
elisabeth: eli babeth lise
elodie: elo
emilie: em mimi
emmanuel: manu
emmanuelle: manu emma
etienne: ti
eveline: eve
fabienne: fab
fabrice: fab
florence: flo
florian: flo
francine: fran
francis: frank fran
francois: frank fran franc
francoise: fran
frederic: fred
frederique: fred
gabriel: gab
gabrielle: gab gabi
genevieve: gen ge gege gin
gerard: gege gerry
gilbert: gil bert
gilles: gil
ginette: gin
gregoire: greg
guillaume: guill gui will
guy: ti
guylaine: guy
helene: lene
isabelle: isa
jacqueline: jackie
jacques: jack
jeanfrancois: jf jeff
jeanluc: jl
jeanmarc: jm
jeanmichel: jm
jeanpaul: jp
jeanphilippe: jp phil
jeanpierre: jp
jeansebastien: js seb
jeremie: jerem
jerome: gerome jay
joseph: jos jo
josee: jo
josephine: jo fifi
josiane: jo josie
josianne: jo josie
julien: ju
juliette: ju
karine: kari
laurence: lo laurie
lorraine: lo
louis: ti
louisphilippe: lp phil
louise: loulou
madeleine: mado
margaret: margot
marguerite: margot
marianne: mari
marieclaude: mc
mariefrance: mf
mariehelene: mh
mariejosee: mj
marielouise: ml
mariepier: mp
mariepierre: mp
marjolaine: marjo
mathieu: mat math
matthieu: mat math
mathilde: mat
maxime: max
melanie: mel
michel: mike mich
micheline: mimi
mireille: mimi
myriam: my mimi
nathalie: nath nat
nicolas: nic nico nick
noemie: noe
olivier: oli olive
ophelie: ophe
pascal: pas
pascale: pas
patrice: pat
patricia: pat
patrick: pat
philippe: phil
pierreluc: pl
pierreolivier: po
pierreyves: py
raphael: raph
raphaelle: raph
raymond: ray
rejean: rej
robert: bob rob
samuel: sam
sebastien: seb bast
sophie: so
stephane: steph stef
stephanie: steph stef
suzanne: suzie suzy
sylvain: syl
sylvie: syl
theodore: theo
therese: tess
thomas: tom
timothee: tim
valerie: val
vanessa: ness
veronique: vero
victor: vic
vincent: vince vinny
virginie: virg
xavier: xav
yannick: yan
yvonne: yvi
zacharie: zach zac
"""


@cache
def _full_names() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in (_ENGLISH + _FRENCH).split("\n"):
        full, _, shorts = line.partition(":")
        for short in shorts.split():
            found.setdefault(short, {short}).add(full)
    return {short: frozenset(names) for short, names in found.items()}


def full_names(given: str) -> frozenset[str]:
    """Give every full name a first name may stand for, itself included: "dave" gives {"dave", "david"}.

    Parameters
    ----------
    given
        A first name folded to small plain letters, hyphens taken out ("jeanphilippe").
    """
    return _full_names().get(given) or frozenset((given,))
