import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readScan, scanCandidates, scanMeanings } from '#shared/scan/read-scan.ts'
import type { CheckOfForm, ScanForm } from '#shared/scan/scan-form.ts'

const GS = '\u001d'

type Row = readonly [what: string, scan: string, number: string, form: ScanForm, check: CheckOfForm]

const labels: readonly Row[] = [
  ['USPS, five digits of ZIP', '420021089405803699300124287899', '9405803699300124287899', 'usps', 'right'],
  [
    'USPS, nine digits of ZIP',
    '4201002334249200190132607600833457',
    '9200190132607600833457',
    'usps',
    'right',
  ],
  ['USPS, with FNC1', `42002108${GS}9405803699300124287899`, '9405803699300124287899', 'usps', 'right'],
  [
    'USPS, with FNC1 and kind of code',
    `]C142002108${GS}9405803699300124287899`,
    '9405803699300124287899',
    'usps',
    'right',
  ],
  [
    'USPS, with FNC1 that is spelled',
    '42002108<GS>9405803699300124287899',
    '9405803699300124287899',
    'usps',
    'right',
  ],
  [
    'USPS, with FNC1 as a caret',
    '42002108^]9405803699300124287899',
    '9405803699300124287899',
    'usps',
    'right',
  ],
  ['USPS, of 26 digits', '4201002392748931507708513018050063', '92748931507708513018050063', 'usps', 'right'],
  ['USPS, without who has given it', '9405803699300124287899', '05803699300124287899', 'usps', 'right'],
  [
    'USPS, with a wrong check digit',
    '420021089400110200881234567890',
    '9400110200881234567890',
    'usps',
    'wrong',
  ],
  ['FedEx Express, 34 digits', '1071804952390002087800925989385163', '925989385163', 'fedex', 'right'],
  ['FedEx Ground, 34 digits', '9622001900000000000000776632517510', '776632517510', 'fedex', 'right'],
  [
    'FedEx Ground, 34 digits, other account',
    '9632001560123456789900794808390594',
    '794808390594',
    'fedex',
    'right',
  ],
  ['FedEx Express, 32 digits', '10010219000000009865787888550430', '986578788855', 'fedex', 'right'],
  ['FedEx Ground, 22 digits', '9611020987654312345672', '987654312345672', 'fedex', 'right'],
  ['FedEx, one digit off', '1071804952390002087800925989385164', '925989385164', 'fedex', 'wrong'],
  ['UPS', '1Z999AA10123456784', '1Z999AA10123456784', 'ups', 'right'],
  ['UPS, in small letters and groups', '1z 999 aa1 01 2345 6784', '1Z999AA10123456784', 'ups', 'right'],
  ['UPS, with kind of code', ']C01Z5R89390357567127', '1Z5R89390357567127', 'ups', 'right'],
  ['UPS, one digit off', '1Z999AA10123456785', '1Z999AA10123456785', 'ups', 'wrong'],
  [
    'UPS, the code with a circle',
    `[)>\u001e01${GS}96021080000${GS}840${GS}003${GS}1Z56784126${GS}UPSN${GS}5R8939${GS}${GS}1/1`,
    '1Z5R89390356784126',
    'ups',
    'right',
  ],
  ['DPD', '%008182709980000020033350276', '09980000020033', 'dpd', 'none'],
  ['DPD, as it is printed', '008182709980000020033350276C', '09980000020033', 'dpd', 'right'],
  ['DPD, with a long postcode', '%000RG12JX01234567890123101826', '01234567890123', 'dpd', 'none'],
  ['DPD, with a wrong check character', '008182709980000020033350276A', '09980000020033', 'dpd', 'wrong'],
  ['SSCC, as it is printed', '(00)340123450000000017', '340123450000000017', 'sscc', 'right'],
  ['SSCC', '00340123450000000017', '340123450000000017', 'sscc', 'right'],
  ['SSCC, with kind of code', ']C100340123450000000017', '340123450000000017', 'sscc', 'right'],
  ['SSCC, one digit off', '00340123450000000018', '340123450000000018', 'sscc', 'wrong'],
  ['SSCC, without 00', '340123450000000017', '00340123450000000017', 'sscc', 'right'],
  ['S10', 'RB 123 456 785 GB', 'RB123456785GB', 's10', 'right'],
  [
    'S10, in the address of a page',
    'https://track.example/t?id=RB123456785GB',
    'RB123456785GB',
    's10',
    'right',
  ],
  ['S10, one digit off', 'RB123456784GB', 'RB123456784GB', 's10', 'wrong'],
  ['DHL', 'JJD014600001234567890', 'JD014600001234567890', 'dhl', 'none'],
  ['DHL, as it is printed', 'JD01 4600 0012 3456 7890', 'JJD014600001234567890', 'dhl', 'none'],
  ['DHL Express, a piece', 'JVGL0999999990', 'VGL0999999990', 'dhl', 'none'],
  ['GS1: an order', `]C1400ORD-7${GS}0104012345123456`, 'ORD-7', 'gs1', 'none'],
  ['GS1: goods in a square code', ']d2010401234512345621A7', '04012345123456', 'gs1', 'right'],
  ['GS1: goods as they are printed', '(01)04012345123456(21)A7', '04012345123456', 'gs1', 'right'],
  [
    'GS1: a container in the address of a page',
    'https://id.gs1.org/00/340123450000000017',
    '340123450000000017',
    'sscc',
    'right',
  ],
]

