import type { SentenceKey } from '#shared/texts/sentences.ts'

/** How files begin that cannot be read, and what is said of them. */
const beginnings: readonly (readonly [bytes: readonly number[], sentence: SentenceKey])[] = [
  // Word, Excel and others wrote such files until 2007.
  [[0xd0, 0xcf, 0x11, 0xe0], 'old_workbook'],
  // gzip, bzip2, xz, Zstandard, 7-Zip, RAR, compress
  [[0x1f, 0x8b], 'packed_file'],
  [[0x42, 0x5a, 0x68], 'packed_file'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'packed_file'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'packed_file'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'packed_file'],
  [[0x52, 0x61, 0x72, 0x21, 0x1a], 'packed_file'],
  [[0x1f, 0x9d], 'packed_file'],
  // PDF, PNG, JPEG, GIF, TIFF, RTF, programs, SQLite
  [[0x25, 0x50, 0x44, 0x46], 'no_text_file'],
  [[0x89, 0x50, 0x4e, 0x47], 'no_text_file'],
  [[0xff, 0xd8, 0xff], 'no_text_file'],
  [[0x47, 0x49, 0x46, 0x38], 'no_text_file'],
  [[0x49, 0x49, 0x2a, 0x00], 'no_text_file'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'no_text_file'],
  [[0x7f, 0x45, 0x4c, 0x46], 'no_text_file'],
  [[0x4d, 0x5a, 0x90], 'no_text_file'],
  [Array.from(Buffer.from('SQLite format 3')), 'no_text_file'],
]

/** What is said of a file that begins like something that cannot be read; nothing of others. */
export const unreadableKind = (head: Uint8Array): SentenceKey | undefined =>
  beginnings.find(([bytes]) => bytes.every((byte, place) => head[place] === byte))?.[1]

const webPage =
  /^<(?:!doctype html|html|head|body|meta|table|style|div|script|title|thead|tbody|tr|p|h\d|br)\b/iu

/** The same of its text: pages and XML are often saved under the name of a workbook. */
export const unreadableText = (head: string): SentenceKey | undefined => {
  const text = head.replaceAll(/^\uFEFF+/gu, '').trimStart()
  const begin = text.replace(/^(?:<!--[^]{0,2000}?-->\s*)+/u, '')
  if (webPage.test(begin) || /^MIME-Version:/iu.test(begin)) return 'web_page'
  if (/^<\?xml\b/iu.test(begin)) return /<html\b/iu.test(begin.slice(0, 2000)) ? 'web_page' : 'xml_no_table'
  if (/^<[a-z][\w:.-]*(?:\s+[\w:.-]+\s*=|\s*\/?>)/iu.test(begin)) return 'xml_no_table'
  return isBinary(text) ? 'no_text_file' : undefined
}

/** Signs that stand in no text, so many of them that it is none. */
const isBinary = (text: string): boolean => {
  let controls = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c) controls += 1
  }
  return controls > 3 && controls > text.length / 50
}
