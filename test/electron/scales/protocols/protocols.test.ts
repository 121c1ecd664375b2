import { describe, expect, it } from 'vitest'
import { createHearing, protocols } from '#electron/scales/protocols/index.ts'
import { readUsbReport } from '#electron/scales/protocols/usb-report.ts'
import type { ScaleProtocol, ScaleReading } from '#shared/scales/scale.ts'

const STX = '\u0002'
const ETX = '\u0003'

/** Short words for a reading: `1840 kg`, `~1840 kg` while it moves. */
const short = (reading: ScaleReading | undefined): string => {
  if (reading === undefined) return 'nothing'
  if (reading.status !== 'stable' && reading.status !== 'unstable') return reading.status
  const mark = reading.status === 'stable' ? '' : '~'
  return reading.grams === undefined ? `${mark}?` : `${mark}${reading.grams} ${reading.unit}`
}

const heardBy = (name: ScaleProtocol, bytes: Uint8Array, piece = bytes.length): readonly string[] => {
  const heard: string[] = []
  const protocol = protocols[name]
  const hear = createHearing(protocol, (said) => {
    const reading = protocol.read(said, 'kg')
    if (reading) heard.push(short(reading))
  })
  for (let at = 0; at < bytes.length; at += piece) hear(bytes.subarray(at, at + piece))
  return heard
}

const told: readonly (readonly [ScaleProtocol, string, readonly string[]])[] = [
  ['sics', 'S S      1.840 kg\r\n', ['1840 kg']],
  ['sics', 'S D      1.921 kg\r\n', ['~1921 kg']],
  ['sics', 'S S       1840 g\r\nS S      4.055 lb\r\nS S     64.90 oz\r\n', ['1840 g', '1839 lb', '1840 oz']],
  ['sics', 'S S     -0.002 kg\r\n', ['under_zero']],
  ['sics', 'S S      0.000 kg\r\n', ['0 kg']],
  ['sics', 'S +\r\nS -\r\nS I\r\nES\r\nI4 A "0123456789"\r\n', ['overload', 'under_zero', '~?']],
  ['sics', 'S S      1.840 ct\r\n', []],
  ['mt8217', `${STX}001.84\r`, ['1840 kg']],
  ['mt8217', `${STX} 01.84N\r`, ['1840 kg']],
  [
    'mt8217',
    `${STX}?\u0001\r${STX}?\u0002\r${STX}?\u0004\r${STX}?\u0010\r`,
    ['~?', 'overload', 'under_zero'],
  ],
  ['mt8217', `half of one${STX}000.00\r`, ['0 kg']],
  ['nci', `\n001.84KG\r\nS00\r${ETX}`, ['1840 kg']],
  ['nci', `\n004.05LB\r\n00\r${ETX}`, ['1837 lb']],
  ['nci', `\n001.90KG\r\nS10\r${ETX}\n000.00KG\r\nS20\r${ETX}`, ['~1900 kg', '0 kg']],
  ['nci', `\n04lb 02.5oz\r\n00\r${ETX}`, ['1885 oz']],
  ['nci', `\nS01\r${ETX}\nS02\r${ETX}\n?\r${ETX}`, ['under_zero', 'overload']],
  // Kilograms to three decimals: the point is 5 (101), the unit bit 4 of the second byte; bit 5 is always set.
  ['toledo', `${STX}\u0025\u0030\u0020  1840     0\r`, ['1840 kg']],
  ['toledo', `${STX}\u0025\u0038\u0020  1921     0\rX`, ['~1921 kg']],
  [
    'toledo',
    `${STX}\u0024\u0020\u0020   405     0\r\u007F${STX}\u0025\u0030\u0020     0     0\r`,
    ['1837 lb', '0 kg'],
  ],
  ['toledo', `${STX}\u0022\u0020\u0021  1840     0\r`, ['1840 g']],
  [
    'toledo',
    `${STX}\u0025\u0032\u0020     2     0\r${STX}\u0025\u0034\u0020999999     0\r`,
    ['under_zero', 'overload'],
  ],
  ['toledo', `2     0\r`, []],
  ['and', 'ST,+00001.84  kg\r\n', ['1840 kg']],
  ['and', 'US,+00001.92  kg\r\nST,GS,+  1.840kg\r\nST,NT,+   1840 g\r\n', ['~1920 kg', '1840 kg', '1840 g']],
  [
    'and',
    'ST,-00000.02  kg\r\nOL,+9999999E+19\r\nOL,-9999999E+19\r\n',
    ['under_zero', 'overload', 'under_zero'],
  ],
  ['and', 'ST,+00004.05  lb\r\nQT,+00000012  PC\r\n', ['1837 lb']],
  ['plain', '  1.840 kg\r\n', ['1840 kg']],
  ['plain', '     1.921 kg ?\r\n  1840 g\r\n  4.05 lbs\r\n', ['~1921 kg', '1840 g', '1837 lb']],
  [
    'plain',
    '  -0.002 kg\r\n  1.840 kg  G\r\n------\r\nErr8.3\r\n_______\r\n',
    ['under_zero', '1840 kg', 'overload', 'overload', 'under_zero'],
  ],
  ['plain', 'Date: 01/02/26\r\n 12 PCS\r\n1.2.3 kg\r\n. kg\r\n', []],
]

describe('what a scale says', () => {
  it.each(told)('is understood, in %s: %j', (name, said, readings) => {
    expect(heardBy(name, Buffer.from(said, 'latin1'))).toEqual(readings)
  })

  it.each(told)(
    'is the same when it comes in pieces, with parity in its highest bit: %s %j',
    (name, said, readings) => {
      const bytes = Buffer.from(said, 'latin1').map((byte) => byte | 0x80)
      for (const piece of [1, 2, 7]) expect(heardBy(name, bytes, piece)).toEqual(readings)
    },
  )

  it('is forgotten where it never ends, so that nothing fills the memory', () => {
    const noise = Buffer.alloc(100_000, '7')
    expect(heardBy('plain', Buffer.concat([noise, Buffer.from('\r\n  1.840 kg\r\n')]))).toEqual(['1840 kg'])
  })

  it.each([
    ['grams', [3, 4, 2, 0, 0x30, 0x07], '1840 g'],
    ['kilograms to three decimals', [3, 4, 3, 0xfd, 0x30, 0x07], '1840 kg'],
    ['ounces to one decimal', [3, 4, 11, 0xff, 0x89, 0x02], '1840 oz'],
    ['pounds', [3, 4, 12, 0xfe, 0x95, 0x01], '1837 lb'],
    ['hundreds of grams', [3, 4, 2, 2, 18, 0], '1800 g'],
    ['zero', [3, 2, 2, 0, 0, 0], '0 g'],
    ['one that moves', [3, 3, 2, 0, 0x81, 0x07], '~1921 g'],
    ['one under zero', [3, 5, 2, 0, 2, 0], 'under_zero'],
    ['too much', [3, 6, 2, 0, 0, 0], 'overload'],
    ['one that has to be calibrated', [3, 7, 2, 0, 9, 0], 'nothing'],
    ['one that is to be set to zero', [3, 8, 2, 0, 9, 0], 'nothing'],
    ['carats', [3, 4, 4, 0, 9, 0], 'nothing'],
    ['another report', [4, 1, 2, 0, 9, 0], 'nothing'],
    ['half a report', [3, 4, 2], 'nothing'],
    ['none', [], 'nothing'],
  ])('is read from the report of a USB scale: %s', (_what, report, reading) => {
    expect(short(readUsbReport(Uint8Array.from(report)))).toBe(reading)
  })
})
