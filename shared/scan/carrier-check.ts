/*
 * Check digits of carriers that GS1 and the postal union do not know. All take the number without its check digit.
 */

const lettersAndDigits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/**
 * UPS, of what stands behind `1Z`: letters count as 2 to 9, 0, 1 and so on, every second character twice, modulo 10.
 * Source: UPS, Guide to Labeling, "1Z tracking number, check digit".
 */
export const upsCheckDigit = (body: string): string => {
  const sum = Array.from(body, (character, place) => {
    const value = /\d/u.test(character) ? Number(character) : (character.charCodeAt(0) - 3) % 10
    return place % 2 === 0 ? value : 2 * value
  }).reduce((total, value) => total + value, 0)
  return String((10 - (sum % 10)) % 10)
}

const expressWeights = [1, 3, 7]

/**
 * FedEx Express: weights 1, 3 and 7 in turn from the right, modulo 11, of which 10 is 0.
 * Source: FedEx, Bar Code and Label Layout Specification, "Express tracking number".
 */
export const expressCheckDigit = (body: string): string => {
  const sum = Array.from(body)
    .toReversed()
    .reduce((total, digit, place) => total + Number(digit) * (expressWeights[place % 3] ?? 0), 0)
  return String((sum % 11) % 10)
}

/**
 * DPD, of everything that stands before it: ISO/IEC 7064, MOD 37,36.
 * Source: DPD, parcel label specification, "check digit".
 */
export const dpdCheckCharacter = (body: string): string => {
  const last = Array.from(body).reduce((product, character) => {
    const sum = (product + lettersAndDigits.indexOf(character)) % 36 || 36
    return (sum * 2) % 37
  }, 36)
  return lettersAndDigits.charAt((37 - last) % 36)
}
