import { readingOf } from '#shared/scales/scale.ts'
import { type Protocol, shownWeight, unitOf } from './protocol.ts'

/**
 * A&D, and whatever speaks like it: `ST,+00001.84  kg`, by indicators `ST,GS,+  1.840kg`; `US` is not stable, `OL` out of
 * range on the side that its sign tells.
 */
export const and: Protocol = {
  ask: 'Q\r\n',
  end: '\r\n',
  read: (said) => {
    const [, status, number = '', unit = ''] =
      /^(ST|US|OL|QT)(?:,(?:GS|NT|TR))?,\s*((?:[+-]\s*)?[\d.]+(?:E[+-]?\d+)?)\s*([a-z]*)$/iu.exec(
        said.trim(),
      ) ?? []
    if (status === undefined) return undefined
    if (status === 'OL') return number.startsWith('-') ? { status: 'under_zero' } : { status: 'overload' }
    const shown = shownWeight(number, unitOf(unit))
    return shown && readingOf(shown, status === 'ST')
  },
}
