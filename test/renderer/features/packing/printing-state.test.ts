import { expect, it } from 'vitest'
import { printingOf } from '#features/packing/printing-state.ts'

it.each([
  [{ printed: 0, sheets: 0, is_unsure: false }, 'nothing'],
  [{ printed: 0, sheets: 2, is_unsure: false }, 'waits'],
  [{ printed: 1, sheets: 2, is_unsure: false }, 'some'],
  [{ printed: 2, sheets: 2, is_unsure: false }, 'printed'],
  [{ printed: 1, sheets: 2, is_unsure: true }, 'unsure'],
] as const)('of %o a packer is told: %s', (parcel, told) => {
  expect(printingOf(parcel)).toBe(told)
})
