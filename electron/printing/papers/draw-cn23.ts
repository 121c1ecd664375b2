import { countryName, formatMoney } from '#shared/format/format.ts'
import { type Goods, goodsIn, goodsTotals, kilogramsOf, valueOfGoods } from '#shared/papers/goods.ts'
import { tradeParty, type TradeRole } from '#shared/papers/trade-parties.ts'
import { streetLines, townLine } from '#shared/shipments/address-lines.ts'
import { personName } from '#shared/shipments/person-name.ts'
import type { Shipment, StoredContents } from '#shared/shipments/shipment.ts'
import { drawCode } from '../draw-code.ts'
import { type PrintedColumn, drawWholeTable, type PrintedTable } from '../draw-table.ts'
import { body, numeric, small } from '../look.ts'
import type { Canvas } from '../pdf/canvas.ts'
import type { OpenPdf } from '../pdf/open-pdf.ts'
import type { PrintTexts } from '../print-texts.ts'
import { drawField, drawFrame } from './draw-field.ts'
import type { PaperContent } from './paper-content.ts'
import {
  DECLARATION,
  DECLARATION_FR,
  drawCategories,
  itemNumberOf,
  MAY_BE_OPENED,
  OPERATOR,
  SIGNATURE,
  signedBy,
  weightText,
} from './upu-form.ts'

/** A5, lying. */
const PAPER = { width: 595.28, height: 419.53 } as const
const LEFT = 17
const WIDTH = 561
/** Where the right half begins, and how wide it is. */
const RIGHT = { x: LEFT + 340, width: WIDTH - 340 } as const
const TOP = 15
const PARTIES = 36
const PARTY = { height: 48, row: 9.5, caption: 86 } as const
const TABLE = PARTIES + 2 * PARTY.height + 2
const TOTALS = 22
const END = 120

const CERTIFIED =
  'I certify that the particulars given in this customs declaration are correct and that this item does not contain any dangerous article or articles prohibited by legislation or by postal or customs regulations.'

type Form = {
  readonly shipment: Shipment
  readonly texts: PrintTexts
  readonly outer: StoredContents
  readonly goods: readonly Goods[]
}

/**
 * Draws a CN23 for each package of a shipment: the customs declaration that the Universal Postal Union prescribes for
 * parcels, of its size and with its numbered fields in their order (UPU, Convention Regulations, form CN 23). Goods that
 * one sheet has no room for go on on further ones.
 */
export const drawCn23 = async (
  openPdf: OpenPdf,
  { shipment, texts, created }: PaperContent,
): Promise<Uint8Array> => {
  const title = `CN 23 ${shipment.custom_reference ?? shipment.reference}`
  const pdf = await openPdf({ title, created, locale: texts.locale, size: PAPER })
  for (const [index, outer] of shipment.contents.entries()) {
    const goods = goodsIn(outer, index)
    await drawWholeTable(pdf, tableOf({ shipment, texts, outer, goods }), goods)
  }
  return pdf.end()
}

const tableOf = (form: Form): PrintedTable<Goods> => ({
  texts: form.texts,
  left: LEFT + 3,
  width: WIDTH - 6,
  bottom: 394,
  foot: 396,
  columns: columnsFor(form.texts),
  headHeight: 26,
  headStyle: { ...small, size: 6 },
  rowHeight: 16,
  padding: { top: 2, all: 3 },
  ruleThickness: 0.3,
  tops: { first: TABLE, other: TABLE },
  // Each sheet says whose it is: they come apart.
  drawHead: (canvas) => drawHead(canvas, form),
  totalsHeight: TOTALS + END,
  drawTotals: (canvas, y) => {
    drawTotals(canvas, form, y)
    drawEnd(canvas, form, y + TOTALS)
  },
})

