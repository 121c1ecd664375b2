import type { ShownWeight } from '#shared/scales/grams.ts'
import { readingOf } from '#shared/scales/scale.ts'
import { type Protocol, shownWeight, unitOf } from './protocol.ts'

/** Bits of the first byte of the status, and of the second. */
const MOTION = 1
const UNDER = 1
const OVER = 2
const OUNCES_IN_POUND = 16

/**
 * NCI, of Avery Weigh-Tronix and many others (SCP-01, SCP-02): the weight with its unit, then two or more bytes of status,
 * before which some write an `S`: `\n001.84KG\r\nS00\r\x03`, in pounds and ounces `\n04lb 02.5oz\r\n00\r\x03`.
 */
export const nci: Protocol = {
  ask: 'W\r',
  end: '\u0003',
  read: (said) => {
    const lines = said.split(/[\r\n]+/u).filter((line) => line.trim() !== '')
    const [, first, second] = /^S?([0-?])([0-?p-\u007F])/u.exec(lines.at(-1) ?? '') ?? []
    if (first === undefined || second === undefined) return undefined
    if (second.charCodeAt(0) & OVER) return { status: 'overload' }
    if (second.charCodeAt(0) & UNDER) return { status: 'under_zero' }
    const shown = lines.length > 1 ? shownOn(lines[0] ?? '') : undefined
    return shown && readingOf(shown, (first.charCodeAt(0) & MOTION) === 0)
  },
}

const shownOn = (line: string): ShownWeight | undefined => {
  const [, pounds, ounces = ''] = /^\s*(\d+)\s*lb\s*([\d.]+)\s*oz$/iu.exec(line) ?? []
  if (pounds !== undefined) {
    const shown = shownWeight(ounces, 'oz')
    return (
      shown && {
        ...shown,
        digits: shown.digits + Number(pounds) * OUNCES_IN_POUND * 10 ** shown.decimals,
      }
    )
  }
  const [, number = '', unit = ''] = /^(.*\d)\s*([a-z]+)$/iu.exec(line.trim()) ?? []
  return shownWeight(number, unitOf(unit))
}
