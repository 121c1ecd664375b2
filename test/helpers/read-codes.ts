import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { ready } from 'zpl-renderer-js'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const { resolve } = createRequire(import.meta.url)
// It would look for its program on the web.
const { buffer } = new Uint8Array(readFileSync(resolve('zxing-wasm/reader/zxing_reader.wasm')))
prepareZXingModule({ overrides: { wasmBinary: buffer } })

const MILLIMETRES = 25.4
const INCH = 72

type Paper = { readonly width: number; readonly height: number; readonly dpi: number }

/** What a label printer would print, as PNG. Lengths are points. */
export const pictureOf = async (zpl: string, { width, height, dpi }: Paper): Promise<Uint8Array> => {
  const { api } = await ready
  const millimetres = (points: number): number => (points / INCH) * MILLIMETRES
  const dotsPerMillimetre = Math.round(dpi / MILLIMETRES)
  const picture = await api.zplToBase64Async(zpl, millimetres(width), millimetres(height), dotsPerMillimetre)
  return Buffer.from(picture, 'base64')
}

/** What a scanner reads of a picture, each with the kind of its code before it: `Code128: T1`. */
export const codesIn = async (picture: Uint8Array): Promise<readonly string[]> => {
  const read = await readBarcodes(picture, {
    formats: ['Code128', 'DataMatrix', 'QRCode'],
    textMode: 'Plain',
  })
  return read.map(({ symbology, text }) => `${symbology}: ${text}`).toSorted()
}
