/** What a scanner has been set up to send before and after each code; nothing of it where it is empty. */
export type SentAround = { readonly prefix: string; readonly suffix: string }

/** Takes away what the scanner sends before and after a code, where it is there. */
export const stripAround = (text: string, { prefix, suffix }: SentAround): string => {
  const behind = prefix !== '' && text.startsWith(prefix) ? text.slice(prefix.length) : text
  return suffix !== '' && behind.endsWith(suffix) ? behind.slice(0, -suffix.length) : behind
}
