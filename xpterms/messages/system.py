"""What the operating system says of a file or a stream."""

from __future__ import annotations

import errno

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.messages import Language

TEXTS = {
    "ENOENT": ("没有这个文件", "no such file"),
    "EACCES": ("没有权限", "permission denied"),
    "EPERM": ("没有权限", "not permitted"),
    "EISDIR": ("是文件夹", "is a folder"),
    "ENOTDIR": ("路径中有一段不是文件夹", "a part of the path is no folder"),
    "EEXIST": ("已经存在", "exists already"),
    "ENOTEMPTY": ("文件夹不是空的", "the folder is not empty"),
    "ENOSPC": ("磁盘已满", "no space left on the device"),
    "EDQUOT": ("磁盘配额已用完", "the disk quota is used up"),
    "EFBIG": ("文件过大", "the file is too large"),
    "EROFS": ("文件系统只读", "the file system is read-only"),
    "EBADF": ("已经关闭", "it is closed"),
    "EIO": ("读写出错", "input or output failed"),
    "ELOOP": ("符号链接过多", "too many symbolic links"),
    "ENAMETOOLONG": ("文件名过长", "the file's name is too long"),
    "EMFILE": ("打开的文件过多", "too many open files"),
    "ENFILE": ("系统打开的文件过多", "too many open files in the system"),
    "ENOMEM": ("内存不足", "out of memory"),
    "EINVAL": ("系统不接受这一操作", "the system refuses it"),
    "ENODEV": (
        "不是普通文件，而是管道、设备之类",
        "it is no ordinary file but a pipe, a device or the like",
    ),
    "ENXIO": ("没有这个设备", "no such device"),
    "EBUSY": ("正在使用中", "it is in use"),
    "EPIPE": ("对方已关闭", "the reader has gone"),
    "other": ("系统报告错误（{name}）", "the system reports an error ({name})"),
}


def reason(error: OSError, language: Language) -> str:
    """Return why the operating system refused, in a language."""
    from xpterms.messages import worded

    name = errno.errorcode.get(error.errno or 0, "")
    if name in TEXTS:
        return worded(f"system.{name}", language)
    return worded("system.other", language, name=name or type(error).__name__)
