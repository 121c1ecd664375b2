import type { Label } from '#electron/printing/label/label.ts'

/** A label as most are. */
export const aLabel: Label = {
  reference: 'sp_01795903990000000000000000041821',
  contentsReference: 'sc_01795903990000000000000000041822',
  customReference: 'ORD-29991',
  carrier: 'Example Parcel',
  service: 'DNQ 72H Express International',
  sender: { name: 'Northgate Europa GmbH', address: 'Torgauer Str. 231, 04347 Leipzig, DE' },
  recipient: {
    name: 'Ophelia Montgomery-Whitfield',
    company: '',
    street: ['1500 4th Avenue, Suite 1200'],
    town: 'Seattle WA 98101',
    country: 'UNITED STATES',
    telephone: '+1 206 555 0142',
  },
  route: 'US-981',
  postalCode: '98101',
  piece: { number: 2, of: 3 },
  weight: { value: 4.1, unit: 'kg' },
  date: '2026-11-28T10:00:00Z',
  trackingReference: 'DNQ0048202783017',
  properties: ['FRAGILE: this side up', 'Signature: not needed'],
}
/** The same for somebody else. */
export const aLabelTo = (recipient: Partial<Label['recipient']>): Label => ({
  ...aLabel,
  recipient: { ...aLabel.recipient, ...recipient },
})
const long = (text: string, length: number): string => text.repeat(length).slice(0, length)

/** Labels whose texts are hard to set, by what is hard about them. */
export const sampleLabels: Readonly<Record<string, Label>> = {
  'in Latin letters': aLabel,
  'in Arabic': aLabelTo({
    name: 'أوفيليا مونتغمري',
    company: 'شركة الشحن السريع',
    street: ['شارع الملك فهد ١٢', 'حي العليا'],
    town: 'الرياض 11564',
  }),
  'in Chinese': aLabelTo({
    name: '王小明',
    company: '上海贸易有限公司',
    street: ['南京东路100号'],
    town: '上海市 200001',
  }),
  'with everything as long as it may be': {
    ...aLabelTo({
      name: long('Wolfeschlegelsteinhausenbergerdorff ', 160),
      company: long('Gesellschaft für Verpackung ', 100),
      street: Array.from({ length: 4 }, () => long('Bürgermeister-Dr.-Müller-Straße ', 50)),
      town: long('Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch ', 120),
      country: 'UNITED KINGDOM OF GREAT BRITAIN AND NORTHERN IRELAND',
    }),
    customReference: long('ORD', 50),
    carrier: long('Carrier ', 100),
    service: long('Service ', 100),
    properties: Array.from({ length: 20 }, (_, index) => `Key ${index}: ${long('value ', 500)}`),
    piece: { number: 40, of: 40 },
  },
}
