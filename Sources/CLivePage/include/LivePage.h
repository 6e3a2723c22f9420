#ifndef KVAOM_LIVE_PAGE_H
#define KVAOM_LIVE_PAGE_H

#include <stddef.h>

/// A text that a live page has inside: UTF-8, without an end mark.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} KvaomLiveText;

/// The script that moves the page.
KvaomLiveText kvaom_live_script(void);

/// How its panel looks.
KvaomLiveText kvaom_live_style(void);

#endif
