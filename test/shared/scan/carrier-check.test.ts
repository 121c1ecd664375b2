import { describe, expect, it } from 'vitest'
import { dpdCheckCharacter, expressCheckDigit, upsCheckDigit } from '#shared/scan/carrier-check.ts'

describe('the check digit of a carrier', () => {
  it.each([
    ['UPS', upsCheckDigit, ['5R89390357567127', '879E930346834440', '410E7W0392751591', '8V92A70367203024']],
    ['FedEx', expressCheckDigit, ['986578788855', '477179081230', '799531274483']],
    ['DPD', dpdCheckCharacter, ['008182709980000020033350276C', '008182709980000020045327276N']],
  ])('of %s is the last character of its numbers, and of no near miss', (_, check, numbers) => {
    for (const number of numbers) {
      expect(check(number.slice(0, -1))).toBe(number.slice(-1))
      const other = number.replace(/\d(?=[0-9A-Z]$)/u, (digit) => String((Number(digit) + 1) % 10))
      expect(check(other.slice(0, -1))).not.toBe(other.slice(-1))
    }
  })
})
