// The scripts and styles of pages with the engine inside, embedded when this file is compiled.
#include "LivePage.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char codec[] = {
#embed "codec.js"
};
static const unsigned char script[] = {
#embed "live.js"
};
static const unsigned char style[] = {
#embed "live.css"
};
static const unsigned char shellScript[] = {
#embed "shell.js"
};
static const unsigned char shellStyle[] = {
#embed "shell.css"
};

KvaomLiveText kvaom_live_codec(void) { return (KvaomLiveText){codec, sizeof codec}; }

KvaomLiveText kvaom_live_script(void) { return (KvaomLiveText){script, sizeof script}; }

KvaomLiveText kvaom_live_style(void) { return (KvaomLiveText){style, sizeof style}; }

KvaomLiveText kvaom_shell_script(void) { return (KvaomLiveText){shellScript, sizeof shellScript}; }

KvaomLiveText kvaom_shell_style(void) { return (KvaomLiveText){shellStyle, sizeof shellStyle}; }
