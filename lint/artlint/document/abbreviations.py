"""Words whose full stop may not end a sentence, and words that show that it did.

Sources: the Associated Press Stylebook's abbreviation entries (titles, months, states, addresses, companies), the
Guardian style guide's for British ones, and the abbreviations that a legal or scientific text is cited with.
Everything is casefolded, without the last full stop.
"""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Before a name: the full stop never ends the sentence.
TITLES = _words("""
    mr mrs ms mx dr drs prof profs rev revd revs hon rt gov govs sen sens rep reps atty lt lts sgt sgts col cols
    gen gens capt capts cmdr cmdrs comdr adm adms maj majs cpl pvt pfc spc ens brig det dets insp supt msgr fr
    messrs mme mmes mlle mgr sra srta pres amb asst assoc vs v eg ie cf viz ft mt mts ste
""")

# The full stop ends the sentence when a word follows that no name goes on with.
ABBREVIATIONS = _words("""
    st sts ave aves blvd rd hwy pkwy rte bldg apt dept univ assn bros co corp inc ltd jr sr esq approx govt intl natl
    misc incl excl
""")
# The same, but words or other abbreviations when they are written in another case.
CASED = _words("""
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ia Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa
    Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Sask Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Inst Est Tel Ext al
    ca cert eds Eds
""")

# A letter after one of these is no initial: "World War I. Later" ends a sentence.
LETTERED = _words("""
    war part type phase act plan class grade group section title hepatitis vitamin appendix exhibit schedule team
    channel series division league level category article chapter volume stage tier block pool gate terminal
    building room unit line route option side studio ward zone model vol liga serie
""")

# Before a number only: "no." and "art." end sentences too.
BEFORE_NUMBER = _words("""
    no nos n° nº nr nrs p pp pg pgs art arts fig figs sec secs sect ch chap chs vol vols ver para paras pt pts op ex cl
    jan feb mar apr jun jul aug sep sept oct nov dec lot ll nn r par min
""")

# After "9 a.m." these go on with the time.
AFTER_CLOCK = _words("""
    monday tuesday wednesday thursday friday saturday sunday mon tues wed thurs fri sat sun today tomorrow january
    february march april may june july august september october november december jan feb mar apr jun jul aug sept
    oct nov dec et est edt ct cst cdt mt mst mdt pt pst pdt gmt bst utc cet cest ist jst aest eastern central
    mountain pacific greenwich moscow beijing
""")

# Names that end in a mark.
EXCLAIMED = frozenset(("yahoo", "yum", "e", "jeopardy"))

# Function words and connectives: capitalised after a full stop, they begin a sentence.
STARTERS = _words("""
    the this that these those there here it its it's he he's she she's they they're we we're we've you you're your
    his her their our my i i'm i've i'd i'll who what what's when where which while why how if but and or so yet
    nor because although though since after before as at by for from in into on onto of off to toward with within
    without during under over both each every either neither some many much most more several all any another
    other others one two three four five six seven eight nine ten hundreds thousands dozens no not nobody none
    nothing now then still also even just only once until till despite according meanwhile however therefore
    moreover furthermore nevertheless nonetheless additionally today yesterday tomorrow last next earlier later
    recently instead indeed perhaps maybe among between through throughout about above below across against along
    amid around beyond like unlike unless whether whatever whenever whoever a an is are was were do does did has
    have had can could would should might must let's that's there's here's isn't aren't wasn't don't doesn't
    didn't can't won't such too very yes well okay thus hence besides otherwise overall finally ultimately
    eventually often sometimes usually never always
""")
# Starters that are surnames too, so that "J. Do" stays whole.
SURNAMES = frozenset(("do", "an", "on", "must", "such"))

# What the name before it does with a quoted question: "“Why?” Smith asked" is one sentence.
SAYING = _words("""
    said says say asked asks ask wrote writes tweeted tweets posted added adds replied replies responded responds
    answered answers shouted shouts yelled yells screamed screams cried cries exclaimed exclaims wondered wonders
    demanded demands told tells quipped quips joked jokes continued continues called calls recalled recalls
    insisted insists inquired queried mused whispered whispers muttered snapped declared laughed chanted pleaded
    begged retorted interjected countered thought thinks texted explained repeated
""")
