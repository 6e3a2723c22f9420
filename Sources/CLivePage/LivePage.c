// The script and the style of a live page, embedded when this file is compiled.
#include "LivePage.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char script[] = {
#embed "live.js"
};
static const unsigned char style[] = {
#embed "live.css"
};

KvaomLiveText kvaom_live_script(void) { return (KvaomLiveText){script, sizeof script}; }

KvaomLiveText kvaom_live_style(void) { return (KvaomLiveText){style, sizeof style}; }