const drawHead = (canvas: Canvas, { shipment, texts, outer }: Form): void => {
  const { allocation, addresses } = shipment
  drawFrame(canvas, { x: LEFT, y: TOP - 2, width: WIDTH, height: 381 })
  canvas.write(DECLARATION, { x: LEFT + 3, y: TOP, width: 140, height: 12 }, { size: 10, weight: 'strong' })
  canvas.write(DECLARATION_FR, { x: LEFT + 3, y: TOP + 12, width: 140, height: 8 }, { size: 6.5 })
  const operator = { name: OPERATOR, value: allocation?.carrier.name ?? '' }
  drawField(canvas, operator, { x: LEFT + 150, y: TOP + 1, width: 180, height: 18 })
  canvas.write(MAY_BE_OPENED, { ...RIGHT, y: TOP + 2, width: 140, height: 16 }, { ...small, size: 6 })
  const name = { x: RIGHT.x + 145, width: RIGHT.width - 148, y: TOP, height: 18 }
  canvas.write('CN 23', name, { size: 15, weight: 'strong', align: 'right' })
  canvas.rule({ x: LEFT, y: PARTIES - 1, width: WIDTH }, 0.5)
  for (const [index, role] of (['sender', 'consignee'] as const).entries()) {
    const y = PARTIES + index * PARTY.height
    drawParty(canvas, { title: partyTitles[role], rows: rowsOf(addresses, role, texts) }, y)
    canvas.rule({ x: LEFT, y: y + PARTY.height - 0.5, width: WIDTH }, 0.5)
  }
  drawReferences(canvas, { shipment, outer })
}

/** By what the post and the customs offices on both sides know the package. */
const drawReferences = (canvas: Canvas, { shipment, outer }: Pick<Form, 'shipment' | 'outer'>): void => {
  const customs = shipment.customs_documentation
  const fields = [
    [
      'Sender’s customs reference / Référence en douane de l’expéditeur',
      [customs?.shippers_customs_reference, customs?.eori_number],
      { y: PARTIES + 1, height: 16 },
    ],
    [
      'Importer’s reference (tax code, VAT No.) / Référence de l’importateur',
      [
        customs?.importers_tax_code ?? customs?.receivers_tax_code,
        customs?.importers_vat_number ?? customs?.receivers_vat_number,
      ],
      { y: PARTIES + PARTY.height + 1, height: 20 },
    ],
    [
      'Importer’s telephone, fax, e-mail / N° de téléphone, fax, e-mail',
      [customs?.importers_telephone, customs?.importers_fax, customs?.importers_email],
      { y: PARTIES + PARTY.height + 24, height: 20 },
    ],
  ] as const
  const right = { ...RIGHT, width: RIGHT.width - 3 }
  for (const [name, values, place] of fields)
    drawField(canvas, { name, value: values.filter(Boolean).join(' · ') }, { ...right, ...place })
  const number = itemNumberOf(shipment, outer.reference)
  if (number !== undefined) drawCode(canvas, { text: number }, { ...right, y: PARTIES + 20, height: 27 })
}

const partyTitles = { sender: 'From / De', consignee: 'To / À' } as const

type Row = readonly [name: string, value: string | undefined]

const rowsOf = (addresses: Shipment['addresses'], role: TradeRole, texts: PrintTexts): readonly Row[] => {
  const address = tradeParty(addresses, role)?.address
  if (!address) return []
  const { contact, company_name: company } = address
  const { mobile, landline } = contact?.contact_details ?? {}
  const country = countryName(address.country_iso_code, texts.locale).toUpperCase()
  return [
    ['Name / Nom', contact && personName(contact)],
    ['Business / Entreprise', company],
    ['Street / Rue', streetLines(address).join(', ')],
    ['City, postcode / Ville, code', townLine(address)],
    ['Country, telephone / Pays, tél.', [country, mobile ?? landline].filter(Boolean).join(' · ')],
  ]
}

const drawParty = (
  canvas: Canvas,
  { title, rows }: { readonly title: string; readonly rows: readonly Row[] },
  y: number,
): void => {
  canvas.write(title, { x: LEFT + 3, y: y + 2, width: 34, height: 9 }, { size: 7.5, weight: 'strong' })
  for (const [index, [name, value = '']] of rows.entries()) {
    const line = { y: y + 0.5 + index * PARTY.row, height: PARTY.row - 1 }
    canvas.write(name, { x: LEFT + 40, width: PARTY.caption - 4, ...line }, { ...small, size: 5.5 })
    canvas.write(
      value,
      { x: LEFT + 40 + PARTY.caption, width: 330 - 40 - PARTY.caption, ...line },
      { size: 7.5 },
    )
  }
}

