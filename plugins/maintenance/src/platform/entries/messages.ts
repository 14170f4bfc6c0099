/** English texts; the Chinese ones are in `messages.zh.ts`. */
export const entryMessages = {
  saved: 'Saved',
  refused: '{{number}} not accepted',
  kept: {
    saving: '{{number}} waiting',
    offline: 'No connection, {{number}} kept on this device',
    retrying: 'The server is not ready, {{number}} kept on this device',
    signedOut: 'Sign in again, {{number}} kept on this device',
  },
  notKept: {
    saving: '{{number}} waiting, keep this page open',
    offline:
      'No connection and no storage: keep this page open, {{number}} not saved',
    retrying:
      'The server is not ready and there is no storage: keep this page open, {{number}} not saved',
    signedOut:
      'Signed out and no storage: sign in in another tab and keep this page open, {{number}} not saved',
  },
  list: {
    show: 'See why',
    title: 'Not accepted',
    hint: 'These entries stay on this device until you discard them or they are accepted.',
    hintNotKept:
      'These entries are lost when this page is closed: this browser cannot store them.',
    none: 'Nothing is left here.',
    fileGone: 'A photo of this entry is no longer on this device.',
    discard: 'Discard',
    discardOf: 'Discard: {{label}}',
    retry: 'Try again',
    retryOf: 'Try again: {{label}}',
    close: 'Close',
  },
} as const;
