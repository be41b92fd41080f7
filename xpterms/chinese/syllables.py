"""Mandarin syllables as letters: which exist, and what tone a vowel carries.

Spelling is Hanyu Pinyin without tones, ü written ``v`` throughout (lv, nve), as
input methods do. Rare interjections (hm, ng, ê) are left out: they split words.
"""

from __future__ import annotations

from xpterms.kept import Kept

SYLLABLES = tuple(
    """a ai an ang ao ba bai ban bang bao bei ben beng bi bian biang biao bie bin bing bo bu ca cai can
cang cao ce cen ceng cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan
chuang chui chun chuo ci cong cou cu cuan cui cun cuo da dai dan dang dao de dei den deng di dia dian
diao die ding diu dong dou du duan dui dun duo e ei en eng er fa fan fang fei fen feng fo fou fu ga
gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo ha hai han hang hao he
hei hen heng hong hou hu hua huai huan huang hui hun huo ji jia jian jiang jiao jie jin jing jiong
jiu ju juan jue jun ka kai kan kang kao ke kei ken keng kong kou ku kua kuai kuan kuang kui kun kuo
la lai lan lang lao le lei leng li lia lian liang liao lie lin ling liu lo long lou lu luan lun luo
lv lve ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou mu na nai nan nang
nao ne nei nen neng ni nia nian niang niao nie nin ning niu nong nou nu nuan nun nuo nv nve o ou pa
pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang qiao qie qin qing
qiong qiu qu quan que qun ran rang rao re ren reng ri rong rou ru rua ruan rui run ruo sa sai san
sang sao se sen seng sha shai shan shang shao she shei shen sheng shi shou shu shua shuai shuan
shuang shui shun shuo si song sou su suan sui sun suo ta tai tan tang tao te tei teng ti tian tiao
tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian xiang xiao xie
xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun za zai
zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu zhua
zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo""".split()
)
"""All syllables, sorted; a syllable's place in the tuple is its number in an index."""

IS_SYLLABLE = frozenset(SYLLABLES)
ENDS = frozenset("aeginoruv")
"""Letters with which syllables end."""
LONGEST = 6


def _begun_by(letters: str) -> tuple[int, ...]:
    return tuple([size for size in range(1, len(letters) + 1) if letters[:size] in IS_SYLLABLE])


begun_by = Kept(_begun_by).of
"""How many letters the syllables have with which at most ``LONGEST`` letters begin, ascending."""

INITIALS = frozenset("bpmfdtnlgkhjqxrzcsyw") | {"zh", "ch", "sh"}
"""What may stand for a syllable by its beginning; syllables without a consonant add ``a e o``."""

DIGIT_READINGS = {
    "0": ("ling2",),
    "1": ("yi1", "yao1"),
    "2": ("er4", "liang3"),
    "3": ("san1",),
    "4": ("si4",),
    "5": ("wu3",),
    "6": ("liu4",),
    "7": ("qi1",),
    "8": ("ba1",),
    "9": ("jiu3",),
}
"""How an Arabic digit is said; 1 is also yāo in numbers said digit by digit."""

_MARKED = {
    mark: (base, tone)
    for base, marks in (
        ("a", "āáǎà"),
        ("e", "ēéěè"),
        ("i", "īíǐì"),
        ("o", "ōóǒò"),
        ("u", "ūúǔù"),
        ("v", "ǖǘǚǜ"),
    )
    for tone, mark in enumerate(marks, 1)
} | {
    "ü": ("v", 0),
    "ê": ("e", 0),
    "ɑ": ("a", 0),
    "ń": ("n", 2),
    "ň": ("n", 3),
    "ǹ": ("n", 4),
    "ă": ("a", 3),
    "ĕ": ("e", 3),
    "ĭ": ("i", 3),
    "ŏ": ("o", 3),
    "ŭ": ("u", 3),
}


UNMARKED = {ord(mark): base for mark, (base, _) in _MARKED.items()}
"""The plain letter of each marked vowel: a table for ``str.translate``."""


def unmark(letter: str) -> tuple[str, int] | None:
    """Return the plain letter and the tone (0 when none) of a marked vowel, else ``None``.

    Breves count as third tones: many people type them for carons.
    """
    return _MARKED.get(letter)


def toned(syllable: str) -> str:
    """Return ``sì`` as ``si4``; the neutral tone has no digit."""
    letters, tone = "", 0
    for letter in syllable:
        plain, mark = _MARKED.get(letter, (letter, 0))
        letters += plain
        tone = mark or tone
    return letters + str(tone) if tone else letters


def marked(syllable: str) -> str:
    """Return ``si4`` as ``sì``, the mark placed by the rule of Hanyu Pinyin (GB/T 16159)."""
    tone = ord(syllable[-1]) - 48
    letters = syllable[:-1] if 0 <= tone <= 5 else syllable
    if not 1 <= tone <= 4:
        return letters.replace("v", "ü")
    at = next((letters.index(vowel) for vowel in "aeo" if vowel in letters), -1)
    if at < 0:
        at = max(letters.rfind(vowel) for vowel in "iuv")
    if at < 0:
        return letters
    for mark, (base, number) in _MARKED.items():
        if base == letters[at] and number == tone:
            return (letters[:at] + mark + letters[at + 1 :]).replace("v", "ü")
    return letters


def plain(syllable: str) -> str:
    """Return ``si4`` as ``si``."""
    return syllable[:-1] if syllable[-1].isdigit() and len(syllable) > 1 else syllable


def initial(syllable: str) -> str:
    """Return the consonant a syllable is abbreviated by, ``zh ch sh`` as two letters."""
    return syllable[:2] if syllable[1:2] == "h" else syllable[:1]
