"""Running text: the terms it uses, the shorthand nobody explains, a report against its annex, an annex for a draft."""