const columnsFor = ({ number, locale }: PrintTexts): readonly PrintedColumn<Goods>[] => [
  {
    head: 'Detailed description of contents (1)\nDescription détaillée du contenu',
    width: 205,
    textOf: ({ item }) => item.description ?? '',
  },
  {
    head: 'Quantity (2)\nQuantité',
    width: 54,
    textOf: ({ item, quantity }) => [number(quantity), item.unit].filter(Boolean).join(' '),
    style: numeric,
  },
  {
    head: 'Net weight (3)\nPoids net',
    width: 58,
    textOf: ({ item, quantity }) => weightText(kilogramsOf(item, quantity), { locale }),
    style: numeric,
  },
  {
    head: 'Value (5)\nValeur',
    width: 68,
    gap: 12,
    textOf: (goods) => formatMoney(valueOfGoods(goods), locale),
    style: numeric,
  },
  {
    head: 'HS tariff number (7)\nN° tarifaire du SH',
    width: 80,
    textOf: ({ item }) => item.harmonisation_code ?? '',
  },
  {
    head: 'Country of origin (8)\nPays d’origine',
    width: 90,
    gap: 0,
    textOf: ({ item }) => countryName(item.country_of_origin ?? '', locale),
  },
]

const drawTotals = (canvas: Canvas, { outer, goods, texts }: Form, y: number): void => {
  const { values } = goodsTotals(goods)
  const fields = [
    [
      'Total gross weight (4) / Poids brut total',
      weightText(kilogramsOf(outer, outer.quantity), texts),
      130,
      190,
    ],
    [
      'Total value (6) / Valeur totale',
      values.map((value) => formatMoney(value, texts.locale)).join(' + '),
      326,
      110,
    ],
    ['Postal charges, fees (9) / Frais de port, frais', '', 442, 116],
  ] as const
  for (const [name, value, left, width] of fields) {
    const box = { x: LEFT + left, y: y + 2, width, height: TOTALS - 4 }
    drawField(canvas, { name, value }, { ...box, style: { ...body, weight: 'strong' } })
  }
  canvas.rule({ x: LEFT, y: y + TOTALS - 0.5, width: WIDTH }, 0.5)
}

const drawEnd = (canvas: Canvas, { shipment, texts }: Form, y: number): void => {
  const customs = shipment.customs_documentation
  const left = { x: LEFT + 3, width: 330 }
  canvas.write(
    'Category of item (10) / Catégorie de l’envoi',
    { ...left, y: y + 2, height: 8 },
    { ...small, size: 6 },
  )
  drawCategories(canvas, shipment, { ...left, y: y + 11, columns: 3, rowHeight: 15 })
  drawField(
    canvas,
    { name: 'Comments (11) / Observations', value: customs?.cn23_comments ?? '' },
    { ...left, y: y + 44, height: 42 },
  )
  const attached = [
    ['Licence (12)', customs?.attached_licence_references],
    ['Certificate (13) / Certificat', customs?.attached_certificate_references],
    ['Invoice (14) / Facture', [customs?.invoice_number, ...(customs?.attached_invoice_references ?? [])]],
  ] as const
  for (const [index, [name, references = []]] of attached.entries()) {
    const value = [...new Set(references)].filter(Boolean).join(', ')
    drawField(canvas, { name, value }, { x: left.x + index * 111, y: y + 88, width: 106, height: 30 })
  }
  const right = { ...RIGHT, width: RIGHT.width - 3 }
  drawField(
    canvas,
    {
      name: 'Office of origin, date of posting / Bureau d’origine, date de dépôt',
      value: customs?.office_of_origin ?? '',
    },
    { ...right, y: y + 2, height: 22 },
  )
  canvas.write(CERTIFIED, { ...right, y: y + 28, height: 38 }, { size: 6.5 })
  drawField(
    canvas,
    { name: `${SIGNATURE} (15)`, value: signedBy(shipment, texts) },
    { ...right, y: y + 70, height: 46 },
  )
}
