"""Lists of members in the midst of other text, in a note and in a body, and terms that a body writes otherwise."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.unit.test_check import check, check_text, some
from tests.unit.test_checking_members import lists
from tests.unit.test_texts_parts import listed
from tests.unit.test_use import uses
from xpterms.errors import DocumentError
from xpterms.library import Terms, open_glossary
from xpterms.texts.reading import expand, read_text, structured

AMID = "各县要加强管理，{}，守住底线。"


@pytest.mark.parametrize(
    ("term", "run", "found"),
    [
        # a short member may have the morpheme anywhere, but once
        ("四早", "早排查、尽早发现、早预警、早处置", [("早排查 尽早发现 早预警 早处置", 4, 4, "四早", True)]),
        ("四早", "早排查、尽早早发现、早预警、早处置", []),
        ("四早", "早排查、各单位要尽早发现、早预警、早处置", []),
        # one of five may lack it, none of four
        ("五早", "早排查、及时发现、早预警、早处置、早报告", [("早排查 及时发现 早预警 早处置 早报告", 5, 5, "五早", True)]),
        ("四早", "早排查、及时发现、早预警、早处置", []),
        ("三个意识", "增强政治意识、大局意识观念、核心意识", [("增强政治意识 大局意识观念 核心意识", 3, 3, "三个意识", True)]),
        ("三个意识", "政治意识、大局意识、核心意识等", []),
        ("三个意识", "政治意识、大局意识、核心意识和看齐意识", [("政治意识 大局意识 核心意识和看齐意识", 3, 4, "三个意识", False)]),
        # closed by their number
        ("三项制度", "公示制度、记录制度、审核制度等三项制度", [("公示制度 记录制度 审核制度", 3, 3, "三项制度", True)]),
        ("三项制度", "公示、记录、审核三项制度", [("公示 记录 审核", 3, 3, "三项制度", True)]),
        ("三项制度", "公示、记录、审核“三项制度”", [("公示 记录 审核", 3, 3, "三项制度", True)]),
        ("三项制度", "公示、记录、审核3项制度", [("公示 记录 审核", 3, 3, "三项制度", True)]),
        ("三项制度", "公示、记录、审核这三项", [("公示 记录 审核", 3, 3, "三项制度", True)]),
        ("三项制度", "公示、记录等三项制度", [("公示 记录", 3, 2, "三项制度", True)]),
        ("三项制度", "公示和记录等三项制度", []),
        ("三项制度", "公示、记录、审核四项制度", []),
    ],
)  # fmt: skip
def test_a_list_amid_other_clauses(term: str, run: str, found: list[Any]) -> None:
    assert lists(term, AMID.format(run)) == found


@pytest.mark.parametrize(
    ("term", "definition", "found"),
    [
        ("两区三园", "两区即东区、西区，三园即甲园、乙园、丙园。", [("东区 西区", 2, 2, "两区", True), ("甲园 乙园 丙园", 3, 3, "三园", True)]),
        ("两区三园", "两区：东区和西区；三园：甲园、乙园、丙园等。", [("东区 西区", 2, 2, "两区", True), ("甲园 乙园 丙园等", 3, 3, "三园", False)]),
        ("两区三园", "建设两区三园。两区是指东区、西区。", [("东区 西区", 2, 2, "两区", True)]),
        ("两增三减", "指增效益、增收入；减环节、减材料、减时限。", [("增效益 增收入", 2, 2, "两增", True), ("减环节 减材料 减时限", 3, 3, "三减", True)]),
        ("两增三减", "指增效益、增收入、增活力；减环节、减材料、减时限。", [("增效益 增收入 增活力", 2, 3, "两增", True), ("减环节 减材料 减时限", 3, 3, "三减", True)]),
        ("两增三减", "指增效益、增收入、减环节、减材料、减时限。", [("增效益 增收入 减环节 减材料 减时限", 5, 5, "两增三减", True)]),
        ("两增三减", "指增效益、增收入、减环节、减材料。", [("增效益 增收入 减环节 减材料", 5, 4, "两增三减", True)]),
        ("三防", "指防火灾、防水灾、防虫灾和鼠灾。", [("防火灾 防水灾 防虫灾和鼠灾", 3, 3, "三防", True)]),
        ("三防", "指防火灾、防水灾和防虫灾、防鼠灾。", [("防火灾 防水灾和防虫灾 防鼠灾", 3, 4, "三防", False)]),
        ("三防", "指防火灾、防水灾和防虫灾。", [("防火灾 防水灾和防虫灾", 3, 3, "三防", False)]),
        ("三资", "指国有资金、资产管理、闲置资源。", [("国有资金 资产管理 闲置资源", 3, 3, "三资", True)]),
        ("两个确保", "确保粮食安全，确保能源安全。", [("确保粮食安全 确保能源安全", 2, 2, "两个确保", True)]),
        ("两个确保", "指两个方面的工作。", []),
        ("两山", "绿水青山。", []),
        ("三通", "即通水；通电；通路。", [("通水 通电 通路", 3, 3, "三通", True)]),
        ("三通", "即通水;通电;通路。（见第3页）", [("通水 通电 通路", 3, 3, "三通", True)]),
        ("五通", "即通水、通电、通路、通气、网络覆盖。", [("通水 通电 通路 通气 网络覆盖", 5, 5, "五通", True)]),
        ("五通", "即通水、通电、通路、通气。", [("通水 通电 通路 通气", 5, 4, "五通", True)]),
        ("四项工程", "“甲工程、乙工程、丙工程、丁工程”。", [("甲工程 乙工程 丙工程 丁工程", 4, 4, "四项工程", True)]),
    ],
)  # fmt: skip
def test_a_list_that_is_a_definition(term: str, definition: str, found: list[Any]) -> None:
    assert lists(term, definition) == found


@pytest.mark.parametrize(
    ("term", "definition", "found"),
    [
        # what all have may stand within, once, or at one end
        ("四类产业", "能源产业和公民;统一管理产业发展;公民和尽快产业发展。", [("能源产业和公民 统一管理产业发展 公民和尽快产业发展", 4, 3, "四类产业", True)]),
        ("四县", "是指县农业现代化;排查县和统一管理县与公民县。", [("县农业现代化 排查县和统一管理县与公民县", 4, 3, "四县", True)]),
        ("四保", "政治保;甲保发展;保公民;XR保;公民。", [("政治保 甲保发展 保公民 XR保", 4, 4, "四保", True)]),
        ("四保", "指农业现代化保;社会服务保;保部门;保XR这四项。", [("农业现代化保 社会服务保 保部门 保XR这四项", 4, 4, "四保", False)]),
        ("四个一批", "即甲发展，公民一批，尽快一批，XR一批。", [("公民一批 尽快一批 XR一批", 4, 3, "四个一批", True)]),
        ("三统一", "指政治制度,公民统一,社会服务,统一统一管理（甲，乙；丙）和统一农业现代化，守住底线。", []),
        ("两农", "是指“排查农”、甲农等。", []),
        ("两县", "即县尽快,排查县等两县。", []),
        ("六项责任", "包括：部门责任工作；甲责任；统一管理责任；责任公民和尽快责任。（见第3页）", []),
        ("三县", "各县要加强管理，工业经济发展强县、县域农业现代化发展、旅游产业发展活县，守住底线。", []),
        ("四早", "各县要加强管理，早排查、要尽可能早查、早预警、早处置，守住底线。", [("早排查 要尽可能早查 早预警 早处置", 4, 4, "四早", True)]),
        ("四早", "各县要加强管理，早排查、要尽可能早排查、早预警、早处置，守住底线。", []),
        ("三项新产业", "各县要加强管理，电子产业链、汽车产业群、企业产业园，守住底线。", [("电子产业链 汽车产业群 企业产业园", 3, 3, "三项新产业", True)]),
        ("三项工程", "指XR工程，AI工程，5G工程。", [("XR工程 AI工程 5G工程", 3, 3, "三项工程", True)]),
        ("三项工程", "指XR工程；AI工程；5G工程。", [("XR工程 AI工程 5G工程", 3, 3, "三项工程", True)]),
        # the last member, or one among others, may be two
        ("两早", "是指甲早和网络；统一管理早和社会工作两早。", [("甲早和网络 统一管理早和社会工作两早", 2, 4, "两早", False)]),
        ("三早", "统一部署，社会服务早、社会服务工作和XR早一体化等三早。", [("社会服务早 社会服务工作和XR早一体化", 3, 3, "三早", False)]),
        ("三项意识", "指排查意识,公民发展和能源意识及公民意识（甲，乙；丙）。", [("排查意识 公民发展和能源意识及公民意识（甲，乙；丙）", 3, 3, "三项意识", False)]),
        ("六项责任", "指甲责任、公民责任、尽快责任、责任公民和公民责任及网络工作。", [("甲责任 公民责任 尽快责任 责任公民和公民责任及网络工作", 6, 5, "六项责任", True)]),
        ("三业", "指水和农业和工业、商业、林业。", [("水和农业和工业 商业 林业", 3, 4, "三业", False)]),
        ("五保", "指保一业、保二业、保三业和四业与保五业。", [("保一业 保二业 保三业和四业与保五业", 5, 4, "五保", True)]),
        ("四项便民", "即修路、架桥、造林地和助老及托幼。", [("修路 架桥 造林地和助老及托幼", 4, 4, "四项便民", False)]),
        # closed by a number, behind one that is none
        ("三项制度", "指公示、记录、审核一体化等三项制度。", [("公示 记录 审核一体化", 3, 3, "三项制度", True)]),
        # parallel by the first character, or by most lengths
        ("四项便民", "即送水、送电源、送公路网、送燃气管道。", [("送水 送电源 送公路网 送燃气管道", 4, 4, "四项便民", True)]),
        ("十项便民", "即修路、架桥、通车、送医、助学、养老、托幼、保供水、治污染、增绿地。", [("修路 架桥 通车 送医 助学 养老 托幼 保供水 治污染 增绿地", 10, 10, "十项便民", True)]),
        # a page at the end is no member
        ("三通", "即通水、通电、通路（见第3页）", [("通水 通电 通路", 3, 3, "三通", True)]),
        # as long as a member may be
        ("两个确保", "指确保" + "长" * 38 + "。", [("确保" + "长" * 38, 2, 1, "两个确保", True)]),
        ("两个确保", "指确保" + "长" * 39 + "。", []),
        ("三资", "指" + "长" * 40 + "、资产、资源。", [("长" * 40 + " 资产 资源", 3, 3, "三资", True)]),
        ("两区三园", "两区即" + "长" * 40 + "、西区。三园即东园、南园、北园。", [("长" * 40 + " 西区", 2, 2, "两区", True), ("东园 南园 北园", 3, 3, "三园", True)]),
        # several numbers
        ("三个一批两项制度", "工业一批，公民，政治一批、统一管理工作。", [("政治一批 统一管理工作", 3, 2, "三个一批", True)]),
        ("两项责任四统一", "责任部门、工业统一、能源统一、社会服务发展、统一社会服务和甲统一发展两项责任。", [("责任部门 工业统一 能源统一 社会服务发展 统一社会服务和甲统一发展两项责任", 5, 5, "两项责任四统一", False)]),
        ("一农一产业", "公民农、尽快农工作;产业统一管理和排查产业和网络产业这一项。", [("公民农 尽快农工作", 1, 2, "一农", True)]),
        ("四保三农", "包括：公民工作、排查保、尽快保与网络工作、甲保、尽快保和网络,工业农工作、“部门农”、排查农和工业农与甲农一体化等四保。", [("公民工作 排查保 尽快保与网络工作 甲保 尽快保和网络", 5, 7, "四保", False), ("工业农工作 部门农 排查农和工业农与甲农一体化等四保", 3, 4, "三农", False)]),
        ("三统一四农", "是指工业统一；统一政治；工业工作；农公民；农甲等工作。", []),
        ("两减两农", "统一部署，两减即XR减和社会工作，两农工作，是排查农两减。", [("XR减 社会工作", 2, 2, "两减", True)]),
        ("两保三意识", "即两保是指工业保和甲；甲保；部门保。三意识：甲意识；工业发展等工作。", [("两保是指工业保和甲 甲保 部门保", 5, 3, "两保三意识", True)]),
        ("三项新产业两项大园区", "指企业产业、乙产业；丙园区、丁园区。", [("企业产业 乙产业", 3, 2, "三项新产业", True), ("丙园区 丁园区", 2, 2, "两项大园区", True)]),
        ("两项产业三项园区", "指增产、丰产；公园、田园、菜园。", [("增产 丰产", 2, 2, "两项产业", True), ("公园 田园 菜园", 3, 3, "三项园区", True)]),
        ("两区三园", "两区：主要指东区、西区；三园：主要指甲园、乙园、丙园。", [("东区 西区", 2, 2, "两区", True), ("甲园 乙园 丙园", 3, 3, "三园", True)]),
    ],
)  # fmt: skip
def test_which_pieces_are_members_and_which_may_be_two(
    term: str, definition: str, found: list[Any]
) -> None:
    assert lists(term, definition) == found


@pytest.mark.parametrize(
    ("term", "items"),
    [
        ("双千三百", "甲 乙"),
        ("双高四早", "早一 早二 早三 早四"),
        ("三雙两单", "甲 乙 丙"),
        ("雙高", "甲 乙"),
    ],
)
def test_a_term_of_pairs_counts_no_stated_members(term: str, items: str) -> None:
    assert lists(term, "指甲。", *items.split()) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("抓好项目建设、城乡建设、民生建设“|三大建设|”。", "项目建设 城乡建设 民生建设"),
        ("大力推进项目攻坚、城乡提质、民生改善“|三大行动|”。", "项目攻坚 城乡提质 民生改善"),
        ("大力推进项目、城乡提质、民生改善“|三大行动|”。", "项目 城乡提质 民生改善"),
        ("落实责任到人、到岗、到点“|三到|”要求。", ""),
        ("推进工业强县、农业稳县、旅游活县“|三县|”战略。", "工业强县 农业稳县 旅游活县"),
        ("实行城乡供水、供电、供气“|三供|”。", ""),
        ("打造生态园、工业园、农业园“|三园|”。", "生态园 工业园 农业园"),
        ("打造山水生态园、工业园、农业园“|三园|”。", "山水生态园 工业园 农业园"),
        ("打造县城东部山水生态园、工业园、农业园“|三园|”。", ""),
        ("深化义务教育阶段改革、医疗改革、国企改革“|三项改革|”。", "义务教育阶段改革 医疗改革 国企改革"),
        ("全县上下，坚持党建引领、项目为王、民生为本“|三个坚持|”。", "党建引领 项目为王 民生为本"),
        ("坚持党建引领、坚持项目为王、坚持民生为本“|三个坚持|”。", "坚持党建引领 坚持项目为王 坚持民生为本"),
        ("“|三清|”（清河道，清沟渠，清池塘）行动。", "清河道 清沟渠 清池塘"),
        ("“|三清|”即清理河道，清沟渠，清池塘。", "清理河道 清沟渠 清池塘"),
        ("“|三清|”即 清河道、 清沟渠，、清池塘 。", "清河道 清沟渠 清池塘"),
        ("“|一核|”（老城区核心区十二个字以内呀）", ""),
        ("“|一核|”（老城区核心区十二个字以）", "老城区核心区十二个字以"),
        ("农业和工业“|两大产业|”。", "农业 工业"),
        ("发展现代农业、先进制造业、服务业等“|三大产业|”。", "现代农业 先进制造业 服务业"),
        ("发展现代特色农业、工业、服务业“|三业|”。", ""),
        # behind the formula
        ("推进“|一中心|”工程即（文旅发展业）。又", "文旅发展业"),
        ("推进“|一中心|”即推进乡村建设", "推进乡村建设"),
        ("|一中心|工程即大农保障。又", ""),
        ("“|四早|”，即‘围绕“甲乙”、县域经济发展、工业、利润’；又", ""),
        ("推进“|两大产业|”（坚持（丙）丁、坚持能源保障）；又", "坚持（丙）丁 坚持能源保障"),
        ("“|双倍增|”（即坚持城乡建设及农建设)等。", "城乡建设 农建设"),
        ("“|两个体系|”即（推进民生增长，乡村大增长）", ""),
        ("推进|两个体系|，分别是坚持文旅发展业及大农业。", "文旅发展业 大农业"),
        ("推进“|双增长|”，即‘实施县域经济发展及乙为辅’", ""),
        ("推进“|一中心|”工作：实施园区建设以及党建引领。又", "实施园区建设以及党建引领"),
        ("|三大工程|:农业、工业、服务。", ""),
        ("“|三清|”即清X河道、清X沟渠、清X池塘。", "清X河道 清X沟渠 清X池塘"),
        ("“|三清|”即清（甲X、乙）、清沟渠甲乙、清池塘甲乙。", "清（甲X、乙） 清沟渠甲乙 清池塘甲乙"),
        ("“|三清|”即清河道X、清沟渠X、清池塘X。", "清河道X 清沟渠X 清池塘X"),
        ("“|三清|”即清河道X，清沟渠X，清池塘X。", "清河道X 清沟渠X 清池塘X"),
        ("“|三清|”（“河”、“沟”、“塘”）", "河 沟 塘"),
        ("“|三大工程|”（大农业、大工业等、大服务）", "大农业 大工业等 大服务"),
        ("“|三清|”即清X河道、清X沟渠、清X池塘。又抓好。", "清X河道 清X沟渠 清X池塘"),
        ("“|三清|”（清（河（甲）道）路、清沟渠道路、清池塘道路）", "清（河（甲）道）路 清沟渠道路 清池塘道路"),
        # before it
        ("以农业为主、工业辅助的“|两个体系|”。", "农业为主 工业辅助"),
        ("以农业为主、以现代工业为重要支撑的“|两个体系|”。", "农业为主 现代工业为重要支撑"),
        ("发展农业、商业、现代大服务业“|三业|”。", ""),
        ("去年；农增长、民生增长以及城乡增长均实现“|三乡|”。", "农增长 民生增长 城乡增长"),
        ("获得水、早排查、（丙）丁与实施攻坚《|四大建设|》。", ""),
        ("甲乙。本县乡村业和农业“|两个体系|”工作。", "本县乡村业 农业"),
        ("以实施城乡增长、农增长、项目增长与文旅发展增长|三个意识|，全县。", "城乡增长 农增长 项目增长与文旅发展增长"),
        ("——‘农业和项目业’等“|双增长|”。", ""),
        ("以‘全县各地大农业和农业’“|双倍增|”工作。", ""),
        ("甲是指农业、工业、服务“|三大工程|”。", "农业 工业 服务"),
        ("实现收入、企业主营利润“|双增长|”。", "收入 企业主营利润"),
        ("实现收入、企业主营总利润“|双增长|”。", ""),
        ("全县上下，服务业和（丙）丁|两大产业|工作。", "服务业 （丙）丁"),
        ("商业、大农业、商业和乡村大业《|三大工程|》。", "商业 大农业 商业和乡村大业"),
        ("全县上下，县域经济发展、早发现与甲为主等的“|三项行动|”，全县。", ""),
        ("甲为主、水均实现“|两大产业|”。", "甲为主 水"),
        ("以农业、实施攻坚、水“|三项行动|”。", ""),
        ("本县文旅发展业、乡村业与民生业|三个意识|。", "本县文旅发展业 乡村业 民生业"),
        ("坚持大农建设、乡村建设与项目建设的《|两大产业|》工作。", "坚持大农建设 乡村建设与项目建设"),
        ("以全力抓好乡村增长、民生增长和农增长分别达到了《|三个意识|》。", ""),
        ("甲乙。推进项目保障、推进民生保障、推进工保障、推进项目保障和推进城乡保障这|四大建设|，全县。", "推进项目保障 推进民生保障 推进工保障 推进项目保障和推进城乡保障"),
        ("县城推进路网、乡镇推进管网、村庄绿化“|三大工程|”。", "县城推进路网 乡镇推进管网 村庄绿化"),
        ("本县乡村振兴、乡村建设行动组“|两大工程|”。", ""),
        ("推进现代大农业、工业、服务产业“|三业|”。", ""),
        ("本县振兴、乡村建设、乡村治理行动“|三大工程|”。", "本县振兴 乡村建设 乡村治理行动"),
        ("大园区绿化带、大道、大工厂“|三园|”。", ""),
        ("推进大农业产业化、发展工业、服务“|三大工程|”。", "推进大农业产业化 发展工业 服务"),
    ],
)  # fmt: skip
def test_members_that_a_body_lists(text: str, found: str) -> None:
    assert listed(text) == found


@pytest.mark.parametrize(
    ("formula", "count", "found"),
    [("二十条", 20, True), ("二十条", 19, False), ("二十一条", 21, False)],
)
def test_a_text_lists_twenty_members_at_most(formula: str, count: int, found: bool) -> None:
    every = "、".join(f"{at}甲" for at in range(10, 10 + count))
    assert listed(f"“|{formula}|”即{every}。") == (every.replace("、", " ") if found else "")


@pytest.mark.parametrize(
    ("term", "raw", "found"),
    [
        ("甲乙丙丁戊己庚辛", "明乙丙丁戊己明辛", ("otherwise", "明乙丙丁戊己明辛")),
        ("甲乙丙丁戊己庚辛", "甲乙丙丁戊明庚明", ("otherwise", "甲乙丙丁戊明庚明")),
        ("甲乙丙丁戊己庚辛", "甲乙丙明戊明庚辛", ("otherwise", "甲乙丙明戊明庚辛")),
        ("应急管理“2653”行动", "开展应急管理“2653”形动", ("otherwise", "应急管理“2653”形动")),
        ("应急管理“2653”行动", "开展“2653”的行动", ("apart", "2653")),
        ("“三项制度”改革", "三项制度，三项致度改革", ("otherwise", "三项致度改革")),
        ("第四条措施", "推进第五条措施", None),
        ("12345热线平台", "推进12355热线平台", None),
        ("12345热线平台", "推进“12355热线平台”", ("otherwise", "12355热线平台")),
        ("放管服", "落实“放服管”", ("otherwise", "放服管")),
        ("放管服", "落实放管", None),
        ("放管服", "落实“放管”", ("otherwise", "放管")),
        ("四优四化", "四优在前，四化在后", ("apart", "四优")),
    ],
)
def test_what_a_body_writes_otherwise(term: str, raw: str, found: tuple[str, str] | None) -> None:
    assert uses(raw, term) == [found]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        # quotes: one character that sounds alike, whatever stands beside it, at any place
        ("落实“金同惠民”，推进“金童惠民”。", ["金童惠民"]),
        ("落实“同惠民生”，推进“童惠民生”。", ["童惠民生"]),
        ("落实“惠民金同”，推进“惠民金童”。", ["惠民金童"]),
        ("落实“金通惠民”，推进“金童惠民”。", []),  # of another tone
        ("落实“金通惠民”，推进“金通为民”。", []),
        ("落实“东片改造”，推进“冬片改造”。", []),  # 东 tells names apart
        # companies: the place of the brand, and what stands before it
        ("鲁州集团扩产，鲁洲生物投产。", ["鲁洲生物"]),
        ("新建鲁州集团厂区，鲁洲生物投产。", ["鲁洲生物"]),
        ("全县的鲁州集团扩产，支持鲁洲生物投产。", ["鲁洲生物"]),
        ("州鲁集团扩产，鲁洲生物投产。", []),
    ],
)
def test_names_in_quotes_and_of_companies(built_in: Terms, body: str, told: list[str]) -> None:
    found = check(built_in, f"落实“四早”要求。{body}", some("四早"))
    assert [one.text for one in found] == told


def test_a_quoted_name_of_the_body_is_held_against_the_annex(built_in: Terms) -> None:
    text = "一、工作\n落实四早，推进“金童惠民”。\n\n名词解释\n1. 四早：指早排查、早发现、早预警、早处置。\n2. 金通惠民卡：指卡。\n3. 六稳：指金通惠民。\n"
    assert [one.text for one in check_text(built_in, text) if one.rule == "name-varies"] == []
    text = text.replace("金通惠民卡", "金通惠民")
    rules = [(one.rule, one.text) for one in check_text(built_in, text)]
    assert ("term-varies", "金童惠民") in rules
    assert not [rule for rule, _ in rules if rule == "name-varies"]  # told once


def test_which_lines_of_a_document_become_which() -> None:
    long = "过去一年全县上下同心同德真抓实干攻坚克难奋勇争先，落实四"
    document = f"{long}\n早，取得成绩。\n名词解释\n1.四早：指早排查、\n早发现。\n2.五抓：指抓早、抓小。\n第二段。"
    text = structured("a.docx", "word", document)
    numbers = [text.line_of(line) for line in range(1, 8)]
    assert text.lines[0] == f"{long}早，取得成绩。"
    assert numbers[0] == numbers[1] == 1
    assert [text.lines[number - 1][:3] for number in numbers if number] == [
        long[:3], long[:3], "名词解", "1.四", "1.四", "2.五", text.lines[numbers[6] - 1][:3],
    ]  # fmt: skip
    assert list(read_text("a.txt", document.encode()).lines) == document.split("\n")


def test_a_text_without_bytes_has_no_lines_and_what_is_damaged_is_replaced() -> None:
    empty = read_text("a.txt", b"")
    assert (empty.lines, empty.document, empty.kind) == ((), "", "text")
    broken = "落实四早，压减三公经费，做好六稳工作。".encode() * 6000 + b"\xff\n"
    assert read_text("a.md", broken).lines[0].endswith("\ufffd")


def test_a_folder_of_folders_has_no_texts(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    (error,) = expand([str(tmp_path)])
    assert isinstance(error, DocumentError)
    assert str(tmp_path) in str(error)
    with pytest.raises(DocumentError, match="name"):
        read_text("a\0.txt")


def glossaries(folder: Path, *told: tuple[str, str, str, str]) -> list[str]:
    paths = []
    for title, place, date, terms in told:
        path = folder / f"{title}.toml"
        head = f'title = "{title}"\n' + (f'place = "{place}"\n' if place else "")
        head += f"date = {date}\n" if date else ""
        entries = [one.split("=") for one in terms.split()]
        path.write_text(
            head + "".join(f'[[terms]]\nterm = "{t}"\ndefinition = "{d}"\n' for t, d in entries),
            "utf-8",
        )
        paths.append(str(path))
    return paths


@pytest.mark.parametrize(
    ("told", "definition"),
    [
        ([("甲", "", "2020-01-01", "四早=旧。"), ("乙", "", "2021-01-01", "四早=新。")], "新。"),
        ([("甲", "", "2021-01-01", "四早=新。"), ("乙", "", "2020-01-01", "四早=旧。")], "新。"),
        ([("甲", "", "", "四早=无。"), ("乙", "", "2020-01-01", "四早=旧。")], "旧。"),
        ([("甲", "东县", "2024-01-01", "四早=东。"), ("乙", "", "2020-01-01", "四早=旧。")], "东。"),
        ([("甲", "东县", "2024-01-01", "四早=东。"), ("乙", "西县", "2020-01-01", "四早=西。")], "西。"),
    ],
)  # fmt: skip
def test_which_note_of_several_glossaries_a_scan_tells(
    tmp_path: Path, told: list[tuple[str, str, str, str]], definition: str
) -> None:
    text = tmp_path / "t.txt"
    head = "西县政府工作报告\n——2023年1月1日在西县第一届人民代表大会第一次会议上\n西县县长 张三\n\n"
    text.write_text(head + "落实四早。再提“四早”。\n", "utf-8")
    with open_glossary(*glossaries(tmp_path, *told), cache=False) as terms:
        (used,) = [used for used in terms.scan(str(text)) if used.entry]
    assert used.entry is not None
    assert (used.entry.definition, len(used.uses)) == (definition, 2)
    assert [(use.line, use.span, use.text) for use in used.uses] == [
        (5, (2, 4), "四早"),
        (5, (8, 10), "四早"),
    ]
