"""Page furniture of web pages, neither report nor annex: share buttons, disclaimers, editors' names, lists of other pages."""

from __future__ import annotations

from xpterms.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_STARTS = pattern(
    r"(?i)[（(【\[■◆>|\s]{0,4}(?:责任编辑|責任編輯|责编|(?:編輯|编辑|作者|审核|校对|监制|抄送|声明|标签|主办|承办|字体|字号|分享|来源|來源|发布时间|发布日期|更新时间|信息来源|文章来源|原标题|撰稿|摄影|供稿|稿源)\s?[：:]"
    r"|打印本?[页頁]|关闭窗口|【?关闭|關閉|扫一扫|掃一掃|扫码|分享到|分享至|一键分享"
    r"|版权所有|版權所有|版权声明|免责声明|网站地图|网站标识码|网站声明|[\u4e00-\u9fff]{1,3}ICP备|ICP备|[\u4e00-\u9fff]{0,3}公网安备"
    r"|返回顶部|返回首页|返回列表|浏览次数|阅读次数|【字体|附件下载|点击下载"
    r"|本站为|本站所|本网站|本文仅代表|凡注明|凡本网|未经.{0,6}许可|未经.{0,6}授权|转载请|如有侵权|如需转载|特此声明|您访问的链接|您是第"
    r"|Copyright|©|Produced by|Powered by|https?://|www\.)",
)
_ALONE = pattern(
    r"[（(【\[■◆>|\s]{0,4}(?:编审|打印|收藏|点赞|网站首页|热门文章|最新文章|精彩推荐|猜你喜欢|纠错|评论|首页|页脚|我要纠错|我要评论|发表评论|网友评论|微信|微博|朋友圈|QQ空间|新浪微博|腾讯微博|人人网|开心网|百度空间|和讯|天涯社区"
    r"|相关(?:链接|新闻|阅读|文章|文档|报道|评论|信息|解读|推荐|附件)|推荐阅读|延伸阅读|热门推荐|本栏推荐|阅读排行|标签云|上一[篇条页]|下一[篇条页]"
    r"|主办单位|承办单位|技术支持|备案|浏览量|阅读量|点击数|访问量|阅读|联系我们|关于我们|关注我们|关注.{0,8}公众号|初审|复审|终审|发布人|政府网站|智能问答|无障碍|适老化|是否继续"
    r"|.{0,20}印发)(?:[：:|｜ （(\]】].{0,60}|.{0,4})"
)
_DATE = pattern(
    r"(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?(?:\s\d{1,2}:\d{2}(?::\d{2})?)?(?:\s{1,4}(?:来源|作者|浏览|阅读|编辑).{0,40})?|\d{1,2}:\d{2}"
)
_LABEL = pattern(
    r"(?:发布|发文|更新|成文|生成|印发)?(?:时间|日期)|作者|.{0,2}来源|(?:发文|发布|主办|承办|责任)?(?:单位|机构|机关)|索引号|主题分类|文号|发文字号|名称|责任编辑|标题|报告人|地址|电话|联系.{0,4}"
    r"|邮编|网址|邮箱|传真|有效性|主题词|附件|抄送|字号|阅读|评论|内容摘要|编辑|记者|声明|免责声明|版权.{0,4}|标签|类别|分类|体裁|网站.{0,6}|.{0,4}备案号?|注|备注|说明|.{0,6}\d{4}-\d\d-\d\d.{0,4}"
)
_TEXT = pattern(r"[，。；]")
_LONGEST = 120
_PARAGRAPH = 16
"""Characters of a line that may be a report's, where it holds a sign of a sentence."""
_SEEN = 4000


def is_clutter(text: str) -> bool:
    """Tell whether a line is a web page's or a printer's, not the report's."""
    if len(text) >= _LONGEST:
        return False
    return bool(_STARTS.match(text) or _ALONE.fullmatch(text) or _DATE.fullmatch(text))


def is_label(term: str) -> bool:
    """Tell whether a word labels what a page says of itself: 来源, 发布日期, 索引号."""
    return bool(_LABEL.fullmatch(term))


def tail(texts: Sequence[str]) -> int:
    """Return from which line on a document is but its page's foot; their number where it has none.

    A foot begins with a line of a page's own words and holds next to no
    sentences of a report: at most one in twenty lines.
    """
    sentences = 0
    begin = len(texts)
    for place in range(len(texts) - 1, max(-1, len(texts) - _SEEN), -1):
        text = texts[place]
        if is_clutter(text):
            begin = place
            continue
        sentences += len(text) >= _PARAGRAPH and bool(_TEXT.search(text))
        if sentences > (len(texts) - place) // 20:
            break
    return begin
