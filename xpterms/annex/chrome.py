"""What of a page is neither report nor annex: share buttons, disclaimers, editors' names, lists of other pages."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BEGINS = re.compile(
    r"[（(【\[■◆>|\s]*(?:责任编辑|責任編輯|责编|編輯[：:]|编辑[：:]|作者[：:]|编审|打印本?[页頁]|打印|关闭窗口|【?关闭|關閉|扫一扫|掃一掃|扫码"
    r"|分享到|分享[：:至]|一键分享|相关链接|相关新闻|相关阅读|相关文章|相关文档|相关报道|相关评论|相关信息|相关解读|相关推荐|推荐阅读|延伸阅读|热门推荐|本栏推荐|阅读排行|标签云|标签[：:]"
    r"|上一篇|下一篇|上一条|下一条|上一页|下一页|来源[：:]|來源[：:]|信息来源|稿源|原标题|版权所有|版權所有|版权声明|免责声明|声明[：:]|网站地图|网站标识码|网站声明"
    r"|主办单位|承办单位|主办[：:]|承办[：:]|技术支持|备案|[\u4e00-\u9fff]{1,3}ICP备|ICP备|[\u4e00-\u9fff]{0,3}公网安备|返回顶部|返回首页|返回列表|字体[：:]|字号[：:]|浏览次数|浏览量|阅读次数|阅读量|点击数|访问量"
    r"|联系我们|关于我们|Copyright|©|【字体|附件下载|点击下载|微信|关注我们|关注.{0,8}公众号|审核[：:]|初审|复审|终审|校对[：:]|监制[：:]|抄送[：:]|发布人|发布时间[：:]|发布日期[：:]|更新时间|[^。，]{0,20}印发$"
    r"|本站为|本网站|本站|本文仅代表|凡注明|未经.{0,6}许可|未经.{0,6}授权|转载请|如有侵权|如需转载|特此声明|您访问的链接|您是第|网友评论|我要评论|发表评论|我要纠错|纠错|收藏|点赞"
    r"|QQ空间|新浪微博|腾讯微博|人人网|开心网|百度空间|朋友圈|首页$|评论[：:]?$|页脚|政府网站|智能问答|无障碍|适老化|Produced by|Powered by|https?://|www\.)",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?(?:\s\d{1,2}:\d{2}(?::\d{2})?)?|\d{1,2}:\d{2}"
)
_SENTENCE = re.compile(r"[。！？；]")
_LONGEST = 120


def is_clutter(text: str) -> bool:
    """Tell whether a line is a web page's or a printer's, not the report's."""
    return len(text) < _LONGEST and bool(_BEGINS.match(text) or _DATE.fullmatch(text))


def tail(texts: Sequence[str]) -> int:
    """Return from which line on a document is but its page's foot; their number where it has none.

    A foot begins with a line of a page's own words and holds no paragraph of a
    report: at most one long line in twenty.
    """
    long = 0
    begin = len(texts)
    for place in range(len(texts) - 1, max(-1, len(texts) - 4000), -1):
        text = texts[place]
        if is_clutter(text):
            begin = place
            continue
        long += len(text) >= 60 and bool(_SENTENCE.search(text))
        if long > (len(texts) - place) // 20:
            break
    return begin
