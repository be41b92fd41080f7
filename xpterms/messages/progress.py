"""How far the building of an index is."""

TEXTS = {
    "reading": ("读取词库", "reading"),
    "sorting": ("排序", "sorting"),
}
