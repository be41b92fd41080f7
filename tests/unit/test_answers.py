"""What queries are answered with, and what is told of each answer: kinds, scores, parts met, things forgiven."""

from __future__ import annotations

import pytest

from tests.conftest import in_memory
from xpterms.library import Terms
from xpterms.model import Answer, Step, Term

TERMS = (
    Term("四个意识","指政治意识、大局意识、核心意识、看齐意识。",1,None,(),("政治意识","大局意识","核心意识","看齐意识")),
    Term("“放管服”改革","指简政放权、放管结合、优化服务。",2,None,("放管服",)),
    Term("“三重一大”","指重大决策、重要人事任免、重大项目安排和大额资金使用。",3,None,()),
    Term("五水共治","指治污水、防洪水、排涝水、保供水、抓节水。",4,None,(),("治污水","防洪水","排涝水","保供水","抓节水")),
    Term("人人持证、技能河南","指让劳动者人人有证书的建设工程。",5,None,()),
    Term("“两新”","指大规模设备更新和消费品以旧换新。",6,None,("两新",)),
    Term("一渠两园三河五湖","指一条灌渠、两座公园、三条河、五个湖。",7,None,()),
    Term("17110工作制度","指一日交办、七日调度的制度。",8,None,()),
    Term("首席服务员","指为企业办事的干部。",9,None,()),
    Term("旅游强县","指以旅游业为主的县。",10,None,()),
    Term("绿色通道","指优先办理的通道，包括鲜活农产品运输绿色通道。",11,None,()),
    Term("河长制","指由领导担任河长的制度。",12,None,()),
    Term("枫桥经验","指小事不出村、大事不出镇的做法。",30,None,()),
    Term("PM2.5","指细颗粒物，能入肺。",14,None,("细颗粒物",)),
    Term("六保","指保就业、保民生、保市场主体、保粮食安全、保产业链、保运转。",15,None,(),("保就业","保民生","保市场主体")),
    Term("六稳","指稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期。",16,None,(),("稳就业","稳金融","稳外贸","稳外资","稳投资","稳预期")),
    Term("西安都市圈","指以西安为中心的圈子。",17,None,()),
    Term("小微企业园","指小型企业的园区。",18,None,()),
    Term("十大幸福工程","指十件实事。",19,None,()),
    Term("新生儿疾病筛查","指新生儿（出生二十八天内）的检查。",20,None,()),
    Term("智慧城市","指用技术管理的城市。",21,None,()),
    Term("老旧小区改造","指二十年以上小区的改造。",22,None,()),
    Term("专精特新","指专业化、精细化、特色化、新颖化。",23,None,()),
    Term("女性安全","指保护妇女儿童。",24,None,()),
    Term("玩意儿街","指卖小物件的街。",25,None,()),
)  # fmt: skip
REPORT = "各位代表：\n我们落实四个意识，推进五水共治。\n"
ANSWERS = """\
四个意识 ⇒ 四个意识 exact 1.00 0-4
四個意識 ⇒ 四个意识 exact 1.00 0-4
4个意识 ⇒ 四个意识 exact 1.00 0-4
sigeyishi ⇒ 四个意识 pinyin 1.00 0-4
si4ge4yi4shi2 ⇒ 四个意识 pinyin 1.00 0-4
si ge yi shi ⇒ 四个意识 pinyin 1.00 0-4
sgys ⇒ 四个意识 initials 0.67 0-4 <initial cost=0.1 typed=s own=四 said=sì> <initial cost=0.1 typed=g own=个 said=gè> <initial cost=0.1 typed=y own=意 said=yì> <initial cost=0.1 typed=s own=识 said=shí>
sigys ⇒ 四个意识 mixed 0.74 0-4 <initial cost=0.1 typed=g own=个 said=gè> <initial cost=0.1 typed=y own=意 said=yì> <initial cost=0.1 typed=s own=识 said=shí>
sgyishi ⇒ 四个意识 mixed 0.82 0-4 <initial cost=0.1 typed=s own=四 said=sì> <initial cost=0.1 typed=g own=个 said=gè>
shigeyisi ⇒ 四个意识 sound 0.57 0-4 <sound cost=0.28 typed=shi own=四 said=sì> <sound cost=0.28 typed=si own=识 said=shí>
sigeyish ⇒ 四个意识 mixed 0.90 0-4 <initial cost=0.1 typed=sh own=识 said=shí>
sigeyihsi ⇒ 四个意识 typo 0.61 0-4 <slip-swapped cost=0.5 typed=hsi own=识 said=shí>
sigieyshi ⇒ 四个意识 typo 0.41 0-4 <slip-added cost=0.8 typed=gie own=个 said=gè> <initial cost=0.1 typed=y own=意 said=yì>
siegyishi ⇒ 四个意识 typo 0.61 0-4 <slip-swapped cost=0.5 typed=eg own=个 said=gè>
四格意识 ⇒ 四个意识 homophone 0.71 0-4 <homophone cost=0.34 typed=格 own=个 said=gè>
四各意识 ⇒ 四个意识 homophone 0.74 0-4 <homophone cost=0.3 typed=各 own=个 said=gè>
四意识 ⇒ 四个意识 characters 0.78 0-1+2-4 <missing cost=0.25 own=个 said=gè>; ~智慧城市 characters 0.06; ~西安都市圈 characters 0.04; ~“三重一大” characters 0.04
四个的意识 ⇒ 四个意识 characters 0.58 0-4 <extra cost=0.55 typed=的>
四项意识 ⇒ 四个意识 characters 0.70 0-4 <classifier cost=0.35 typed=项 own=个 said=gè>
意识 ⇒ 四个意识 infix 0.24 2-4 <part cost=1.436 typed=意识>; ~智慧城市 characters 0.14
geyishi ⇒ 四个意识 infix 0.54 1-4 <uncovered cost=0.625 met=3 size=4>
放管服 ⇒ “放管服”改革 alias 1.00 0-7
放管服改革 ⇒ “放管服”改革 exact 1.00 0-7
fangguanfu ⇒ “放管服”改革 pinyin 1.00 0-7
fgf ⇒ “放管服”改革 initials 0.74 0-7 <initial cost=0.1 typed=f own=放 said=fàng> <initial cost=0.1 typed=g own=管 said=guǎn> <initial cost=0.1 typed=f own=服 said=fú>
放管附改革 ⇒ “放管服”改革 homophone 0.71 1-7 <homophone cost=0.34 typed=附 own=服 said=fú>
3重1大 ⇒ “三重一大” exact 1.00 0-6
sanchongyida ⇒ “三重一大” pinyin 0.94 1-5 <reading cost=0.06 typed=chong own=重 said=zhòng>
sanzhongyida ⇒ “三重一大” pinyin 1.00 0-6
三重一 ⇒ “三重一大” prefix 0.56 1-4 <part cost=0.575 typed=三重一>
五水共制 ⇒ 五水共治 homophone 0.74 0-4 <homophone cost=0.3 typed=制 own=治 said=zhì>; ~17110工作制度 characters 0.02
五水共冶 ⇒ 五水共治 characters 0.64 0-4 <shape cost=0.45 typed=冶 own=治 said=zhì>
五水攻治 ⇒ 五水共治 homophone 0.71 0-4 <homophone cost=0.34 typed=攻 own=共 said=gòng>; ~17110工作制度 characters 0.04
5水共治 ⇒ 五水共治 exact 1.00 0-4; ~17110工作制度 characters 0.02
治污水 ⇒ 五水共治 definition 0.50  <part cost=0.7 typed=治污水>
保供水和抓节水 ⇒
稳外资稳投资 ⇒ 六稳 definition 0.37  <part cost=1.0 typed=稳外资稳投资>
人人持证 ⇒ 人人持证、技能河南 prefix 0.82 0-4 <part cost=0.2 typed=人人持证>
技能河南 ⇒ 人人持证、技能河南 infix 0.82 5-9 <part cost=0.2 typed=技能河南>
jinenghenan ⇒ 人人持证、技能河南 infix 0.82 5-9 <uncovered cost=0.2 met=4 size=4>
renrenchizheng ⇒ 人人持证、技能河南 prefix 0.82 0-4 <uncovered cost=0.2 met=4 size=4>
jn henan ⇒ 人人持证、技能河南 infix 0.67 5-9 <initial cost=0.1 typed=j own=技 said=jì> <initial cost=0.1 typed=n own=能 said=néng> <uncovered cost=0.2 met=4 size=4>
两新 ⇒ “两新” exact 1.00 0-4; ~十大幸福工程 characters 0.03
liangxin ⇒ “两新” pinyin 1.00 0-4; ~旅游强县 typo 0.14
lx ⇒ “两新” initials 0.82 1-3 <initial cost=0.1 typed=l own=两 said=liǎng> <initial cost=0.1 typed=x own=新 said=xīn>
三河五湖一渠两园 ⇒ 一渠两园三河五湖 characters 0.64 0-8 <order cost=0.45 typed=三河五湖一渠两园>
sanhewuhu yiqu ⇒ ~!一渠两园三河五湖 characters 0.22
17110 ⇒ 17110工作制度 prefix 0.31 0-5 <part cost=1.176 typed=17110>
l7ll0 ⇒ 17110工作制度 prefix 0.23 0-5 <part cost=1.176 typed=17110> <scanned cost=0.3 typed=l7ll0>
17110制度 ⇒ 17110工作制度 prefix 0.23 0-5 <part cost=1.176 typed=17110> <beside cost=0.3 typed=制度>
17110工作 ⇒ 17110工作制度 prefix 0.60 0-7 <part cost=0.503 typed=17110工作>
一七一一零 ⇒ 17110工作制度 prefix 0.31 0-5 <part cost=1.176 typed=一七一一零>
首席服务员 ⇒ 首席服务员 exact 1.00 0-5
首席官 ⇒ ~首席服务员 characters 0.09
四个意识和五水共治是什么 ⇒ 四个意识 exact 1.00 0-4; 五水共治 exact 1.00 0-4
五水共治、六稳、七上八下 ⇒ 五水共治 exact 1.00 0-4; 六稳 exact 1.00 0-2; -七上八下
liuwenliubao ⇒ 六稳 pinyin 1.00 0-2; 六保 pinyin 1.00 0-2
六稳六保 ⇒ 六稳 exact 0.50 0-2 <part cost=0.693 typed=六稳>; 六保 exact 0.50 0-2 <part cost=0.693 typed=六保>
六文 六宝 ⇒ 六稳 homophone 0.71 0-2 <homophone cost=0.34 typed=文 own=稳 said=wěn>; 六保 homophone 0.74 0-2 <homophone cost=0.3 typed=宝 own=保 said=bǎo>
hechangzhi ⇒ 河长制 pinyin 0.94 0-3 <reading cost=0.06 typed=chang own=长 said=zhǎng>
hezhangzhi ⇒ 河长制 pinyin 1.00 0-3
何长制 ⇒ 河长制 homophone 0.74 0-3 <homophone cost=0.3 typed=何 own=河 said=hé>
水可长制 ⇒ ~!河长制 characters 0.64
30 ⇒ 枫桥经验 number 1.00 0-4; ~17110工作制度 characters 0.09
注30 ⇒ 枫桥经验 number 1.00 0-4
第三十条 ⇒ 枫桥经验 number 1.00 0-4
030 ⇒ 枫桥经验 number 1.00 0-4; ~17110工作制度 characters 0.09
细颗粒 ⇒ PM2.5 prefix 0.56  <part cost=0.575 typed=细颗粒>
PM2.5 ⇒ PM2.5 exact 1.00 0-5
pm25 ⇒ PM2.5 exact 1.00 0-5
xikeliwu ⇒ PM2.5 pinyin 1.00 0-5
xi'an ⇒ 西安都市圈 prefix 0.16 0-2 <uncovered cost=1.833 met=2 size=5>
小微企业园儿 ⇒ 小微企业园 exact 0.83 0-5 <part cost=0.182 typed=小微企业园>
小企业园 ⇒ 小微企业园 characters 0.58 0-1+2-5 <missing cost=0.55 own=微 said=wēi>
xiaoweiqiyeyuanr ⇒ 小微企业园 sound 0.70 0-5 <erhua cost=0.35 typed=r>
xiaweiqiyeyuan ⇒ 小微企业园 typo 0.52 0-5 <slip-dropped cost=0.65 typed=xia own=小 said=xiǎo>
shidaxingfugongcheng ⇒ 十大幸福工程 pinyin 1.00 0-6
sidaxingfugongcheng ⇒ 十大幸福工程 sound 0.76 0-6 <sound cost=0.28 typed=si own=十 said=shí>
新生儿筛查 ⇒ 新生儿疾病筛查 characters 0.33 0-3+5-7 <missing cost=0.55 own=疾 said=jí> <missing cost=0.55 own=病 said=bìng>
zhihuicengshi ⇒ 智慧城市 sound 0.76 0-4 <sound cost=0.28 typed=ceng own=城 said=chéng>
zihuichengshi ⇒ 智慧城市 sound 0.76 0-4 <sound cost=0.28 typed=zi own=智 said=zhì>
zhcs ⇒ 智慧城市 initials 0.67 0-4 <initial cost=0.1 typed=z own=智 said=zhì> <initial cost=0.1 typed=h own=慧 said=huì> <initial cost=0.1 typed=c own=城 said=chéng> <initial cost=0.1 typed=s own=市 said=shì>
zcs ⇒
智慧诚市 ⇒ 智慧城市 homophone 0.74 0-4 <homophone cost=0.3 typed=诚 own=城 said=chéng>
智彗城市 ⇒ 智慧城市 homophone 0.74 0-4 <homophone cost=0.3 typed=彗 own=慧 said=huì>
知日慧城市 ⇒ 智慧城市 characters 0.41 0-4 <homophone cost=0.34 typed=知 own=智 said=zhì> <extra cost=0.55 typed=日>
老旧小区 ⇒ 老旧小区改造 prefix 0.44 0-4 <part cost=0.811 typed=老旧小区>
laojiuxiaoqugz ⇒ 老旧小区改造 mixed 0.82 0-6 <initial cost=0.1 typed=g own=改 said=gǎi> <initial cost=0.1 typed=z own=造 said=zào>
老旧小区改善 ⇒ 老旧小区改造 characters 0.61 0-6 <synonym cost=0.5 typed=改善 own=改造 said=gǎi zào>
老旧小区改造工程 ⇒ 老旧小区改造 exact 0.75 0-6 <part cost=0.288 typed=老旧小区改造>
nvxinganquan ⇒ 女性安全 pinyin 1.00 0-4
nuxinganquan ⇒ 女性安全 pinyin 0.94 0-4 <reading cost=0.06 typed=nu own=女 said=nǚ>
nyuxinganquan ⇒ 女性安全 pinyin 1.00 0-4
玩意街 ⇒ 玩意儿街 characters 0.58 0-2+3-4 <missing cost=0.55 own=儿 said=ér>
wanyijie ⇒ 玩意儿街 characters 0.58 0-2+3-4 <missing cost=0.55 own=儿 said=ér>
wanyirjie ⇒ 玩意儿街 sound 0.70 0-4 <erhua cost=0.35 typed=r>
lvyouqiangxian ⇒ 旅游强县 pinyin 1.00 0-4
luyouqiangxian ⇒ 旅游强县 pinyin 0.94 0-4 <reading cost=0.06 typed=lu own=旅 said=lǚ>
绿色通到 ⇒ 绿色通道 homophone 0.74 0-4 <homophone cost=0.3 typed=到 own=道 said=dào>
lvsetongdao ⇒ 绿色通道 pinyin 1.00 0-4
特新专精 ⇒ 专精特新 characters 0.64 0-4 <order cost=0.45 typed=特新专精>
zhuanjingtexin ⇒ 专精特新 pinyin 1.00 0-4
zhuangjingtexin ⇒ 专精特新 sound 0.76 0-4 <sound cost=0.28 typed=zhuang own=专 said=zhuān>
zhuanjintexin ⇒ 专精特新 sound 0.76 0-4 <sound cost=0.28 typed=jin own=精 said=jīng>
枫桥式法庭 ⇒ 枫桥经验 prefix 0.19 0-2 <part cost=1.386 typed=枫桥> <beside cost=0.3 typed=式法庭>
丰桥经验 ⇒ 枫桥经验 homophone 0.74 0-4 <homophone cost=0.3 typed=丰 own=枫 said=fēng>
枫桥经 ⇒ 枫桥经验 prefix 0.56 0-3 <part cost=0.575 typed=枫桥经>
经验 ⇒ 枫桥经验 infix 0.24 2-4 <part cost=1.436 typed=经验>
什么是枫桥经验 ⇒ 枫桥经验 exact 1.00 0-4
请问五水共治指的是什么 ⇒ 五水共治 exact 1.00 0-4
我们要落实四个意识、推进五水共治，建设智慧城市 ⇒ 四个意识 exact 0.19 0-4 <part cost=1.658 typed=四个意识>; 五水共治 exact 0.19 0-4 <part cost=1.658 typed=五水共治>; 智慧城市 exact 0.19 0-4 <part cost=1.658 typed=智慧城市>
ㄙˋㄍㄜˋ ⇒ 四个意识 prefix 0.25 0-2 <uncovered cost=1.386 met=2 size=4>
zhuan jing te xin ⇒ 专精特新 pinyin 1.00 0-4
qiyeyuan ⇒ 小微企业园 infix 0.34 2-5 <uncovered cost=1.072 met=3 size=5>
xwqyy ⇒ 小微企业园 initials 0.61 0-5 <initial cost=0.1 typed=x own=小 said=xiǎo> <initial cost=0.1 typed=w own=微 said=wēi> <initial cost=0.1 typed=q own=企 said=qǐ> <initial cost=0.1 typed=y own=业 said=yè> <initial cost=0.1 typed=y own=园 said=yuán>
sanhewuhuyiquliangyuan ⇒ 一渠两园三河五湖 characters 0.64 0-8 <order cost=0.45 typed=sanhewuhuyiquliangyuan>
wanyirjier ⇒ 玩意儿街 sound 0.50 0-4 <erhua cost=0.35 typed=r> <erhua cost=0.35 typed=r>
xiaoweiqiyeyuaner ⇒ 小微企业园 sound 0.70 0-5 <erhua cost=0.35 typed=er>
小微儿企业园 ⇒ 小微企业园 sound 0.70 0-5 <erhua cost=0.35 typed=儿>
女性安全儿 ⇒ 女性安全 exact 0.80 0-4 <part cost=0.223 typed=女性安全>
fenqiaojingyan ⇒ 枫桥经验 sound 0.76 0-4 <sound cost=0.28 typed=fen own=枫 said=fēng>
fengqiaojinyang ⇒ 枫桥经验 sound 0.57 0-4 <sound cost=0.28 typed=jin own=经 said=jīng> <sound cost=0.28 typed=yang own=验 said=yàn>
hongqiaojingyan ⇒ 枫桥经验 sound 0.61 0-4 <far cost=0.5 typed=hong>
四意个识 ⇒ 四个意识 characters 0.45 0-1+2-4 <missing cost=0.25 own=个 said=gè> <extra cost=0.55 typed=个>
四个意识的四个 ⇒ 四个意识 exact 0.57 0-4 <part cost=0.56 typed=四个意识>
sgiyeishi ⇒
专精特 ⇒ 专精特新 prefix 0.56 0-3 <part cost=0.575 typed=专精特>
专精 ⇒ 专精特新 prefix 0.25 0-2 <part cost=1.386 typed=专精>
新特 ⇒ ~专精特新 characters 0.08
特精专新 ⇒ ~!专精特新 characters 0.30
四大意识 ⇒ 四个意识 characters 0.70 0-4 <classifier cost=0.35 typed=大 own=个 said=gè>; ~“三重一大” characters 0.04
sanzhongyda ⇒ “三重一大” mixed 0.90 1-5 <initial cost=0.1 typed=y own=一 said=yī>
sanzhngyida ⇒ “三重一大” typo 0.52 1-5 <slip-dropped cost=0.65 typed=zhng own=重 said=zhòng>
sanzzhongyida ⇒ “三重一大” typo 0.64 1-5 <slip-doubled cost=0.45 typed=zzhong own=重 said=zhòng>
sanzhnogyida ⇒ “三重一大” typo 0.61 1-5 <slip-swapped cost=0.5 typed=zhnog own=重 said=zhòng>
jingtexinab ⇒
智慧的城市 ⇒ 智慧城市 characters 0.58 0-4 <extra cost=0.55 typed=的>
新智慧城市 ⇒ 智慧城市 exact 0.80 0-4 <part cost=0.223 typed=智慧城市>
zhhcs ⇒ 智慧城市 initials 0.67 0-4 <initial cost=0.1 typed=zh own=智 said=zhì> <initial cost=0.1 typed=h own=慧 said=huì> <initial cost=0.1 typed=c own=城 said=chéng> <initial cost=0.1 typed=s own=市 said=shì>
zhhcsh ⇒ 智慧城市 initials 0.67 0-4 <initial cost=0.1 typed=zh own=智 said=zhì> <initial cost=0.1 typed=h own=慧 said=huì> <initial cost=0.1 typed=c own=城 said=chéng> <initial cost=0.1 typed=sh own=市 said=shì>
wsgz ⇒ 五水共治 initials 0.67 0-4 <initial cost=0.1 typed=w own=五 said=wǔ> <initial cost=0.1 typed=s own=水 said=shuǐ> <initial cost=0.1 typed=g own=共 said=gòng> <initial cost=0.1 typed=z own=治 said=zhì>
wushuigz ⇒ 五水共治 mixed 0.82 0-4 <initial cost=0.1 typed=g own=共 said=gòng> <initial cost=0.1 typed=z own=治 said=zhì>
wshuigongzhi ⇒ 五水共治 mixed 0.90 0-4 <initial cost=0.1 typed=w own=五 said=wǔ>
wushuigongz ⇒ 五水共治 mixed 0.90 0-4 <initial cost=0.1 typed=z own=治 said=zhì>
wushuigongzh ⇒ 五水共治 mixed 0.90 0-4 <initial cost=0.1 typed=zh own=治 said=zhì>
sishui gongzhi ⇒
liushuigongzhi ⇒
liu shui gong zhi ⇒
六水共治 ⇒ ~!五水共治 characters 0.30; ~17110工作制度 characters 0.02
十大工程 ⇒ 十大幸福工程 characters 0.33 0-2+4-6 <missing cost=0.55 own=幸 said=xìng> <missing cost=0.55 own=福 said=fú>
十大的幸福工程 ⇒ 十大幸福工程 characters 0.58 0-6 <extra cost=0.55 typed=的>
新生儿疾病的筛查 ⇒ 新生儿疾病筛查 characters 0.58 0-7 <extra cost=0.55 typed=的>
xinshengerjibingshaicha ⇒ 新生儿疾病筛查 pinyin 1.00 0-7
xinshengrjibingshaicha ⇒ 新生儿疾病筛查 sound 0.70 0-7 <erhua cost=0.35 typed=r>
稳外贸和稳外资 ⇒
农产品 ⇒ 绿色通道 definition 0.25  <part cost=1.383 typed=农产品>
生产队伍 ⇒
出生 ⇒ 新生儿疾病筛查 definition 0.29  <part cost=1.247 typed=出生>
新生儿出生 ⇒ 新生儿疾病筛查 definition 0.37  <part cost=1.0 typed=新生儿出生>
生儿筛查 ⇒ 新生儿疾病筛查 characters 0.23 1-3+5-7 <missing cost=0.55 own=疾 said=jí> <missing cost=0.55 own=病 said=bìng> <uncovered cost=0.358 met=6 size=7>
建设工程 ⇒ 人人持证、技能河南 definition 0.24  <part cost=1.444 typed=建设工程>
细颗粒无 ⇒ PM2.5 homophone 0.71 0-5 <homophone cost=0.34 typed=无 own=物 said=wù>
枫桥经验的来历 ⇒ 枫桥经验 exact 1.00 0-4
枫桥的经验 ⇒ 枫桥经验 characters 0.58 0-4 <extra cost=0.55 typed=的>
城市智慧 ⇒ 智慧城市 characters 0.64 0-4 <order cost=0.45 typed=城市智慧>
幸福工程十大 ⇒ 十大幸福工程 characters 0.64 0-6 <order cost=0.45 typed=幸福工程十大>
老旧小区 绿色通道 qishang ⇒ 绿色通道 exact 1.00 0-4; 老旧小区改造 prefix 0.44 0-4 <part cost=0.811 typed=老旧小区>; -qishang
laojiu xiaoqu lvsetongdao ⇒
lvse tongdao ⇒ 绿色通道 pinyin 1.00 0-4
si4ge1yishi ⇒ 四个意识 pinyin 0.70 0-4 <tone cost=0.35 typed=ge own=个 said=gè>
si1 ⇒ ~四个意识 typo 0.15
si4ge3 ⇒ ~四个意识 prefix 0.18
五水 sizao ⇒
liuwenwushuigongzhi ⇒ 六稳 pinyin 1.00 0-2; 五水共治 pinyin 1.00 0-4
liuwen liubao ⇒ 六稳 pinyin 1.00 0-2; 六保 pinyin 1.00 0-2
yigeyishi ⇒ ~!四个意识 characters 0.30
17110gongzuozhidu ⇒ 17110工作制度 pinyin 1.00 0-9
17110gongzuo ⇒ 17110工作制度 prefix 0.60 0-7 <uncovered cost=0.503 met=7 size=9>
liubaoo ⇒ 六保 typo 0.64 0-2 <slip-doubled cost=0.45 typed=baoo own=保 said=bǎo>
liuao ⇒ ~!六保 typo 0.52; ~老旧小区改造 typo 0.05
lliubao ⇒ 六保 typo 0.64 0-2 <slip-doubled cost=0.45 typed=lliu own=六 said=liù>
liubso ⇒ 六保 typo 0.52 0-2 <slip-neighbour cost=0.65 typed=bso own=保 said=bǎo>
liubaowen ⇒
xkeliwu ⇒ PM2.5 mixed 0.90 0-5 <initial cost=0.1 typed=x own=细 said=xì>
xikeliuw ⇒ PM2.5 typo 0.61 0-5 <slip-swapped cost=0.5 typed=uw own=物 said=wù>
zhihuichenghsi ⇒ 智慧城市 typo 0.61 0-4 <slip-swapped cost=0.5 typed=hsi own=市 said=shì>
zhihucihengshi ⇒ 智慧城市 typo 0.61 0-4 <slip-swapped cost=0.5 typed=huciheng own=慧城 said=huì chéng>
zhihuicehngshi ⇒ 智慧城市 typo 0.61 0-4 <slip-swapped cost=0.5 typed=cehng own=城 said=chéng>
zihuicengsi ⇒ 智慧城市 sound 0.43 0-4 <sound cost=0.28 typed=zi own=智 said=zhì> <sound cost=0.28 typed=ceng own=城 said=chéng> <sound cost=0.28 typed=si own=市 said=shì>
zhuanjngtexin ⇒ 专精特新 typo 0.52 0-4 <slip-dropped cost=0.65 typed=jng own=精 said=jīng>
zhuanjigntexin ⇒ 专精特新 typo 0.67 0-4 <slip-usual cost=0.4 typed=jign own=精 said=jīng>
专精特薪 ⇒ 专精特新 homophone 0.74 0-4 <homophone cost=0.3 typed=薪 own=新 said=xīn>
专特精新 ⇒ 专精特新 characters 0.33 0-1+2-4 <missing cost=0.55 own=精 said=jīng> <extra cost=0.55 typed=精>
青山绿水 ⇒
老旧小区更新 ⇒ ~老旧小区改造 characters 0.10
旅游大县 ⇒ ~!旅游强县 characters 0.25
旅游强市 ⇒ ~!旅游强县 characters 0.25
旅游强县的 ⇒ 旅游强县 exact 0.80 0-4 <part cost=0.223 typed=旅游强县>
旅行强县 ⇒ ~!旅游强县 characters 0.25
绿水通道 ⇒ ~!绿色通道 characters 0.25
保就业保民生 ⇒ 六保 definition 0.37  <part cost=1.0 typed=保就业保民生>
保就业、保民生 ⇒ 六保 definition 0.33  <part cost=1.117 typed=保就业、保民生>
市场主题 ⇒
小微企业园区 ⇒ 小微企业园 exact 0.83 0-5 <part cost=0.182 typed=小微企业园>
小微企业院 ⇒ 小微企业园 homophone 0.71 0-5 <homophone cost=0.34 typed=院 own=园 said=yuán>
"""
"""Query ⇒ terms, each with kind, score, the characters met and <what was forgiven>; ~ near terms (! stands out); - missing parts."""


def told(answer: Answer) -> str:
    """Return an answer on one line."""
    found = [
        " ".join(
            [
                match.entry.term,
                match.kind,
                f"{match.score:.2f}",
                "+".join(f"{begin}-{end}" for begin, end in match.spans),
                *map(step, match.steps),
            ]
        )
        for match in answer.matches
    ]
    found += [
        f"~{'!' * one.lead}{one.term} {one.kind} {one.score:.2f}" for one in answer.suggestions
    ]
    return "; ".join([*found, *(f"-{text}" for text in answer.missing)])


def step(one: Step) -> str:
    """Return what was forgiven in pointed brackets, with the fields that say something."""
    fields = (f"{name}={getattr(one, name)}" for name in one._fields[1:] if getattr(one, name))
    return f"<{' '.join([one.code.removeprefix('explain.'), *fields])}>"


@pytest.fixture(scope="module")
def made() -> Terms:
    return in_memory(TERMS, REPORT)


@pytest.mark.parametrize(
    ("query", "answer"),
    [tuple(row.split(" ⇒")) for row in ANSWERS.splitlines()],
)
def test_what_a_query_is_answered_with(made: Terms, query: str, answer: str) -> None:
    assert told(made.lookup(query, explain=True)) == answer.lstrip(" ")
