import { z } from 'zod'
import { getLabelsRequest } from '../labels/label.ts'
import { requiredText } from '../shipments/primitives.ts'
import type { Sentence } from '../texts/sentences.ts'

/** Where printers listen that take what they are sent as it is. */
const USUAL_PORT = 9100

/** A name that a network knows, or an address of it. */
const host = z
  .string()
  .trim()
  .regex(/\S/u, { error: 'required_property_missing', abort: true })
  .max(253, { abort: true })
  .regex(/^(?:[a-z\d][\w.-]*(?<=[a-z\d])|[\da-f.]*:[\da-f:.]*)$/iu, { error: 'invalid_format' })

/** What a system calls a printer; never what a program could take for an option. */
const systemName = z
  .string()
  .regex(/\S/u, { error: 'required_property_missing', abort: true })
  .max(255)
  .regex(/^[^-\p{Cc}][^\p{Cc}]*$/u, { error: 'invalid_format' })

/** How what is printed reaches a printer: over the network, as files for a print server, or by the system's own printing. */
export const printerWay = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('network'),
    host,
    port: z.int().min(1).max(65_535).default(USUAL_PORT),
  }),
  z.strictObject({ kind: z.literal('folder'), folder: z.string().min(1).max(4096) }),
  z.strictObject({ kind: z.literal('system'), name: systemName }),
])
export type PrinterWay = z.output<typeof printerWay>

const { format, dpi, size } = getLabelsRequest.shape
const ofAnyPaper = { name: requiredText(50), way: printerWay }
const labelPrinterSettings = z.strictObject({
  ...ofAnyPaper,
  paper: z.literal('labels'),
  /** What it understands, and on what. */
  format: format.unwrap(),
  dpi,
  size,
})
/** Of sheets such as A4. It takes PDF, whose pages are as large as what is printed. */
const documentPrinterSettings = z.strictObject({ ...ofAnyPaper, paper: z.literal('documents') })

/** A printer as the person sets it up, by what lies in it. */
export const printerSettings = z.discriminatedUnion('paper', [labelPrinterSettings, documentPrinterSettings])
export type PrinterSettings = z.output<typeof printerSettings>
export type PrinterPaper = PrinterSettings['paper']

const printer = z.int().min(1)
const number = { printer: printer.exactOptional() }
/** Without a number it is a new one. */
export const savePrinterRequest = z.discriminatedUnion('paper', [
  labelPrinterSettings.extend(number),
  documentPrinterSettings.extend(number),
])
export type SavePrinterRequest = z.output<typeof savePrinterRequest>
export const printerByNumber = z.strictObject({ printer })

export type Printer = PrinterSettings & {
  readonly printer: number
  /** Whether what is to be printed waits until the person lets it go on. */
  readonly is_paused: boolean
}
export type LabelPrinter = Extract<Printer, { readonly paper: 'labels' }>
/** By name. */
export type Printers = { readonly items: readonly Printer[] }

/** Whether a printer took a sheet that was only made to see whether it does, and if not, why, in English and as code and values. */
export type PrinterTest = {
  readonly printed: boolean
  readonly failure?: string
  readonly sentences?: readonly Sentence[]
}
