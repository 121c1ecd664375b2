import type { Sentence } from '#shared/texts/sentences.ts'

/** What changes the printer itself, halts it or makes it answer. */
const settingCommand = new RegExp(
  String.raw`\^(?:C[CDT]|H[A-Z]|J[BHIJTW]|JU(?!S)|K[A-Z]|M[ACI]|N[A-Z]|P[FHP]|S[CILOPQRSTXZ]|TO|W[A-Z]|XS|ZZ)|~(?!D[BEGSTUY]|SD|TA|JS)[A-Z]{2}`,
  'iu',
)
/** What design programs begin their files with: the signs of commands as they are in every printer. */
const usualSigns = /(?:^CT~)?[\^~]C(?:C\^|D,|T~)/gimu
/** What puts something onto the label. */
const printing = /\^(?:FD|FV|G[A-Z]|XG|IM|IL|XF)/iu
/** A format that is only kept in the printer, for later. */
const keeping = /\^DF/iu
/** Bytes that may be anything, as many as are said first. */
const binary = /\^GF[BC],(\d{1,8}),\d*,\d*,/giu

/** Whether a file means to be in the language of label printers. */
export const isZpl = (file: string): boolean =>
  /^[^\x21-\x7e]*(?:[\^~][A-Z]|CT~)/iu.test(file) && /\^XA/iu.test(file)

/**
 * What stands against ZPL as a label (Zebra, "ZPL II Programming Guide"): it prints exactly one, and changes nothing that the next
 * label is printed with.
 * @param file a letter for each byte
 */
export const inspectZpl = (file: string): Sentence | undefined => {
  const text = withoutBinary(file).replaceAll(usualSigns, '')
  const [setting] = settingCommand.exec(text) ?? []
  if (setting !== undefined) return { key: 'carrier_label_sets', values: { command: setting } }
  const formats = text.split(/\^XA/iu).slice(1)
  if (formats.some((format) => !/\^XZ/iu.test(format))) return { key: 'carrier_label_cut_off' }
  const labels = formats.filter((format) => printing.test(format) && !keeping.test(format))
  if (labels.length === 0) return { key: 'carrier_label_blank' }
  const copies = [...text.matchAll(/\^PQ(\d+)/giu)].some(([, count]) => Number(count) > 1)
  return labels.length > 1 || copies ? { key: 'carrier_label_several' } : undefined
}

const withoutBinary = (file: string): string => {
  let kept = ''
  let at = 0
  for (const match of file.matchAll(binary)) {
    if (match.index < at) continue
    const start = match.index + match[0].length
    kept += file.slice(at, start)
    at = start + Number(match[1])
  }
  return kept + file.slice(at)
}
