/** English texts; the Chinese ones are in `messages.zh.ts`. */
export const searchMessages = {
  type: {
    incident: 'Incident',
    contract: 'Contract',
    case: 'Fault case',
  },
} as const;
