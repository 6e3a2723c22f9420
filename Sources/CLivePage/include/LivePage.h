#ifndef KVAOM_LIVE_PAGE_H
#define KVAOM_LIVE_PAGE_H

#include <stddef.h>

/// A text that a live page has inside: UTF-8, without an end mark.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} KvaomLiveText;

/// How a page and its engine hand texts to each other; it stands before the other scripts.
KvaomLiveText kvaom_live_codec(void);

/// The script that moves a document.
KvaomLiveText kvaom_live_script(void);

/// How its panel looks.
KvaomLiveText kvaom_live_style(void);

/// The script that runs the shell.
KvaomLiveText kvaom_shell_script(void);

/// How the shell looks.
KvaomLiveText kvaom_shell_style(void);

#endif
