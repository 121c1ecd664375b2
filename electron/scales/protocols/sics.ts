import { readingOf } from '#shared/scales/scale.ts'
import { type Protocol, shownWeight, unitOf } from './protocol.ts'

/**
 * Mettler Toledo's Standard Interface Command Set: `S S      1.840 kg`, where the second letter tells whether the weight
 * is stable (`S`) or not (`D`); `S +` is too much, `S -` too little, and `S I` that there is none just now.
 */
export const sics: Protocol = {
  ask: 'SI\r\n',
  end: '\r\n',
  read: (said) => {
    const [, status, weight] = /^S ([SDI+-])(?:\s+(\S.*))?$/u.exec(said.trim()) ?? []
    if (status === '+') return { status: 'overload' }
    if (status === '-') return { status: 'under_zero' }
    if (status === 'I') return { status: 'unstable' }
    const [, number = '', unit = ''] = /^(.*\d)\s*([a-z]+)$/iu.exec(weight ?? '') ?? []
    const shown = shownWeight(number, unitOf(unit))
    return shown && readingOf(shown, status === 'S')
  },
}
