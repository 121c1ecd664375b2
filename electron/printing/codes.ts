import { z } from 'zod'

/** A text as bars: widths of bars and gaps in turn, a bar first, in the width of the narrowest. */
export type Bars = {
  readonly text: string
  readonly widths: readonly number[]
  readonly modules: number
}
/** A text as a square of squares, row by row; one is black. */
export type Matrix = { readonly text: string; readonly side: number; readonly squares: readonly number[] }

/** How many of the narrowest bars have to stay empty before and after. */
export const QUIET_MODULES = 10
/** The narrowest bar that scanners read, in points: two dots of a printer with 300 to the inch, 0.17 mm. */
export const LEAST_MODULE = 0.47

/** The signs that every scanner sends on as they were printed. */
const printable = /^[\x20-\x7e]+$/u
const rawBars = z.tuple([z.object({ sbs: z.array(z.number()) })])
const rawMatrix = z.tuple([z.object({ pixx: z.number(), pixs: z.array(z.number()) })])

/** Whether a scanner reads a text as it is, of whatever code. */
export const isScannable = (text: string): boolean => printable.test(text)

/** Encodes texts for scanners. The encoder is read when it is needed. */
export const openCodes = async () => {
  const { default: bwip } = await import('bwip-js/node')
  const barsOf = (bcid: string, text: string): Bars => {
    const [{ sbs: widths }] = rawBars.parse(bwip.raw({ bcid, text }))
    return { text, widths, modules: widths.reduce((sum, width) => sum + width, 0) }
  }
  const matrixOf = (bcid: string, text: string): Matrix => {
    const [{ pixx: side, pixs: squares }] = rawMatrix.parse(bwip.raw({ bcid, text }))
    return { text, side, squares }
  }
  return {
    /** As GS1-128, from identifiers in parentheses. @throws where they are none of GS1's */
    gs1Bars: (text: string): Bars => barsOf('gs1-128', text),
    /** As Data Matrix of GS1, likewise. @throws where they are none of GS1's */
    gs1Matrix: (text: string): Matrix => matrixOf('gs1datamatrix', text),
    qrCode: (text: string): Matrix => matrixOf('qrcode', text),
    /** As Code 128; nothing for a text that it has no signs for. */
    code128: (text: string): Bars | undefined => {
      if (!isScannable(text)) return undefined
      return barsOf('code128', text)
    },
    /** As Data Matrix; nothing for a text that not every scanner would send on. */
    dataMatrix: (text: string): Matrix | undefined => {
      if (!isScannable(text)) return undefined
      return matrixOf('datamatrix', text)
    },
  }
}
export type Codes = Awaited<ReturnType<typeof openCodes>>
