/**
 * A copy of a text that is kept while its file is read on: a part of a text keeps all of it in memory, which here is a piece of
 * the file, and of many kept texts all of them.
 */
export const detached = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le')