describe('a scan of a carrier’s label', () => {
  it.each(labels)('has the number in it: %s', (_, scan, number, form, check) => {
    const { candidates, forms } = readScan(scan)
    expect(candidates).toContain(number)
    expect(forms).toContainEqual({ form, text: number, check })
  })

  it.each([
    ['an order', 'ORD-1'],
    ['a reference of a shipment', 'sp_00013424556112233445566778899001'],
    ['a telephone number', '+44 20 7946 0000'],
    ['digits that begin as those of USPS', '42002108940580369930012428789'],
    ['22 digits that are nobody’s', '1000000000000000000000'],
    ['a container with another digit in the check, without 00', '340123450000000018'],
    ['a UPS number that is too short', '1Z999AA1012345678'],
    ['a post number of eight digits', 'RB12345678GB'],
    ['a DPD number without its country', '%0081827099800000200333502'],
    ['FedEx with a letter in it', '10718049523900020878009259893851A3'],
    ['an address of a page without a number', 'https://example.com/returns'],
  ])('is nothing but itself where it is %s', (_, scan) => {
    expect(readScan(scan)).toMatchObject({ forms: [], candidates: [scan] })
  })

  it.each([
    ['a serial number', '(01)04012345123456(21)1001', '1001'],
    ['a serial number in a square code', ']d20104012345123456211001', '1001'],
    ['the maker’s own number', '(01)04012345123456(240)1001', '1001'],
    ['the customer’s own number', `]C12411001${GS}0104012345123456`, '1001'],
    ['a short code between companies', '(01)04012345123456(90)1001', '1001'],
    ['that code with what it is', '(01)04012345123456(90)1001', '901001'],
    ['a short code of a company', ']C1911001', '1001'],
    ['a code of a company of seven characters', '(99)ORD1001', 'ORD1001'],
  ])('of GS1 is not what it has for %s', (_, scan, value) => {
    expect(scanCandidates(scan)).not.toContain(value)
  })

  it('of GS1 is what a company has put in, where that is long enough for a number of its own', () => {
    expect(scanCandidates('(91)ORD-1001')).toContain('ORD-1001')
  })

  it.each([
    [`\u0002ORD-1\u0003`, undefined],
    [']C0ORD-1', ']C0'],
    [']Q1ORD-1\r\n', ']Q1'],
    [`${GS}ORD-1`, undefined],
    ['\u0002]A0ORD-1\u0003\r', ']A0'],
  ])('is found without what the scanner puts around it: %j', (scan, symbology) => {
    const read = readScan(scan)
    expect(read.text).toBe('ORD-1')
    expect(read.symbology).toBe(symbology)
    expect(read.candidates[0]).toBe('ORD-1')
  })

  it('is found by what stands between the stars of Code 39', () => {
    expect(scanCandidates('*ORD-1*')).toEqual(['*ORD-1*', 'ORD-1'])
  })

  it('is found where the keyboard has changed Y and Z in a carrier’s number, and in nothing else', () => {
    expect(readScan('1Y999AA10123456784')).toMatchObject({
      candidates: ['1Y999AA10123456784', '1Z999AA10123456784'],
      swapped: '1Z999AA10123456784',
    })
    expect(scanCandidates('RY123456785GB')).not.toContain('RZ123456785GB')
    expect(scanCandidates('ORD-Y100')).toEqual(['ORD-Y100'])
  })

  it('has the surest number first', () => {
    // Either four digits more of the ZIP code, or a number of 26 digits.
    expect(scanCandidates('4201002392748931507708513018050063')[1]).toBe('92748931507708513018050063')
  })

  it('means its readings first, then what is inside of each', () => {
    expect(scanMeanings(['00340123450000000017', 'ORD-1'])).toEqual([
      ['00340123450000000017', 'ORD-1'],
      ['340123450000000017'],
      ['(00)340123450000000017'],
    ])
    expect(scanMeanings([])).toEqual([])
  })

  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        '420',
        '9400',
        '(00)',
        '%',
        ']C1',
        GS,
        '1Z',
        'JJD',
        '96',
        '\u0002',
        '^]',
        'https://',
        '*',
        'Z',
        '(01)',
      ),
      fc.stringMatching(/^\d{1,30}$/u),
      fc.string(),
    ),
    { maxLength: 12 },
  )

  it('of any text is found by itself, first or last, and by few others', () => {
    fc.assert(
      fc.property(pieces, (some) => {
        const scan = some.join('')
        const candidates = scanCandidates(scan)
        expect(candidates.length).toBeLessThanOrEqual(10)
        expect(new Set(candidates).size).toBe(candidates.length)
        const itself = scan.trim() === '' ? scan : scan.trim()
        if (itself !== '') expect([candidates[0], candidates.at(-1)]).toContain(itself)
      }),
      { numRuns: 500 },
    )
  })

  it('of ten thousand characters is itself, at once', () => {
    for (const piece of ['0', '1Z', '%0', '(00)', GS, ']C1', 'https://a/', ' ', '^]', '*y'])
      expect(scanCandidates(piece.repeat(10_000 / piece.length))).toHaveLength(1)
  })
})
