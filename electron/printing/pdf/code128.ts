import { z } from 'zod'

/** Widths of bars and gaps in turn, a bar first, in the width of the narrowest. */
export type Bars = { readonly widths: readonly number[]; readonly modules: number }

/** The signs that every scanner sends on as they were printed. */
const printable = /^[\x20-\x7e]+$/u
const raw = z.tuple([z.object({ sbs: z.array(z.number()) })])

/** Encodes texts as Code 128; nothing for a text that it has no signs for. The encoder is read when it is needed. */
export const openCode128 = async () => {
  const { default: bwip } = await import('bwip-js/node')
  return (text: string): Bars | undefined => {
    if (!printable.test(text)) return undefined
    const [{ sbs: widths }] = raw.parse(bwip.raw({ bcid: 'code128', text }))
    return { widths, modules: widths.reduce((sum, width) => sum + width, 0) }
  }
}
export type Code128 = Awaited<ReturnType<typeof openCode128>>
