const names: ReadonlyMap<string, string> = new Map([
  ['\u0002', 'STX'],
  ['\u0003', 'ETX'],
  ['\u0004', 'EOT'],
  ['\t', 'TAB'],
  ['\n', 'LF'],
  ['\r', 'CR'],
  ['\u001c', 'FS'],
  ['\u001d', 'GS'],
  ['\u001e', 'RS'],
  ['\u001f', 'US'],
])

/** A text with the signs that nobody sees under their names: `42002108<GS>94…`. */
export const visibleText = (text: string): string =>
  text.replaceAll(/\p{Cc}/gu, (sign) => {
    const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')
    return `<${names.get(sign) ?? code}>`
  })
